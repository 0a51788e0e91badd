using System.Globalization;
using System.Text;

namespace PrivateLinkConsole.Core.Fields;

/// <summary>Makes the errors of one kind of field and sees to it that no error carries more than a glimpse of the input.</summary>
internal readonly record struct Refusal(string Field)
{
    public const int EchoLength = 64;

    /// <summary>Nothing that a person types into a one-line field is longer; checked before any pattern.</summary>
    public const int LongestId = 256;

    public FieldError Because(string code, string key, params object[] args) => new(Field, code, key, [.. args.Select(Glimpse)]);

    public FieldError? TooLong(string value, int most = LongestId) =>
        value.Length > most ? Because("length", "Field.Any.TooLong", value.Length) : null;

    private static object Glimpse(object arg) => arg is string text ? Echo(text) : arg;

    /// <summary>At most 64 characters, control characters written out: an echo must not break a line or a terminal.</summary>
    public static string Echo(string text)
    {
        var echo = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            var shown = Rune.IsControl(rune) ? string.Create(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}") : rune.ToString();
            if (echo.Length + shown.Length > EchoLength - 1 && text.Length > EchoLength) return echo.Append('…').ToString();
            if (echo.Length + shown.Length > EchoLength) break;
            echo.Append(shown);
        }
        return echo.ToString();
    }
}

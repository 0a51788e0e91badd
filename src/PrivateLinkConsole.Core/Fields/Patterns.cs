using System.Text.RegularExpressions;

namespace PrivateLinkConsole.Core.Fields;

/// <summary>
/// Patterns of identifiers. Always \A…\z ($ also matches before a final line feed), always [0-9] (\d also matches other scripts'
/// digits), never backtracking, and only run on input whose length was checked before.
/// </summary>
internal static class Patterns
{
    public static Regex Whole(string pattern) => new($@"\A(?:{pattern})\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    public static Regex Part(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    /// <summary>The distinct characters of <paramref name="value"/> that <paramref name="allowed"/> refuses, in order, blank written as a word.</summary>
    public static string Strangers(string value, Func<char, bool> allowed) =>
        string.Join(' ', value.EnumerateRunes().Where(rune => !rune.IsBmp || !allowed((char)rune.Value)).Select(rune => rune.ToString())
            .Distinct(StringComparer.Ordinal).Select(text => text == " " ? "space" : text));

    /// <summary>Has a capital letter, and would be accepted in small letters.</summary>
    public static bool IsMiswrittenCase(Regex accepted, string value, out string small)
    {
        // ASCII only: other scripts' capitals were refused before.
        small = string.Create(value.Length, value, static (chars, text) =>
        {
            for (var i = 0; i < chars.Length; i++) chars[i] = char.IsAsciiLetterUpper(text[i]) ? (char)(text[i] | 0x20) : text[i];
        });
        return small != value && accepted.IsMatch(small);
    }
}

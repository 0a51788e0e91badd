using System.Globalization;

namespace PrivateLinkConsole.Core.Fields;

/// <summary>Whole numbers, written in ASCII digits only.</summary>
internal static class NumberRules
{
    public const int LargestPage = 500;

    public static FieldError? Port(Refusal no, string value)
    {
        if (value.Length == 0) return no.Because("required", "Field.Port.Required");
        if ((no.TooLong(value) ?? UnseenCharacters.CheckId(no, value) ?? Lookalikes.Check(no, value)) is { } unreadable) return unreadable;
        if (!value.All(char.IsAsciiDigit))
        {
            var isFraction = value.All(c => char.IsAsciiDigit(c) || c is '.' or ',');
            return no.Because("format", isFraction ? "Field.Number.Whole" : "Field.Number.Digits");
        }
        return InRange(value, 1, 65535) ? null : no.Because("range", "Field.Number.Range", 1, 65535);
    }

    public static FieldError? Page(Refusal no, string value)
    {
        if (value.Length == 0 || !value.All(char.IsAsciiDigit)) return no.Because("format", "Field.Number.Digits");
        return InRange(value, 1, int.MaxValue) ? null : no.Because("range", "Field.Page.Range");
    }

    public static FieldError? PageSize(Refusal no, string value) =>
        InRange(value, 1, LargestPage) ? null : no.Because("range", "Field.Number.Range", 1, LargestPage);

    // Twenty digits are out of range, not an overflow.
    private static bool InRange(string value, int least, int most) =>
        value.Length is > 0 and <= 10 && value.All(char.IsAsciiDigit)
        && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most;
}

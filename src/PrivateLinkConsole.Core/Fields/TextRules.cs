using System.Text;

namespace PrivateLinkConsole.Core.Fields;

/// <summary>Free text: names of our own rows, AWS tags. Any script, any punctuation; every exit quotes it by its own rules.</summary>
internal static class TextRules
{
    private const int LongestName = 64;
    private const int LongestTagKey = 128;
    private const int LongestTagValue = 256;

    public static FieldError? DisplayName(Refusal no, string value)
    {
        if (value.Length == 0) return no.Because("required", "Field.Name.Required");
        if (no.TooLong(value, 1024) is { } tooLong) return tooLong;
        if (value.All(c => c == ' ')) return no.Because("required", "Field.Name.OnlySpaces");
        if (UnseenCharacters.Check(no, value) is { } unseen) return unseen;
        if (value.EnumerateRunes().Count() > LongestName) return no.Because("length", "Field.Any.AtMost", LongestName);
        if (char.IsWhiteSpace(value[0]) || char.IsWhiteSpace(value[^1])) return no.Because("space", "Field.Any.OuterSpace");
        return value.IsNormalized() ? null : no.Because("normal", "Field.Any.Normal") with { Suggestion = value.Normalize() };
    }

    public static FieldError? AwsTagKey(Refusal no, string value)
    {
        if (value.Length == 0) return no.Because("required", "Field.TagKey.Required");
        if (value.Length > LongestTagKey) return no.Because("length", "Field.Any.AtMost", LongestTagKey);
        if (UnseenCharacters.Check(no, value) is { } unseen) return unseen;
        // plc: marks what the console made; a user's tag there would make a foreign endpoint look like ours.
        foreach (var reserved in (string[])["aws:", "plc:"])
        {
            if (value.StartsWith(reserved, StringComparison.OrdinalIgnoreCase)) return no.Because("reserved", "Field.TagKey.Reserved", reserved);
        }
        if (value[0] == ' ' || value[^1] == ' ') return no.Because("space", "Field.Any.OuterSpace");
        if (!value.EnumerateRunes().All(TagLetter)) return no.Because("charset", "Field.TagKey.Charset");
        return value.IsNormalized() ? null : no.Because("normal", "Field.Any.Normal") with { Suggestion = value.Normalize() };
    }

    public static FieldError? AwsTagValue(Refusal no, string value)
    {
        if (value.Length > LongestTagValue) return no.Because("length", "Field.Any.AtMost", LongestTagValue);
        if (UnseenCharacters.Check(no, value) is { } unseen) return unseen;
        return value.IsNormalized() ? null : no.Because("normal", "Field.Any.Normal") with { Suggestion = value.Normalize() };
    }

    private static bool TagLetter(Rune rune) => Rune.IsLetterOrDigit(rune) || IsMark(rune) || rune.Value is ' ' or '+' or '-' or '=' or '.' or '_' or ':' or '/' or '@';

    // Vowel signs of many scripts are marks, not letters.
    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune)
        is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}

using System.Text;

namespace PrivateLinkConsole.Core.Fields;

/// <summary>Names, descriptions, tags and role ARNs as Alibaba Cloud accepts them.</summary>
internal static class AlibabaTextRules
{
    private const int LongestText = 1024;

    public static FieldError? Name(Refusal no, string value)
    {
        if (value.Length == 0) return no.Because("required", "Field.Name.Required");
        if (value.Length < 2) return no.Because("length", "Field.Any.Between", 2, 128);
        if (value.Length > 128) return no.Because("length", "Field.Any.Length", value.Length, 128);
        if (value.Contains('\t', StringComparison.Ordinal)) return no.Because("charset", "Field.AlibabaName.Tab");
        if (UnseenCharacters.Check(no, value) is { } unseen) return unseen;
        foreach (var rune in value.EnumerateRunes())
        {
            if (Stranger(no, rune, value) is { } error) return error;
        }
        var first = Rune.GetRuneAt(value, 0);
        return char.IsAsciiLetter(value[0]) || IsHan(first) ? null : no.Because("first-char", "Field.AlibabaName.First");
    }

    private static FieldError? Stranger(Refusal no, Rune rune, string value)
    {
        if (IsHan(rune) || (rune.IsAscii && (char.IsAsciiLetterOrDigit((char)rune.Value) || rune.Value is '-' or '_'))) return null;
        if (rune.Value == ' ') return no.Because("charset", "Field.AlibabaName.Space");
        if (rune.Value is >= 0xFF21 and <= 0xFF5A) return no.Because("charset", "Field.AlibabaName.FullWidth");
        if (rune.Value > 0xFFFF || Rune.GetUnicodeCategory(rune) == System.Globalization.UnicodeCategory.OtherSymbol) return no.Because("charset", "Field.AlibabaName.Emoji");
        if (Rune.IsLetter(rune)) return no.Because("charset", "Field.AlibabaName.Script");
        if (value.Contains(':', StringComparison.Ordinal) && value.Contains('/', StringComparison.Ordinal)) return no.Because("charset", "Field.AlibabaName.Url");
        return no.Because("charset", "Field.Any.NotAllowed", rune.ToString());
    }

    private static bool IsHan(Rune rune) => rune.Value is (>= 0x4E00 and <= 0x9FFF) or (>= 0x3400 and <= 0x4DBF);

    /// <summary>A description; empty is accepted.</summary>
    public static FieldError? Description(Refusal no, string value)
    {
        if (value.Length == 0) return null;
        if (value.Length < 2) return no.Because("length", "Field.Any.Between", 2, 256);
        if (value.Length > 256) return no.Because("length", "Field.AlibabaText.Length", value.Length, 256);
        if (UnseenCharacters.Check(no, value) is { } unseen) return unseen.MessageKey == "Field.Any.LineBreak" ? no.Because("control", "Field.AlibabaText.LineBreaks") : unseen;
        return StartsWithUrl(value) ? no.Because("prefix", "Field.AlibabaText.Url") : null;
    }

    public static FieldError? TagKey(Refusal no, string value)
    {
        if (value.Length == 0) return no.Because("required", "Field.TagKey.Required");
        if (value.StartsWith(' ') || value.EndsWith(' ')) return no.Because("space", value[0] == ' ' ? "Field.Any.LeadingSpace" : "Field.Any.OuterSpace");
        // plc: marks what the console made; a user's tag there would make a foreign endpoint look like ours.
        if (value.StartsWith("plc:", StringComparison.OrdinalIgnoreCase)) return no.Because("reserved", "Field.TagKey.Reserved", "plc:");
        return TagText(no, value);
    }

    /// <summary>A tag's value; empty is accepted.</summary>
    public static FieldError? TagValue(Refusal no, string value) => value.Length == 0 ? null : TagText(no, value);

    private static FieldError? TagText(Refusal no, string value)
    {
        if (value.Length > 128) return no.Because("length", "Field.Any.AtMost", 128);
        if (UnseenCharacters.Check(no, value) is { } unseen) return unseen;
        foreach (var reserved in (string[])["aliyun", "acs:"])
        {
            if (value.StartsWith(reserved, StringComparison.OrdinalIgnoreCase)) return no.Because("reserved", "Field.AlibabaTag.Reserved", reserved);
        }
        var hasUrl = value.Contains("http://", StringComparison.OrdinalIgnoreCase) || value.Contains("https://", StringComparison.OrdinalIgnoreCase);
        return hasUrl ? no.Because("url", "Field.AlibabaTag.Url") : null;
    }

    private static bool StartsWithUrl(string value) =>
        value.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || value.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    public static FieldError? RoleArn(Refusal no, string value)
    {
        if (value.Length == 0) return no.Because("required", "Field.AlibabaRole.Format");
        if ((no.TooLong(value, LongestText) ?? UnseenCharacters.CheckId(no, value) ?? Lookalikes.Check(no, value)) is { } unreadable) return unreadable;
        if (value.StartsWith("LTAI", StringComparison.Ordinal)) return no.Because("secret", "Field.AwsRole.Key");
        if (value.StartsWith("arn:aws", StringComparison.Ordinal)) return no.Because("wrong-cloud", "Field.AlibabaRole.Aws");
        if (value.Split(':', 5) is not ["acs", "ram", "", var account, var resource]) return no.Because("wrong-form", "Field.AlibabaRole.Format");
        if (account.Length != 16 || !account.All(char.IsAsciiDigit)) return no.Because("account", "Field.AlibabaRole.Account");
        if (!resource.StartsWith("role/", StringComparison.Ordinal)) return no.Because("wrong-kind", "Field.AlibabaRole.Format");
        var name = resource["role/".Length..];
        if (name.Length == 0) return no.Because("name", "Field.AwsRole.NoName");
        if (name.Length > 64) return no.Because("length", "Field.AwsRole.Length");
        var strangers = Patterns.Strangers(name, c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_');
        return strangers.Length > 0 ? no.Because("charset", "Field.Any.NotAllowed", strangers) : null;
    }
}

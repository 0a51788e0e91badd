using System.Text.RegularExpressions;

namespace PrivateLinkConsole.Core.Fields;

/// <summary>An Alibaba Cloud resource ID: a prefix and small letters and digits.</summary>
internal sealed class AlibabaIdRule(string prefix)
{
    private static readonly string[] Prefixes = ["epsrv-", "ep-", "vpc-", "vsw-", "sg-", "eni-", "vtb-"];
    private static readonly Regex AwsBody = Patterns.Whole("[0-9a-f]{8}|[0-9a-f]{17}");

    private readonly Regex _whole = Patterns.Whole($"{prefix}[0-9a-z]{{6,40}}");

    public FieldError? Check(Refusal no, string value)
    {
        if (value.Length == 0) return no.Because("required", "Field.AlibabaId.Required", prefix);
        if ((no.TooLong(value) ?? UnseenCharacters.CheckId(no, value) ?? Lookalikes.Check(no, value)) is { } unreadable) return unreadable;
        if (value.StartsWith(prefix, StringComparison.Ordinal) && AwsBody.IsMatch(value[prefix.Length..])) return AwsForm(no, value);
        if (_whole.IsMatch(value)) return null;
        if (value.Contains("***", StringComparison.Ordinal)) return no.Because("placeholder", "Field.AlibabaId.Masked");
        if (value.Contains('<', StringComparison.Ordinal)) return no.Because("placeholder", "Field.AwsId.Placeholder");
        return Spelling(no, value);
    }

    // Alibaba's own bodies are 20 letters and longer, so 8 or 17 hexadecimal digits are AWS's.
    private FieldError AwsForm(Refusal no, string value) =>
        no.Because("wrong-cloud", "Field.AlibabaId.Aws", new TextKey(prefix == "vpc-" ? "Kind.Vpc" : "Kind.Resource"), value.Length - prefix.Length);

    private FieldError Spelling(Refusal no, string value)
    {
        var other = Prefixes.FirstOrDefault(known => value.StartsWith(known, StringComparison.Ordinal));
        if (other is not null && other != prefix) return no.Because("wrong-kind", "Field.AlibabaId.WrongKind", other, prefix);
        var strangers = Patterns.Strangers(value, c => char.IsAsciiLetterOrDigit(c) || c == '-');
        if (strangers.Length > 0) return no.Because("charset", "Field.AwsId.Charset", strangers);
        if (Patterns.IsMiswrittenCase(_whole, value, out var small)) return no.Because("case", "Field.Any.SmallLetters", small) with { Suggestion = small };
        return value == prefix ? no.Because("format", "Field.AlibabaId.Incomplete") : no.Because("format", "Field.AlibabaId.Format", prefix);
    }
}

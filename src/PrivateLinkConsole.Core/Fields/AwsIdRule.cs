using System.Text.RegularExpressions;

namespace PrivateLinkConsole.Core.Fields;

/// <summary>An EC2 resource ID: a prefix and 8 or 17 hexadecimal digits. Most of this class is about telling people what they pasted instead.</summary>
internal sealed class AwsIdRule
{
    private static readonly (string Prefix, TextKey Kind)[] Kinds =
    [
        ("vpce-svc-", new("Kind.AwsService")), ("vpce-", new("Kind.AwsEndpoint")), ("vpc-", new("Kind.AwsVpc")),
        ("subnet-", new("Kind.AwsSubnet")), ("sg-", new("Kind.AwsSecurityGroup")), ("eni-", new("Kind.AwsNetworkInterface")),
        ("rtb-", new("Kind.AwsRouteTable")), ("i-", new("Kind.AwsInstance")), ("acl-", new("Kind.AwsNetworkAcl")),
    ];

    private readonly string _prefix;
    private readonly string _texts;
    private readonly Regex _whole;
    private readonly Regex _inside;
    private readonly Func<Refusal, string, FieldError?> _special;

    /// <param name="texts">Part of the message keys, e.g. <c>AwsVpc</c>.</param>
    /// <param name="special">What only this kind of field is given by mistake; runs before the common checks.</param>
    public AwsIdRule(string prefix, string texts, Func<Refusal, string, FieldError?> special)
    {
        _prefix = prefix;
        _texts = texts;
        _special = special;
        var id = Regex.Escape(prefix) + "(?:[0-9a-f]{17}|[0-9a-f]{8})";
        _whole = Patterns.Whole(id);
        _inside = Patterns.Part($@"{id}\z");
    }

    private TextKey Label => new($"Label.{_texts}");

    public FieldError? Check(Refusal no, string value)
    {
        if (value.Length == 0) return no.Because("required", $"Field.{_texts}.Required");
        if ((no.TooLong(value) ?? UnseenCharacters.CheckId(no, value)) is { } unreadable)
            return unreadable.MessageKey == "Field.Any.TooLong" ? no.Because("length", "Field.AwsId.TooLong", value.Length) : unreadable;
        if (_whole.IsMatch(value)) return null;
        return Lookalikes.Check(no, value) ?? _special(no, value) ?? Wrapped(no, value) ?? OtherKind(no, value) ?? Spelling(no, value);
    }

    /// <summary>The right ID, but with something around it.</summary>
    private FieldError? Wrapped(Refusal no, string value)
    {
        if (value.Contains('<', StringComparison.Ordinal) || value.Contains("****", StringComparison.Ordinal))
            return no.Because("placeholder", "Field.AwsId.Placeholder");
        var bare = value.Trim('"', ',', ' ', '\'');
        if (value[0] is '"' && _whole.IsMatch(bare)) return no.Because("charset", "Field.AwsId.Quoted") with { Suggestion = bare };
        if (value.StartsWith("arn:", StringComparison.Ordinal))
        {
            var id = _inside.Match(value);
            return id.Success
                ? no.Because("wrong-form", "Field.AwsId.Arn", id.Value) with { Suggestion = id.Value }
                : no.Because("wrong-form", "Field.AwsId.OtherArn");
        }
        var parts = value.Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 2 || !parts.All(part => _whole.IsMatch(part))) return null;
        return parts.Length == 2 ? no.Because("single", "Field.AwsId.Two", Label) : no.Because("single", "Field.AwsId.Many", Label, parts.Length);
    }

    private FieldError? OtherKind(Refusal no, string value)
    {
        if (value.StartsWith(_prefix, StringComparison.OrdinalIgnoreCase) && !value.StartsWith("vpce-svc-", StringComparison.Ordinal)) return null;
        foreach (var (prefix, kind) in Kinds)
        {
            if (prefix == _prefix || !value.StartsWith(prefix, StringComparison.Ordinal)) continue;
            return no.Because("wrong-kind", "Field.AwsId.WrongKind", kind);
        }
        return null;
    }

    private FieldError Spelling(Refusal no, string value)
    {
        var strangers = Patterns.Strangers(value, c => char.IsAsciiLetterOrDigit(c) || c == '-');
        if (strangers.Length > 0) return no.Because("charset", "Field.AwsId.Charset", strangers);
        if (Patterns.IsMiswrittenCase(_whole, value, out var small)) return no.Because("case", "Field.AwsId.Case", Label, small) with { Suggestion = small };
        if (!value.StartsWith(_prefix, StringComparison.Ordinal)) return no.Because("format", "Field.AwsId.Prefix", Label, _prefix);
        var body = value[_prefix.Length..];
        if (body.Length == 0) return no.Because("format", "Field.AwsId.Incomplete", Label, _prefix);
        var stranger = body.FirstOrDefault(c => !char.IsAsciiHexDigitLower(c));
        if (stranger != 0) return no.Because("charset", "Field.AwsId.NotHex", stranger.ToString());
        return no.Because("length", body.Length == 16 ? "Field.AwsId.LengthOneShort" : "Field.AwsId.Length", Label, body.Length, _prefix);
    }
}

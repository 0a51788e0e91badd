using System.Text.RegularExpressions;

namespace PrivateLinkConsole.Core.Fields;

/// <summary>A full domain name: a service's private DNS name, a domain of a connection (first label may be *), a hosted zone's name.</summary>
/// <param name="Wildcard">The first label may be <c>*</c>.</param>
/// <param name="Underscore">Zones may hold names with underscores; a host name may not.</param>
internal sealed record DomainRule(bool Wildcard, bool Underscore)
{
    private static readonly Regex Ip = Patterns.Whole("[0-9]{1,3}(?:[.][0-9]{1,3}){3}|[0-9a-fA-F:]*:[0-9a-fA-F:]*:[0-9a-fA-F:.]*");
    private static readonly Regex Port = Patterns.Part(@":[0-9]{1,5}\z");

    public FieldError? Check(Refusal no, string value)
    {
        if (value.Length == 0) return no.Because("required", "Field.Domain.Required");
        if (no.TooLong(value, 1024) is { } tooLong) return tooLong;
        if (UnseenCharacters.Check(no, value) is { } unseen) return unseen.MessageKey == "Field.Any.LineBreak" ? no.Because("control", "Field.Domain.OnePerRow") : unseen;
        if (!value.All(char.IsAscii)) return no.Because("idn", "Field.Domain.Punycode");
        return Form(no, value) ?? Asterisk(no, value) ?? Labels(no, value.StartsWith("*.", StringComparison.Ordinal) && Wildcard ? value[2..] : value);
    }

    private static FieldError? Form(Refusal no, string value)
    {
        if (value.StartsWith("https://", StringComparison.OrdinalIgnoreCase)) return no.Because("wrong-form", "Field.Any.RemoveHttps") with { Suggestion = value[8..] };
        if (Ip.IsMatch(value.StartsWith("*.", StringComparison.Ordinal) ? value[2..] : value)) return no.Because("wrong-form", "Field.Domain.Ip");
        var port = Port.Match(value);
        return port.Success ? no.Because("wrong-form", "Field.Domain.Port", port.Value) with { Suggestion = value[..port.Index] } : null;
    }

    private FieldError? Asterisk(Refusal no, string value)
    {
        if (!value.Contains('*', StringComparison.Ordinal)) return null;
        if (!Wildcard) return no.Because("charset", "Field.Any.NotAllowed", "*");
        if (value == "*") return no.Because("wildcard", "Field.Domain.WildcardAlone");
        var labels = value.Split('.');
        if (labels[1..].Any(label => label.Contains('*', StringComparison.Ordinal))) return no.Because("wildcard", "Field.Domain.WildcardFirst");
        if (labels[0].All(c => c == '*') && labels[0].Length > 1) return no.Because("wildcard", "Field.Domain.WildcardOne");
        if (labels[0] != "*") return no.Because("wildcard", "Field.Domain.WildcardPart");
        if (labels is [_, ""]) return no.Because("label", "Field.Domain.Missing");
        return labels.Length < 3 ? no.Because("wildcard", "Field.Domain.WildcardBroad") : null;
    }

    private FieldError? Labels(Refusal no, string value)
    {
        if (value.Length > 253) return no.Because("length", "Field.Domain.Length");
        var strangers = Patterns.Strangers(value, c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' || (c == '_' && Underscore));
        if (strangers.Length > 0) return no.Because("charset", strangers == "space" ? "Field.Any.Space" : "Field.Any.NotAllowed", strangers);
        var labels = value.Split('.');
        foreach (var label in labels)
        {
            if (label.Length == 0) return no.Because("label", "Field.Domain.EmptyLabel");
            if (label.Length > 63) return no.Because("label", "Field.Domain.LongLabel");
            if (label[0] == '-') return no.Because("label", "Field.Domain.HyphenFirst", label);
            if (label[^1] == '-') return no.Because("label", "Field.Domain.HyphenLast", label);
        }
        if (labels.Length < 2) return no.Because("format", "Field.Domain.Full");
        return value.Any(char.IsAsciiLetterUpper) ? no.Because("case", "Field.Any.SmallLetters", value.ToLowerInvariant()) with { Suggestion = value.ToLowerInvariant() } : null;
    }
}

using System.Text.RegularExpressions;

namespace PrivateLinkConsole.Core.Fields;

/// <summary>The ID of a hosted zone, bare: <c>Z1YSA3EXCYUU9Z</c>.</summary>
internal static class Route53Rules
{
    private static readonly Regex Whole = Patterns.Whole("Z[A-Z0-9]{1,31}");

    public static FieldError? ZoneId(Refusal no, string value)
    {
        if (value.Length == 0) return no.Because("required", "Field.ZoneId.Required");
        if ((no.TooLong(value) ?? UnseenCharacters.CheckId(no, value) ?? Lookalikes.Check(no, value)) is { } unreadable) return unreadable;
        if (Whole.IsMatch(value)) return null;
        const string path = "/hostedzone/";
        if (value.StartsWith(path, StringComparison.Ordinal)) return no.Because("wrong-form", "Field.ZoneId.Bare") with { Suggestion = value[path.Length..] };
        var capital = value.ToUpperInvariant();
        return Whole.IsMatch(capital)
            ? no.Because("case", "Field.ZoneId.Capitals") with { Suggestion = capital }
            : no.Because("format", "Field.ZoneId.Format");
    }
}

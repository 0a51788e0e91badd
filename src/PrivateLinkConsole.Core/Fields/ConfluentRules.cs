using System.Text.RegularExpressions;

namespace PrivateLinkConsole.Core.Fields;

/// <summary>Confluent Cloud's DNS subdomain and the unique name in it (C12).</summary>
internal static class ConfluentRules
{
    private static readonly Regex UniqueNameForm = Patterns.Whole("([a-z0-9]+)[.]([a-z0-9-]+)");
    private static readonly Regex Subdomain = Patterns.Whole("(?:([a-z0-9]+-az[0-9]{1,2})[.])?([a-z0-9]+)[.]([a-z0-9-]+)[.]aws[.]confluent[.]cloud");
    private static readonly Regex WithZone = Patterns.Whole("[a-z0-9]+-az[0-9]{1,2}[.].+");
    private static readonly Regex Bootstrap = Patterns.Whole("lkc-[a-z0-9]+[.](.+[.]confluent[.]cloud)(?::[0-9]{1,5})?");

    public static FieldError? DnsSubdomain(Refusal no, string value)
    {
        if (value.Length == 0) return no.Because("required", "Field.Confluent.Required");
        if ((no.TooLong(value) ?? UnseenCharacters.CheckId(no, value) ?? Lookalikes.Check(no, value)) is { } unreadable) return unreadable;
        var match = Subdomain.Match(value);
        if (match.Success) return CloudRegions.Aws.Contains(match.Groups[3].Value) ? null : no.Because("region-unknown", "Field.AwsService.UnknownRegion", match.Groups[3].Value);
        var bootstrap = Bootstrap.Match(value);
        if (bootstrap.Success) return no.Because("wrong-form", "Field.Confluent.Bootstrap", bootstrap.Groups[1].Value) with { Suggestion = bootstrap.Groups[1].Value };
        if (Patterns.IsMiswrittenCase(Subdomain, value, out var small)) return no.Because("case", "Field.Any.SmallLetters", small) with { Suggestion = small };
        if (UniqueNameForm.IsMatch(value)) return no.Because("wrong-form", "Field.Confluent.IsUniqueName");
        return Ending(no, value);
    }

    private static FieldError Ending(Refusal no, string value)
    {
        foreach (var cloud in (string[])["gcp", "azure"])
        {
            if (value.EndsWith($".{cloud}.confluent.cloud", StringComparison.Ordinal))
                return no.Because("wrong-cloud", "Field.Confluent.OtherCloud", cloud == "gcp" ? "GCP" : "Azure");
        }
        var hasMore = value.Contains(".confluent.cloud", StringComparison.Ordinal) && !value.EndsWith(".confluent.cloud", StringComparison.Ordinal);
        return no.Because("format", hasMore ? "Field.Confluent.TextAfter" : "Field.Confluent.Ending");
    }

    public static FieldError? UniqueName(Refusal no, string value)
    {
        if (value.Length == 0) return no.Because("required", "Field.Confluent.NameRequired");
        if ((no.TooLong(value) ?? UnseenCharacters.CheckId(no, value) ?? Lookalikes.Check(no, value)) is { } unreadable) return unreadable;
        var match = UniqueNameForm.Match(value);
        if (match.Success) return CloudRegions.Aws.Contains(match.Groups[2].Value) ? null : no.Because("region-unknown", "Field.AwsService.UnknownRegion", match.Groups[2].Value);
        if (WithZone.IsMatch(value)) return no.Because("format", "Field.Confluent.RemoveZone");
        if (Patterns.IsMiswrittenCase(UniqueNameForm, value, out var small)) return no.Because("case", "Field.Any.SmallLetters", small) with { Suggestion = small };
        return no.Because("format", "Field.Confluent.NoRegion");
    }
}

using System.Text.RegularExpressions;

namespace PrivateLinkConsole.Core.Fields;

/// <summary>Region, zone ID and account number on AWS.</summary>
internal static class AwsPlaceRules
{
    private static readonly Regex ZoneName = Patterns.Whole("([a-z]{2}(?:-[a-z]+)+-[0-9])[a-z]");
    private static readonly Regex ZoneId = Patterns.Whole("[a-z]{2,6}[0-9]-(?:[a-z]{3}[0-9]-)?az[0-9]{1,2}");
    private static readonly Regex RegionLetters = Patterns.Whole("[A-Za-z0-9-]+");

    // Exact list match only: a region is put into host names.
    public static FieldError? Region(Refusal no, string value)
    {
        if (value.Length == 0) return no.Because("required", "Field.Region.Required");
        if (no.TooLong(value) is { } tooLong) return tooLong;
        if (CloudRegions.Aws.Contains(value)) return null;
        if (CloudRegions.Alibaba.Contains(value)) return no.Because("wrong-cloud", "Field.AwsRegion.Alibaba");
        if (!RegionLetters.IsMatch(value)) return no.Because("charset", "Field.Region.Choose");
        var zone = ZoneName.Match(value);
        if (zone.Success && CloudRegions.Aws.Contains(zone.Groups[1].Value))
            return no.Because("wrong-kind", "Field.AwsRegion.Zone", zone.Groups[1].Value) with { Suggestion = zone.Groups[1].Value };
        var small = value.ToLowerInvariant();
        if (CloudRegions.Aws.Contains(small)) return no.Because("case", "Field.Any.SmallLetters", small) with { Suggestion = small };
        return no.Because("unknown", "Field.Region.Unknown");
    }

    public static FieldError? Zone(Refusal no, string value)
    {
        if (value.Length == 0) return no.Because("required", "Field.AwsZone.Required");
        if ((no.TooLong(value) ?? UnseenCharacters.CheckId(no, value) ?? Lookalikes.Check(no, value)) is { } unreadable) return unreadable;
        if (ZoneId.IsMatch(value)) return null;
        if (ZoneName.IsMatch(value)) return no.Because("wrong-kind", "Field.AwsZone.Name");
        if (Patterns.IsMiswrittenCase(ZoneId, value, out var small)) return no.Because("case", "Field.Any.SmallLetters", small) with { Suggestion = small };
        return no.Because("format", value.EndsWith("-az", StringComparison.Ordinal) ? "Field.AwsZone.NoNumber" : "Field.AwsZone.Format");
    }

    public static FieldError? Account(Refusal no, string value)
    {
        if (value.Length == 0) return no.Because("required", "Field.AwsAccount.Required");
        if ((no.TooLong(value) ?? UnseenCharacters.CheckId(no, value) ?? Lookalikes.Check(no, value)) is { } unreadable) return unreadable;
        if (!value.All(char.IsAsciiDigit))
        {
            var digits = string.Concat(value.Where(char.IsAsciiDigit));
            return no.Because("format", "Field.AwsAccount.Digits") with { Suggestion = digits.Length == 12 ? digits : null };
        }
        return value.Length == 12 ? null : no.Because("length", "Field.AwsAccount.Length");
    }
}

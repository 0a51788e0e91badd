using System.Text.RegularExpressions;

namespace PrivateLinkConsole.Core.Fields;

/// <summary>Service name, load balancer, region, zone and account on Alibaba Cloud.</summary>
internal static class AlibabaPlaceRules
{
    private const string ServicePrefix = "com.aliyuncs.privatelink.";
    private static readonly Regex Service = Patterns.Whole("com[.]aliyuncs[.]privatelink[.]([a-z0-9-]+)[.]([a-z0-9][a-z0-9.-]*)");
    private static readonly Regex AwsZone = Patterns.Whole("[a-z]{2,6}[0-9]-az[0-9]{1,2}");

    private static readonly Regex Balancer = Patterns.Whole("(?:nlb|alb|lb|gwlb)-[0-9a-z]{6,40}@([a-z0-9-]+)");

    /// <summary>The account's UID.</summary>
    public static FieldError? Account(Refusal no, string value)
    {
        if (value.Length == 0) return no.Because("required", "Field.AlibabaAccount.Required");
        if ((no.TooLong(value) ?? UnseenCharacters.CheckId(no, value) ?? Lookalikes.Check(no, value)) is { } unreadable) return unreadable;
        if (!value.All(char.IsAsciiDigit)) return no.Because("format", "Field.AwsAccount.Digits");
        if (value.Length == 12) return no.Because("wrong-cloud", "Field.AlibabaAccount.Aws");
        return value.Length == 16 ? null : no.Because("length", "Field.AlibabaAccount.Length");
    }

    /// <summary>A load balancer and a zone that it stands in: the service takes one resource a zone.</summary>
    public static FieldError? LoadBalancer(Refusal no, string value)
    {
        if (value.Length == 0) return no.Because("required", "Field.AlibabaLoadBalancer.Required");
        if ((no.TooLong(value) ?? UnseenCharacters.CheckId(no, value) ?? Lookalikes.Check(no, value)) is { } unreadable) return unreadable;
        if (Balancer.Match(value) is { Success: true } match) return RegionOf(match.Groups[1].Value) is null ? no.Because("zone", "Field.AlibabaZone.Format") : null;
        if (value.StartsWith("arn:aws", StringComparison.Ordinal)) return no.Because("wrong-cloud", "Field.AlibabaLoadBalancer.Aws");
        return no.Because("format", "Field.AlibabaLoadBalancer.Format");
    }

    public static FieldError? ServiceName(Refusal no, string value)
    {
        if (value.Length == 0) return no.Because("required", "Field.AwsService.Required");
        if ((no.TooLong(value) ?? UnseenCharacters.CheckId(no, value) ?? Lookalikes.Check(no, value)) is { } unreadable) return unreadable;
        var match = Service.Match(value);
        if (match.Success) return CloudRegions.Alibaba.Contains(match.Groups[1].Value) ? null : no.Because("region-unknown", "Field.Region.Unknown");
        if (value.StartsWith("epsrv-", StringComparison.Ordinal)) return no.Because("wrong-form", "Field.AlibabaService.Id");
        if (value.Contains("com.amazonaws.", StringComparison.Ordinal)) return no.Because("wrong-cloud", "Field.AlibabaService.Aws");
        var strangers = Patterns.Strangers(value, c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.');
        if (strangers.Length > 0) return no.Because("charset", "Field.Any.NotAllowed", strangers[..1]);
        if (Patterns.IsMiswrittenCase(Service, value, out var small)) return no.Because("case", "Field.Any.SmallLetters", small) with { Suggestion = small };
        var hasNoId = value.StartsWith(ServicePrefix, StringComparison.Ordinal) && value.EndsWith('.');
        return no.Because("format", hasNoId ? "Field.AlibabaService.NoId" : "Field.AlibabaService.Format");
    }

    public static FieldError? Region(Refusal no, string value)
    {
        if (value.Length == 0) return no.Because("required", "Field.Region.Required");
        if (no.TooLong(value) is { } tooLong) return tooLong;
        if (CloudRegions.Alibaba.Contains(value)) return null;
        if (CloudRegions.Aws.Contains(value)) return no.Because("wrong-cloud", "Field.AlibabaRegion.Aws");
        if (!value.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')) return no.Because("charset", "Field.Region.Choose");
        if (RegionOf(value) is not null) return no.Because("wrong-kind", "Field.AlibabaRegion.Zone");
        var small = value.ToLowerInvariant();
        if (CloudRegions.Alibaba.Contains(small)) return no.Because("case", "Field.Any.SmallLetters", small) with { Suggestion = small };
        return no.Because("unknown", "Field.Region.Unknown");
    }

    public static FieldError? Zone(Refusal no, string value)
    {
        if (value.Length == 0) return no.Because("required", "Field.AlibabaZone.Required");
        if ((no.TooLong(value) ?? UnseenCharacters.CheckId(no, value) ?? Lookalikes.Check(no, value)) is { } unreadable) return unreadable;
        if (RegionOf(value) is not null) return null;
        if (CloudRegions.Alibaba.Contains(value)) return no.Because("wrong-kind", "Field.AlibabaZone.Region", ZoneIn(value));
        if (AwsZone.IsMatch(value)) return no.Because("wrong-cloud", "Field.AlibabaZone.Aws");
        var small = value.ToLowerInvariant();
        if (small != value && RegionOf(small) is not null) return no.Because("case", "Field.Any.SmallLetters", small) with { Suggestion = small };
        var region = CloudRegions.Alibaba.Where(known => value.StartsWith(known, StringComparison.Ordinal)).MaxBy(known => known.Length);
        if (region is null) return no.Because("format", "Field.AlibabaZone.Format");
        var letters = value[region.Length..].TrimStart('-');
        return letters.Length > 1 ? no.Because("format", "Field.AlibabaZone.OneLetter") : no.Because("format", "Field.AlibabaZone.Written", ZoneIn(region, letters));
    }

    // cn-hangzhou-b but ap-southeast-1a: a hyphen stands before the letter unless the region ends with a digit.
    private static string ZoneIn(string region, string letter = "b") => char.IsAsciiDigit(region[^1]) ? region + letter : $"{region}-{letter}";

    private static string? RegionOf(string zone) =>
        zone.Length > 2 && char.IsAsciiLetterLower(zone[^1]) && CloudRegions.Alibaba.Contains(zone[..^1].TrimEnd('-')) && ZoneIn(zone[..^1].TrimEnd('-'), zone[^1..]) == zone
            ? zone[..^1].TrimEnd('-')
            : null;
}

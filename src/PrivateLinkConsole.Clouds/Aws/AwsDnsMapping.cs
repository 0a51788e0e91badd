using PrivateLinkConsole.Clouds.Aws.Route53.Model;
using PrivateLinkConsole.Core.Clouds;

namespace PrivateLinkConsole.Clouds.Aws;

/// <summary>Between Route 53's shapes and ours: bare ids, names in one spelling.</summary>
internal static class AwsDnsMapping
{
    private const string Star = @"\052";

    /// <summary>Lower case, no dot at the end, and <c>*</c> as itself: Route 53 answers <c>\052.pl.example.com.</c></summary>
    public static string Name(string? name) => (name ?? "").TrimEnd('.').Replace(Star, "*", StringComparison.Ordinal).ToLowerInvariant();

    /// <summary><c>/hostedzone/Z1</c> and <c>/change/C1</c> without the path.</summary>
    public static string Id(string? id) => id?[(id.LastIndexOf('/') + 1)..] ?? "";

    public static VPC Vpc(CloudVpcReference vpc) => new() { VPCRegion = vpc.Region, VPCId = vpc.VpcId };

    public static CloudHostedZone Zone(HostedZone zone, IEnumerable<VPC>? vpcs = null) => new(
        Id(zone.Id),
        Name(zone.Name),
        zone.CallerReference ?? "",
        AwsMapping.NullIfEmpty(zone.Config?.Comment),
        [.. (vpcs ?? []).Select(vpc => new CloudVpcReference(vpc.VPCId ?? "", vpc.VPCRegion ?? ""))]);

    public static bool IsPrivate(HostedZone zone) => zone.Config?.PrivateZone == true;

    public static CloudZoneOfVpc ZoneOfVpc(HostedZoneSummary zone) =>
        new(Id(zone.HostedZoneId), Name(zone.Name), zone.Owner?.OwningAccount ?? zone.Owner?.OwningService ?? "");

    public static CloudRecord Record(ResourceRecordSet set) => new(
        Name(set.Name),
        set.Type ?? "",
        set.AliasTarget is { } alias ? new CloudAlias(Name(alias.DNSName), alias.HostedZoneId ?? "", alias.EvaluateTargetHealth ?? false) : null,
        // Some emulators write a TTL of 0 beside an alias.
        set.AliasTarget is null ? (int?)set.TTL : null,
        [.. (set.ResourceRecords ?? []).Select(record => record.Value ?? "")],
        AwsMapping.NullIfEmpty(set.SetIdentifier));

    public static Change Change(RecordChange change) => new()
    {
        Action = change.Kind switch
        {
            RecordChangeKind.Put => ChangeAction.UPSERT,
            RecordChangeKind.Remove => ChangeAction.DELETE,
        },
        ResourceRecordSet = RecordSet(change.Record),
    };

    private static ResourceRecordSet RecordSet(CloudRecord record) => new()
    {
        Name = record.Name,
        Type = record.Type,
        TTL = record.TtlSeconds,
        ResourceRecords = [.. record.Values.Select(value => new ResourceRecord { Value = value })],
        AliasTarget = record.Alias is { } alias
            ? new AliasTarget { HostedZoneId = alias.HostedZoneId, DNSName = alias.DnsName, EvaluateTargetHealth = alias.EvaluatesHealth }
            : null,
    };
}

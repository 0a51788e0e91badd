using PrivateLinkConsole.Sandbox.World;
using static PrivateLinkConsole.Sandbox.Ec2Query.Xml;

namespace PrivateLinkConsole.Sandbox.Ec2Query;

/// <summary>Regions, zones, and what clients ask about the account itself.</summary>
internal static class RegionOperations
{
    public static object DescribeRegions(Ec2Call call)
    {
        var names = call.Parameters.List("RegionName");
        if (names.FirstOrDefault(n => Regions.Find(n) is null) is { } unknown)
            throw Ec2Errors.InvalidValue($"Invalid region provided: {unknown}");
        var filters = QueryFilter.Read(call.Parameters);
        var found = Regions.All.Where(r => names.Count == 0 || names.Contains(r.Name)).Where(r => filters.All(f => f.Matches(f.Name switch
        {
            "region-name" => [r.Name],
            "endpoint" => [Endpoint(r)],
            "opt-in-status" => ["opt-in-not-required"],
            _ => throw QueryFilter.Unknown(f.Name),
        })));
        return Set("regionInfo", found.Select(r => (object?)new object[]
        {
            E("regionName", r.Name), E("regionEndpoint", Endpoint(r)), E("optInStatus", "opt-in-not-required"),
        }));
    }

    public static object DescribeZones(Ec2Call call)
    {
        var names = call.Parameters.List("ZoneName");
        var ids = call.Parameters.List("ZoneId");
        var zones = call.Region.ZoneIds.Select(id => (Id: id, Name: call.ZoneName(id))).OrderBy(z => z.Name, StringComparer.Ordinal).ToList();
        var unknown = names.Except(zones.Select(z => z.Name)).Concat(ids.Except(zones.Select(z => z.Id))).FirstOrDefault();
        if (unknown is not null) throw new WireException("InvalidZone.NotFound", $"The zone '{unknown}' does not exist.");
        var filters = QueryFilter.Read(call.Parameters);
        var found = zones.Where(z => (names.Count == 0 || names.Contains(z.Name)) && (ids.Count == 0 || ids.Contains(z.Id)))
            .Where(z => filters.All(f => f.Matches(ZoneField(call, z, f.Name))));
        return Set("availabilityZoneInfo", found.Select(z => (object?)new object[]
        {
            E("optInStatus", "opt-in-not-required"), Set("messageSet", []), E("regionName", call.Region.Name), E("zoneName", z.Name), E("zoneId", z.Id),
            E("groupName", call.Region.Name), E("networkBorderGroup", call.Region.Name), E("zoneType", "availability-zone"), E("zoneState", "available"),
        }));
    }

    public static object DescribeAccountAttributes(Ec2Call call)
    {
        var wanted = call.Parameters.List("AttributeName");
        var vpc = call.State.Vpcs.Values.FirstOrDefault(v => v.IsDefault && call.IsMine(v));
        (string Name, string Value)[] all =
        [
            ("supported-platforms", "VPC"),
            ("default-vpc", vpc?.Id ?? "none"),
            ("vpc-max-security-groups-per-interface", "5"),
            ("max-instances", "20"),
        ];
        return Set("accountAttributeSet", all.Where(a => wanted.Count == 0 || wanted.Contains(a.Name)).Select(a => (object?)new object[]
        {
            E("attributeName", a.Name), Set("attributeValueSet", [E("attributeValue", a.Value)]),
        }));
    }

    /// <summary>The two gateway services' lists; interface services have none.</summary>
    public static object DescribePrefixLists(Ec2Call call)
    {
        var filters = QueryFilter.Read(call.Parameters);
        var ids = call.Parameters.List("PrefixListId");
        (string Id, string Name, string Cidr)[] all =
        [
            (ListId(call, "s3"), $"com.amazonaws.{call.Region.Name}.s3", "52.218.128.0/17"),
            (ListId(call, "dynamodb"), $"com.amazonaws.{call.Region.Name}.dynamodb", "52.94.0.0/22"),
        ];
        var found = all.Where(l => ids.Count == 0 || ids.Contains(l.Id)).Where(l => filters.All(f => f.Matches(f.Name switch
        {
            "prefix-list-id" => [l.Id],
            "prefix-list-name" => [l.Name],
            _ => throw QueryFilter.Unknown(f.Name),
        })));
        return Set("prefixListSet", found.Select(l => (object?)new object[]
        {
            E("prefixListId", l.Id), E("prefixListName", l.Name), Set("cidrSet", [l.Cidr]),
        }));
    }

    private static IEnumerable<string?> ZoneField(Ec2Call call, (string Id, string Name) zone, string filter) => filter switch
    {
        "zone-name" => [zone.Name],
        "zone-id" => [zone.Id],
        "region-name" or "group-name" or "network-border-group" => [call.Region.Name],
        "state" => ["available"],
        "zone-type" => ["availability-zone"],
        "opt-in-status" => ["opt-in-not-required"],
        "message" or "parent-zone-id" or "parent-zone-name" => [],
        _ => throw QueryFilter.Unknown(filter),
    };

    private static string ListId(Ec2Call call, string service) => ResourceIds.Fixed("pl", call.Region.Name, service)[..11];

    private static string Endpoint(RegionInfo region) => $"ec2.{region.Name}.amazonaws.com";
}

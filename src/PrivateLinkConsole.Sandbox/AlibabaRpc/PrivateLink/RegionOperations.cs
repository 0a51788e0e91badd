using PrivateLinkConsole.Sandbox.World.Alibaba;

namespace PrivateLinkConsole.Sandbox.AlibabaRpc.PrivateLink;

/// <summary>Where PrivateLink is: in every region and zone of the sandbox.</summary>
internal static class RegionOperations
{
    private static readonly string[] ResourceTypes = ["slb", "alb", "nlb", "gwlb"];

    public static object DescribeRegions(RpcCall call) => new
    {
        Regions = new
        {
            Region = AlibabaRegions.All.Select(region => new
            {
                RegionId = region.Id,
                region.LocalName,
                RegionEndpoint = RpcProducts.PrivateLink.Host(region.Id),
                ServiceResourceTypes = new { ServiceResourceType = ResourceTypes },
            }),
        },
    };

    public static object DescribeZones(RpcCall call) => new
    {
        Zones = new
        {
            Zone = call.Region.ZoneIds.Select(zone => new { ZoneId = zone, LocalName = $"{call.Region.LocalName} Zone {char.ToUpperInvariant(zone[^1])}" }),
        },
    };
}

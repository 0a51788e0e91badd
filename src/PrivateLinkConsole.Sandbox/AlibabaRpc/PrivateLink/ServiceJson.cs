using PrivateLinkConsole.Sandbox.World.Alibaba;

namespace PrivateLinkConsole.Sandbox.AlibabaRpc.PrivateLink;

/// <summary>A service as the wire shows it to its owner and to its users.</summary>
internal static class ServiceJson
{
    public static object Owned(RpcCall call, PrivateLinkService s, bool withTags) => new
    {
        ServiceId = s.Id,
        ServiceName = s.Name,
        ServiceDescription = s.Description,
        ServiceDomain = s.Domain,
        ServiceStatus = s.Status.At(call.Now),
        ServiceBusinessStatus = "Normal",
        ServiceType = s.Type,
        ServiceResourceType = s.ResourceType,
        AutoAcceptEnabled = s.AutoAccept,
        s.Payer,
        RegionId = s.Region,
        CreateTime = WireTimes.Of(s.CreatedAt),
        s.ConnectBandwidth,
        MinBandwidth = 100,
        MaxBandwidth = 50_000,
        s.ZoneAffinityEnabled,
        s.AddressIpVersion,
        ServiceSupportIPv6 = false,
        s.ResourceGroupId,
        Zones = s.Zones(call.State),
        SupportedRegionSet = s.SupportedRegions.Select(region => new { RegionId = region, RegionServiceStatus = "Available" }),
        Tags = withTags ? s.Tags.Select(tag => new { tag.Key, tag.Value }) : null,
    };

    public static object Offered(RpcCall call, PrivateLinkService s) => new
    {
        ServiceId = s.Id,
        ServiceName = s.Name,
        ServiceDomain = s.Domain,
        ServiceType = s.Type,
        ServiceResourceType = s.ResourceType,
        Zones = s.Zones(call.State),
        s.Payer,
        AutoAcceptEnabled = s.AutoAccept,
        s.ZoneAffinityEnabled,
        ServiceSupportIPv6 = false,
        s.AddressIpVersion,
        VpcEndpointPolicySupported = s.SupportsPolicies,
        s.ResourceGroupId,
        Tags = s.Tags.Select(tag => new { tag.Key, tag.Value }),
    };
}

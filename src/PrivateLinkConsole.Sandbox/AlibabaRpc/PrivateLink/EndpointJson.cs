using PrivateLinkConsole.Sandbox.World.Alibaba;

namespace PrivateLinkConsole.Sandbox.AlibabaRpc.PrivateLink;

/// <summary>An endpoint as the wire shows it.</summary>
internal static class EndpointJson
{
    /// <summary>What a new endpoint is answered with.</summary>
    public static object Created(RpcCall call, PrivateLinkEndpoint e) => new
    {
        EndpointId = e.Id,
        EndpointName = e.Name,
        EndpointDescription = e.Description,
        EndpointStatus = e.Status.At(call.Now),
        EndpointBusinessStatus = "Normal",
        ConnectionStatus = e.Connection.At(call.Now),
        EndpointDomain = e.Domain,
        e.Bandwidth,
        e.ServiceId,
        e.ServiceName,
        ServiceRegionId = e.ServiceRegion,
        e.VpcId,
        CreateTime = WireTimes.Of(e.CreatedAt),
        e.AddressIpVersion,
        e.ZoneAffinityEnabled,
    };

    /// <param name="withTags">Only lists show tags.</param>
    public static object Full(RpcCall call, PrivateLinkEndpoint e, bool withTags) => new
    {
        EndpointId = e.Id,
        EndpointName = e.Name,
        EndpointDescription = e.Description,
        EndpointType = e.Type,
        EndpointStatus = e.Status.At(call.Now),
        EndpointBusinessStatus = "Normal",
        ConnectionStatus = e.Connection.At(call.Now),
        EndpointDomain = e.Domain,
        e.Bandwidth,
        e.ServiceId,
        e.ServiceName,
        ServiceRegionId = e.ServiceRegion,
        e.VpcId,
        RegionId = e.Region,
        CreateTime = WireTimes.Of(e.CreatedAt),
        e.ResourceGroupId,
        ResourceOwner = true,
        e.Payer,
        PolicyDocument = e.Policy,
        ProtectedEnabled = e.ProtectedBy is not null,
        ZonePrivateIpAddressCount = 1,
        e.AddressIpVersion,
        e.ZoneAffinityEnabled,
        Tags = withTags ? e.Tags.Select(tag => new { tag.Key, tag.Value }) : null,
    };

    public static object Zone(PrivateLinkEndpoint e, EndpointZone zone, TimeSpan now) => new
    {
        zone.ZoneId,
        zone.VSwitchId,
        zone.EniId,
        EniIp = zone.Ip,
        ZoneDomain = e.ZoneDomain(zone),
        ZoneStatus = zone.Status.At(now),
        RegionId = e.Region,
    };
}

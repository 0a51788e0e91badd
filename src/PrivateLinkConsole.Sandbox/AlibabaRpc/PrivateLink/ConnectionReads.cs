using System.Globalization;
using PrivateLinkConsole.Sandbox.World.Alibaba;

namespace PrivateLinkConsole.Sandbox.AlibabaRpc.PrivateLink;

/// <summary>The endpoints of the caller's services, as a provider sees them.</summary>
internal static class ConnectionReads
{
    public static object List(RpcCall call)
    {
        var services = call.Alibaba.Services.Values.Where(s => call.IsMine(s) && s.Status.At(call.Now) is not null);
        var all = services.SelectMany(service => ServiceAccess.Endpoints(call, service)).Where(e => Matches(call, e));
        var page = RpcPage<PrivateLinkEndpoint>.Of(call, all, e => e.Sequence);
        return new
        {
            Connections = page.Items.Select(e => Connection(call, e)),
            // A string here, a number elsewhere: the cloud's own way.
            TotalCount = page.Total.ToString(CultureInfo.InvariantCulture),
            page.MaxResults,
            page.NextToken,
        };
    }

    private static bool Matches(RpcCall call, PrivateLinkEndpoint e)
    {
        return Is("ServiceId", e.ServiceId) && Is("EndpointId", e.Id) && Is("ConnectionStatus", e.Connection.At(call.Now)) && Is("EndpointOwnerId", e.Account)
            && (call.Parameters.Get("EniId") is not { } eni || e.ZonesAt(call.Now).Any(zone => zone.EniId == eni))
            && (call.Parameters.Get("ResourceId") is not { } balancer || call.Alibaba.Services[e.ServiceId].Resources.Exists(r => r.Id == balancer));

        bool Is(string filter, string? value) => call.Parameters.Get(filter) is not { } wanted || wanted == value;
    }

    private static object Connection(RpcCall call, PrivateLinkEndpoint e) => new
    {
        EndpointId = e.Id,
        EndpointOwnerId = long.Parse(e.Account, CultureInfo.InvariantCulture),
        EndpointVpcId = e.VpcId,
        EndpointRegionId = e.Region,
        e.ServiceId,
        ServiceRegionId = e.ServiceRegion,
        ConnectionStatus = e.Connection.At(call.Now),
        e.Bandwidth,
        e.TrafficControlMode,
        ModifiedTime = WireTimes.Of(e.ConnectionChangedAt),
        ResourceOwner = e.Account == call.Account,
        e.ResourceGroupId,
        Zones = e.ZonesAt(call.Now).Select(zone => new
        {
            zone.ZoneId,
            zone.VSwitchId,
            zone.EniId,
            ZoneDomain = e.ZoneDomain(zone),
            ZoneStatus = zone.Status.At(call.Now),
            ResourceId = call.Alibaba.Services[e.ServiceId].Resources.FirstOrDefault()?.Id,
        }),
    };
}

using PrivateLinkConsole.Sandbox.World.Alibaba;

namespace PrivateLinkConsole.Sandbox.AlibabaRpc.PrivateLink;

/// <summary>Endpoints: got and listed, with their zones and groups.</summary>
internal static class EndpointReads
{
    public static object Get(RpcCall call) => EndpointJson.Full(call, EndpointAccess.Own(call), withTags: false);

    public static object List(RpcCall call)
    {
        var mine = call.Alibaba.Endpoints.Values.Where(e => call.IsMine(e) && e.Status.At(call.Now) is not null && Matches(call, e));
        var page = RpcPage<PrivateLinkEndpoint>.Of(call, mine, e => e.Sequence);
        return new { Endpoints = page.Items.Select(e => EndpointJson.Full(call, e, withTags: true)), TotalCount = page.Total, page.MaxResults, page.NextToken };
    }

    public static object ListZones(RpcCall call)
    {
        var endpoint = EndpointAccess.Own(call);
        var page = RpcPage<EndpointZone>.Of(call, endpoint.ZonesAt(call.Now), zone => endpoint.Zones.IndexOf(zone));
        return new { Zones = page.Items.Select(zone => EndpointJson.Zone(endpoint, zone, call.Now)), TotalCount = page.Total, page.MaxResults, page.NextToken };
    }

    public static object ListGroups(RpcCall call)
    {
        var endpoint = EndpointAccess.Own(call);
        var page = RpcPage<EndpointGroup>.Of(call, endpoint.GroupsAt(call.Now), group => endpoint.Groups.IndexOf(group), most: 50);
        return new
        {
            SecurityGroups = page.Items.Select(group => new { SecurityGroupId = group.Id, SecurityGroupStatus = group.Status.At(call.Now) }),
            TotalCount = page.Total,
            page.MaxResults,
            page.NextToken,
        };
    }

    private static bool Matches(RpcCall call, PrivateLinkEndpoint e)
    {
        return Is("EndpointId", e.Id) && Is("EndpointName", e.Name) && Is("EndpointType", e.Type) && Is("EndpointStatus", e.Status.At(call.Now))
            && Is("ConnectionStatus", e.Connection.At(call.Now)) && Is("ServiceName", e.ServiceName) && Is("ServiceId", e.ServiceId)
            && Is("ServiceRegionId", e.ServiceRegion) && Is("VpcId", e.VpcId) && Is("AddressIpVersion", e.AddressIpVersion)
            && Is("ResourceGroupId", e.ResourceGroupId) && RpcTags.Match(call, e);

        bool Is(string filter, string? value) => call.Parameters.Get(filter) is not { } wanted || wanted == value;
    }
}

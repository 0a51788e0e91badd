using PrivateLinkConsole.Sandbox.World.Alibaba;

namespace PrivateLinkConsole.Sandbox.AlibabaRpc.PrivateLink;

/// <summary>The caller's own services: got and listed, with their resources.</summary>
internal static class ServiceReads
{
    public static object Get(RpcCall call) => ServiceJson.Owned(call, ServiceAccess.Own(call), withTags: false);

    public static object List(RpcCall call)
    {
        var mine = call.Alibaba.Services.Values.Where(s => call.IsMine(s) && s.Status.At(call.Now) is not null && Matches(call, s));
        var page = RpcPage<PrivateLinkService>.Of(call, mine, s => s.Sequence);
        return new { Services = page.Items.Select(s => ServiceJson.Owned(call, s, withTags: true)), TotalCount = page.Total, page.MaxResults, page.NextToken };
    }

    public static object ListResources(RpcCall call)
    {
        var service = ServiceAccess.Own(call);
        var page = RpcPage<ServiceResource>.Of(call, service.Resources, resource => service.Resources.IndexOf(resource));
        return new
        {
            Resources = page.Items.Select(r => new { ResourceId = r.Id, ResourceType = r.Type, r.ZoneId, RegionId = service.Region }),
            TotalCount = page.Total,
            page.MaxResults,
            page.NextToken,
        };
    }

    private static bool Matches(RpcCall call, PrivateLinkService s)
    {
        return Is("ServiceId", s.Id) && Is("ServiceName", s.Name) && Is("ServiceStatus", s.Status.At(call.Now)) && Is("ServiceResourceType", s.ResourceType)
            && Is("ResourceGroupId", s.ResourceGroupId) && Is("AddressIpVersion", s.AddressIpVersion)
            && (call.Parameters.Bool("AutoAcceptEnabled") is not { } auto || auto == s.AutoAccept)
            && (call.Parameters.Get("ResourceId") is not { } balancer || s.Resources.Exists(r => r.Id == balancer)) && RpcTags.Match(call, s);

        bool Is(string filter, string? value) => call.Parameters.Get(filter) is not { } wanted || wanted == value;
    }
}

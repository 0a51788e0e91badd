using System.Globalization;
using PrivateLinkConsole.Sandbox.World.Alibaba;

namespace PrivateLinkConsole.Sandbox.AlibabaRpc.PrivateLink;

/// <summary>
/// The services that a user may connect to. One that is not there and one whose white list does not have the caller look the same: an empty list.
/// </summary>
internal static class ServiceDiscovery
{
    public static object List(RpcCall call)
    {
        var region = call.Parameters.Get("ServiceRegionId") ?? call.Region.Id;
        var visible = call.Alibaba.Services.Values.Where(s =>
            s.Region == region && s.IsIn(call.Region.Id) && s.Status.At(call.Now) is not (null or EndpointStates.Deleting)
            && s.IsAllowed(call.Caller) && Matches(call, s));
        var page = RpcPage<PrivateLinkService>.Of(call, visible, s => s.Sequence);
        return new
        {
            Services = page.Items.Select(s => ServiceJson.Offered(call, s)),
            // A string here, a number elsewhere: the cloud's own way.
            TotalCount = page.Total.ToString(CultureInfo.InvariantCulture),
            page.MaxResults,
            page.NextToken,
        };
    }

    private static bool Matches(RpcCall call, PrivateLinkService s)
    {
        return Is("ServiceName", s.Name) && Is("ServiceId", s.Id) && Is("ServiceType", s.Type) && Is("ResourceGroupId", s.ResourceGroupId) && RpcTags.Match(call, s);

        bool Is(string filter, string? value) => call.Parameters.Get(filter) is not { } wanted || wanted == value;
    }
}

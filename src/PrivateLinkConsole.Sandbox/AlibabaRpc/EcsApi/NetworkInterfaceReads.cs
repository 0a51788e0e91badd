using PrivateLinkConsole.Sandbox.World;

namespace PrivateLinkConsole.Sandbox.AlibabaRpc.EcsApi;

/// <summary>Network interfaces of endpoints and machines: read only, since they come and go with those.</summary>
internal static class NetworkInterfaceReads
{
    public static object Describe(RpcCall call)
    {
        var ids = call.Parameters.List("NetworkInterfaceId");
        var page = NumberedPage<NetworkInterface>.Of(call, call.State.NetworkInterfaces.Values.Where(n =>
            call.IsMine(n) && IsThere(call, n) && (ids.Count == 0 || ids.Contains(n.Id)) && Is("VpcId", n.VpcId) && Is("VSwitchId", n.SubnetId)
            && Is("InstanceId", n.InstanceId) && Is("PrimaryIpAddress", n.Ip)
            && (call.Parameters.Get("SecurityGroupId") is not { } group || Groups(call, n).Contains(group))), most: 500);
        return new { NetworkInterfaceSets = new { NetworkInterfaceSet = page.Items.Select(n => Render(call, n)) }, page.TotalCount, page.PageNumber, page.PageSize };

        bool Is(string filter, string? value) => call.Parameters.Get(filter) is not { } wanted || wanted == value;
    }

    private static bool IsThere(RpcCall call, NetworkInterface n) =>
        n.EndpointId is not { } id
        || (call.Alibaba.Endpoints.TryGetValue(id, out var endpoint) && endpoint.ZonesAt(call.Now).Any(zone => zone.EniId == n.Id));

    private static IEnumerable<string> Groups(RpcCall call, NetworkInterface n) => n.InstanceId is { } machine
        ? call.State.Instances[machine].GroupIds
        : call.Alibaba.Endpoints[n.EndpointId!].GroupsAt(call.Now).Select(group => group.Id);

    private static object Render(RpcCall call, NetworkInterface n) => new
    {
        NetworkInterfaceId = n.Id,
        n.VpcId,
        VSwitchId = n.SubnetId,
        n.ZoneId,
        PrivateIpAddress = n.Ip,
        Status = "InUse",
        Type = n.InstanceId is null ? "Secondary" : "Primary",
        n.InstanceId,
        OwnerId = n.Account,
        ServiceManaged = n.EndpointId is not null,
        Description = n.EndpointId is { } endpoint ? $"Created by PrivateLink for {endpoint}" : "",
        CreationTime = WireTimes.Of(n.CreatedAt),
        SecurityGroupIds = new { SecurityGroupId = Groups(call, n) },
        PrivateIpSets = new { PrivateIpSet = new[] { new { PrivateIpAddress = n.Ip, Primary = true } } },
        Tags = new { Tag = Array.Empty<object>() },
    };
}

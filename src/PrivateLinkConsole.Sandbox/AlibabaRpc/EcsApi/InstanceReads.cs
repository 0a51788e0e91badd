using PrivateLinkConsole.Sandbox.World;

namespace PrivateLinkConsole.Sandbox.AlibabaRpc.EcsApi;

/// <summary>Machines: read only; the control plane places them.</summary>
internal static class InstanceReads
{
    public static object Describe(RpcCall call)
    {
        var ids = call.Parameters.Array("InstanceIds");
        var page = NumberedPage<Instance>.Of(call, call.State.Instances.Values.Where(i =>
            call.IsMine(i) && (ids.Count == 0 || ids.Contains(i.Id)) && (call.Parameters.Get("VpcId") is not { } vpc || vpc == i.VpcId)
            && (call.Parameters.Get("SecurityGroupId") is not { } group || i.GroupIds.Contains(group))), most: 100);
        return new { Instances = new { Instance = page.Items.Select(i => Render(call, i)) }, page.TotalCount, page.PageNumber, page.PageSize };
    }

    private static object Render(RpcCall call, Instance i)
    {
        var eni = call.State.NetworkInterfaces[i.InterfaceId];
        return new
        {
            InstanceId = i.Id,
            InstanceName = i.Tags.GetValueOrDefault("Name", ""),
            Status = "Running",
            RegionId = i.Region,
            eni.ZoneId,
            InstanceNetworkType = "vpc",
            CreationTime = WireTimes.Of(i.CreatedAt),
            VpcAttributes = new { i.VpcId, VSwitchId = i.SubnetId, PrivateIpAddress = new { IpAddress = new[] { eni.Ip } } },
            SecurityGroupIds = new { SecurityGroupId = i.GroupIds },
            NetworkInterfaces = new { NetworkInterface = new[] { new { NetworkInterfaceId = eni.Id, PrimaryIpAddress = eni.Ip } } },
        };
    }
}

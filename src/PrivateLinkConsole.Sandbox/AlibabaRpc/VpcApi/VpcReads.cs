using System.Globalization;
using PrivateLinkConsole.Sandbox.World;
using PrivateLinkConsole.Sandbox.World.Alibaba;

namespace PrivateLinkConsole.Sandbox.AlibabaRpc.VpcApi;

/// <summary>VPCs: read only, since each region begins with one.</summary>
internal static class VpcReads
{
    public static object Describe(RpcCall call)
    {
        var ids = call.Parameters.Joined("VpcId");
        var page = NumberedPage<Vpc>.Of(call, call.State.Vpcs.Values.Where(v =>
            call.IsMine(v) && (ids.Count == 0 || ids.Contains(v.Id)) && (call.Parameters.Get("VpcName") is not { } name || name == v.Name)
            && (call.Parameters.Bool("IsDefault") is not { } isDefault || isDefault == v.IsDefault) && RpcTags.Match(call, v)));
        return new { Vpcs = new { Vpc = page.Items.Select(v => Render(call, v)) }, page.TotalCount, page.PageNumber, page.PageSize };
    }

    public static object DescribeAttribute(RpcCall call) => Render(call, call.Own(call.State.Vpcs, call.Parameters.Required("VpcId"), VpcErrors.VpcNotFound));

    private static object Render(RpcCall call, Vpc v) => new
    {
        VpcId = v.Id,
        VpcName = v.Name ?? "",
        CidrBlock = v.Cidr,
        Status = "Available",
        v.IsDefault,
        RegionId = v.Region,
        Description = "",
        CreationTime = WireTimes.Of(v.CreatedAt),
        VRouterId = RouteTables.RouterId(v),
        OwnerId = long.Parse(v.Account, CultureInfo.InvariantCulture),
        ResourceGroupId = AlibabaIds.ResourceGroup(v.Account),
        VSwitchIds = new { VSwitchId = call.State.Subnets.Values.Where(s => s.VpcId == v.Id).OrderBy(s => s.Sequence).Select(s => s.Id) },
        SecondaryCidrBlocks = new { SecondaryCidrBlock = Array.Empty<string>() },
        Tags = new { Tag = v.Tags.Select(tag => new { tag.Key, tag.Value }) },
    };
}

using System.Globalization;
using PrivateLinkConsole.Sandbox.World;
using PrivateLinkConsole.Sandbox.World.Alibaba;

namespace PrivateLinkConsole.Sandbox.AlibabaRpc.VpcApi;

/// <summary>vSwitches, which are a VPC's subnets, each in one zone.</summary>
internal static class VSwitchOperations
{
    private const int WidestPrefix = 16;
    private const int NarrowestPrefix = 29;

    public static object Describe(RpcCall call)
    {
        var ids = call.Parameters.Joined("VSwitchId");
        var page = NumberedPage<Subnet>.Of(call, call.State.Subnets.Values.Where(s =>
            call.IsMine(s) && (ids.Count == 0 || ids.Contains(s.Id)) && Is("VpcId", s.VpcId) && Is("ZoneId", s.ZoneId) && Is("VSwitchName", s.Name)
            && (call.Parameters.Bool("IsDefault") is not { } isDefault || isDefault == s.IsDefault) && RpcTags.Match(call, s)));
        return new { VSwitches = new { VSwitch = page.Items.Select(s => Render(call, s)) }, page.TotalCount, page.PageNumber, page.PageSize };

        bool Is(string filter, string? value) => call.Parameters.Get(filter) is not { } wanted || wanted == value;
    }

    public static object DescribeAttributes(RpcCall call) =>
        Render(call, call.Own(call.State.Subnets, call.Parameters.Required("VSwitchId"), VpcErrors.VSwitchNotFound));

    public static object Create(RpcCall call)
    {
        var vpc = call.Own(call.State.Vpcs, call.Parameters.Required("VpcId"), VpcErrors.VpcNotFound);
        var zone = call.Parameters.Required("ZoneId");
        if (!call.Region.ZoneIds.Contains(zone)) throw VpcErrors.ZoneNotFound();
        if (!Cidr.TryParse(call.Parameters.Required("CidrBlock"), out var cidr) || cidr.Prefix is < WidestPrefix or > NarrowestPrefix
            || !Cidr.Parse(vpc.Cidr).Contains(cidr)) throw VpcErrors.CidrOutside();
        if (call.State.Subnets.Values.Any(s => s.VpcId == vpc.Id && Cidr.Parse(s.Cidr).Overlaps(cidr))) throw VpcErrors.CidrTaken();
        var tags = RpcTags.Read(call);
        call.Confirm();
        var vSwitch = call.World.Stamp(call.State, new Subnet
        {
            Id = AlibabaIds.New("vsw"), Account = call.Account, Region = call.Region.Id, VpcId = vpc.Id, ZoneId = zone, Cidr = cidr.ToString(),
            Name = call.Parameters.Get("VSwitchName"),
        });
        RpcTags.Put(vSwitch, tags);
        call.State.Subnets.Add(vSwitch.Id, vSwitch);
        return new { VSwitchId = vSwitch.Id };
    }

    private static object Render(RpcCall call, Subnet s) => new
    {
        VSwitchId = s.Id,
        VSwitchName = s.Name ?? "",
        s.VpcId,
        s.ZoneId,
        CidrBlock = s.Cidr,
        AvailableIpAddressCount = Cidr.Parse(s.Cidr).Usable - call.State.NetworkInterfaces.Values.Count(n => n.SubnetId == s.Id),
        Status = "Available",
        s.IsDefault,
        Description = "",
        CreationTime = WireTimes.Of(s.CreatedAt),
        OwnerId = long.Parse(s.Account, CultureInfo.InvariantCulture),
        ResourceGroupId = AlibabaIds.ResourceGroup(s.Account),
        RouteTable = new { RouteTableId = RouteTables.IdOf(call.State.Vpcs[s.VpcId]), RouteTableType = "System" },
        Tags = new { Tag = s.Tags.Select(tag => new { tag.Key, tag.Value }) },
    };
}

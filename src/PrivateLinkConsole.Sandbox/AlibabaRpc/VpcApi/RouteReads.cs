using System.Globalization;
using PrivateLinkConsole.Sandbox.World;
using PrivateLinkConsole.Sandbox.World.Alibaba;

namespace PrivateLinkConsole.Sandbox.AlibabaRpc.VpcApi;

/// <summary>Route tables and their entries: those of the system, and one of each gateway endpoint.</summary>
internal static class RouteReads
{
    private const string CloudServices = "100.64.0.0/10";

    public static object DescribeTables(RpcCall call)
    {
        var page = NumberedPage<Vpc>.Of(call, call.State.Vpcs.Values.Where(vpc =>
            call.IsMine(vpc) && Is("VpcId", vpc.Id) && Is("RouteTableId", RouteTables.IdOf(vpc)) && Is("RouterId", RouteTables.RouterId(vpc))));
        var tables = new { RouterTableListType = page.Items.Select(vpc => Table(call, vpc)) };
        return new { RouterTableList = tables, page.TotalCount, page.PageNumber, page.PageSize, Code = "200" };

        bool Is(string filter, string value) => call.Parameters.Get(filter) is not { } wanted || wanted == value;
    }

    public static object DescribeEntries(RpcCall call)
    {
        var vpc = RouteTables.VpcOf(call, call.Parameters.Required("RouteTableId"));
        var all = Entries(call, vpc).Where(entry =>
            (call.Parameters.Get("RouteEntryType") is not { } type || type == entry.Type)
            && (call.Parameters.Get("NextHopType") is not { } hop || hop == entry.HopType)
            && (call.Parameters.Get("NextHopId") is not { } id || id == entry.HopId)
            && (call.Parameters.Get("DestinationCidrBlock") is not { } cidr || cidr == entry.Destination)).ToList();
        var page = RpcPage<RouteEntry>.Of(call, all, entry => all.IndexOf(entry), most: 500, usual: 100);
        return new { RouteEntrys = new { RouteEntry = page.Items.Select(entry => entry.Render(RouteTables.IdOf(vpc))) }, page.NextToken };
    }

    private static object Table(RpcCall call, Vpc vpc) => new
    {
        RouteTableId = RouteTables.IdOf(vpc),
        RouteTableName = "",
        RouteTableType = "System",
        VpcId = vpc.Id,
        RouterId = RouteTables.RouterId(vpc),
        RouterType = "VRouter",
        Status = "Available",
        AssociateType = "VSwitch",
        CreationTime = WireTimes.Of(vpc.CreatedAt),
        OwnerId = long.Parse(vpc.Account, CultureInfo.InvariantCulture),
        ResourceGroupId = AlibabaIds.ResourceGroup(vpc.Account),
        VSwitchIds = new { VSwitchId = call.State.Subnets.Values.Where(s => s.VpcId == vpc.Id).OrderBy(s => s.Sequence).Select(s => s.Id) },
        GatewayEndpointIds = new { GatewayEndpointIds = Gateways(call, vpc).Select(gateway => gateway.Id) },
        Tags = new { Tag = Array.Empty<object>() },
    };

    private static IEnumerable<RouteEntry> Entries(RpcCall call, Vpc vpc) =>
    [
        .. call.State.Subnets.Values.Where(s => s.VpcId == vpc.Id).OrderBy(s => s.Sequence).Select(s => new RouteEntry(s.Cidr, "System", "local", "")),
        new(CloudServices, "System", "service", ""),
        .. Gateways(call, vpc).Select(gateway => new RouteEntry(GatewayServices.PrefixList(gateway.ServiceName), "Custom", "GatewayEndpoint", gateway.Id)),
    ];

    private static IEnumerable<GatewayEndpoint> Gateways(RpcCall call, Vpc vpc) => call.Alibaba.GatewayEndpoints.Values
        .Where(gateway => gateway.Status.At(call.Now) is not null && gateway.RouteTablesAt(call.Now).Contains(RouteTables.IdOf(vpc)))
        .OrderBy(gateway => gateway.Sequence);
}

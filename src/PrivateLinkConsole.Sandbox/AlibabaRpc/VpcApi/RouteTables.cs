using PrivateLinkConsole.Sandbox.World;
using PrivateLinkConsole.Sandbox.World.Alibaba;

namespace PrivateLinkConsole.Sandbox.AlibabaRpc.VpcApi;

/// <summary>The one route table that each VPC has.</summary>
internal static class RouteTables
{
    public static string IdOf(Vpc vpc) => AlibabaIds.Fixed("vtb", vpc.Id);

    public static string RouterId(Vpc vpc) => AlibabaIds.Fixed("vrt", vpc.Id);

    /// <summary>The VPC of one of the caller's route tables.</summary>
    /// <exception cref="WireException">InvalidRouteTableId.NotFound.</exception>
    public static Vpc VpcOf(RpcCall call, string tableId) =>
        call.State.Vpcs.Values.FirstOrDefault(vpc => call.IsMine(vpc) && IdOf(vpc) == tableId) ?? throw VpcErrors.RouteTableNotFound();
}

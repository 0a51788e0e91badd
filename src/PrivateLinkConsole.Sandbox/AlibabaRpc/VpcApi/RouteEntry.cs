using PrivateLinkConsole.Sandbox.World.Alibaba;

namespace PrivateLinkConsole.Sandbox.AlibabaRpc.VpcApi;

/// <summary>One route. Type is System or Custom; HopType local, service or GatewayEndpoint.</summary>
internal sealed record RouteEntry(string Destination, string Type, string HopType, string HopId)
{
    public object Render(string tableId) => new
    {
        RouteEntryId = AlibabaIds.Fixed("rte", tableId, Destination, HopId),
        RouteTableId = tableId,
        DestinationCidrBlock = Destination,
        Type,
        Status = "Available",
        IpVersion = "IPv4",
        RouteEntryName = "",
        NextHops = new { NextHop = new[] { new { NextHopType = HopType, NextHopId = HopId, Enabled = 1, Weight = 0 } } },
    };
}

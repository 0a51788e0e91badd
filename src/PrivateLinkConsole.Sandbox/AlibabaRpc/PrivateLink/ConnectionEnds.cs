using PrivateLinkConsole.Sandbox.World;
using PrivateLinkConsole.Sandbox.World.Alibaba;

namespace PrivateLinkConsole.Sandbox.AlibabaRpc.PrivateLink;

/// <summary>How connections and zones come to their ends, with the faults that change it: there is no rejected or failed here, only Disconnected.</summary>
internal static class ConnectionEnds
{
    /// <summary>A connection that goes from Disconnected over Connecting to Connected.</summary>
    public static Course Accepted(RpcCall call, TimeSpan from, TimeSpan until) =>
        new([new(EndpointStates.Disconnected, from), new(EndpointStates.Connecting, until)], End(call.Fault));

    /// <summary>A zone of a new endpoint, or a new zone of an old one.</summary>
    public static Course NewZone(RpcCall call, TimeSpan created, TimeSpan connected, bool isAccepted) => isAccepted
        ? new([new(EndpointStates.Creating, created), new(EndpointStates.Connecting, connected)], End(call.Fault))
        : Course.Of(EndpointStates.Creating, created, EndpointStates.Wait);

    /// <summary>A zone of an endpoint whose connection is being accepted.</summary>
    public static Course AcceptedZone(RpcCall call, TimeSpan until) => Course.Of(EndpointStates.Connecting, until, End(call.Fault));

    private static string End(Fault? fault) => fault?.Kind switch
    {
        FaultKind.Rejected or FaultKind.Failed => EndpointStates.Disconnected,
        FaultKind.State => fault.Code ?? EndpointStates.Disconnected,
        _ => EndpointStates.Connected,
    };
}

using PrivateLinkConsole.Sandbox.World;

namespace PrivateLinkConsole.Sandbox;

/// <summary>One emulated protocol: turns a checked call into an answer, and errors and faults into its own form.</summary>
internal interface IWireProtocol
{
    /// <summary>Does the call. A fault that changes the outcome (rejected, failed, stuck, unsuccessful) comes along.</summary>
    WireReply Execute(WireRequest request, Fault? fault, string requestId);

    /// <summary>The answer that stands for a fault of an error kind.</summary>
    WireReply Refuse(WireRequest request, Fault fault, string requestId);
}

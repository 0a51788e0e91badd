namespace PrivateLinkConsole.Sandbox.World;

/// <summary>What was last decided about an endpoint; with the time since then it gives the state on the wire.</summary>
internal enum EndpointPhase
{
    /// <summary>Waits for the provider; expires.</summary>
    AwaitingAcceptance,

    /// <summary>Pending until a time, then available (or what a fault forced).</summary>
    Settling,

    /// <summary>The provider said no.</summary>
    Rejected,

    /// <summary>Deleting until a time, then deleted, then gone.</summary>
    Deleting,
}

namespace PrivateLinkConsole.Sandbox.DataPlane;

/// <summary>What a client meets at an endpoint's address.</summary>
internal enum Verdict
{
    /// <summary>The cluster behind the endpoint answers.</summary>
    Answer,

    /// <summary>The cluster accepts the connection and never answers.</summary>
    Mute,

    /// <summary>A security group drops the packets: the connection attempt hangs.</summary>
    Silence,

    /// <summary>Nothing listens there: the connection is refused.</summary>
    Refuse,
}

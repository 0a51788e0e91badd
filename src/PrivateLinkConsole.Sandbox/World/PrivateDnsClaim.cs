namespace PrivateLinkConsole.Sandbox.World;

/// <summary>A service's private DNS name and the TXT record that must be published to prove the domain is the provider's.</summary>
internal sealed class PrivateDnsClaim
{
    public required string Domain { get; set; }

    /// <summary>The record's first label, e.g. <c>_6e86v84tqgqubxbwii1m</c>.</summary>
    public required string TxtName { get; set; }

    /// <summary>e.g. <c>vpce:l6p0ERxlTt45jevFwOCp</c>.</summary>
    public required string TxtValue { get; set; }

    /// <summary>pendingVerification, verified or failed.</summary>
    public string State { get; set; } = "pendingVerification";
}

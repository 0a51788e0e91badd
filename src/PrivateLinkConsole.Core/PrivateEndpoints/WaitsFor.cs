namespace PrivateLinkConsole.Core.PrivateEndpoints;

/// <summary>Who must act next.</summary>
public enum WaitsFor
{
    Nobody,
    Machine,

    /// <summary>An admin of this console.</summary>
    Admin,

    /// <summary>The vendor that owns the endpoint service.</summary>
    Vendor,
}

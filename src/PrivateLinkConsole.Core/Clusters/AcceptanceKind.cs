namespace PrivateLinkConsole.Core.Clusters;

/// <summary>How the service side lets an endpoint in.</summary>
public enum AcceptanceKind
{
    /// <summary>The endpoint's ID is entered and its connection accepted (A32).</summary>
    ByEndpointId,

    /// <summary>The vendor reviews the endpoint's ID, then assigns a private link (E14, E15).</summary>
    Review,

    /// <summary>The connection becomes connected by itself (B16).</summary>
    Automatic,
}

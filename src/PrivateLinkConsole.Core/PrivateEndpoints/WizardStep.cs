namespace PrivateLinkConsole.Core.PrivateEndpoints;

/// <summary>All steps of the wizard, in order; each platform has those of its profile. Their lower-case names stand in URLs.</summary>
public enum WizardStep
{
    Cluster,
    Region,
    Endpoint,
    Accept,

    /// <summary>The vendor assigns a private link (E15, E16).</summary>
    Link,
    Dns,

    /// <summary>Whether the cluster stays reachable over the public internet (E21).</summary>
    PublicAccess,
    Connect,
}

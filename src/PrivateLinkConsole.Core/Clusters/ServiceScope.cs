namespace PrivateLinkConsole.Core.Clusters;

/// <summary>What one endpoint service serves (R3).</summary>
public enum ServiceScope
{
    /// <summary>One cluster: every cluster needs its own endpoint (A11).</summary>
    Cluster,

    /// <summary>All clusters of the vendor's project in one region, existing and future (E3, E29).</summary>
    ProjectRegion,

    /// <summary>All clusters of the region.</summary>
    Region,
}

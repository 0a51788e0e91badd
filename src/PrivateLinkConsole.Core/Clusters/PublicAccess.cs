namespace PrivateLinkConsole.Core.Clusters;

/// <summary>Whether clients reach a cluster over the public internet too (E21 to E24).</summary>
public enum PublicAccess
{
    /// <summary>Nobody has said.</summary>
    Unknown,
    Enabled,
    Disabled,
}

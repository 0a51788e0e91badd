namespace PrivateLinkConsole.Core.Clusters;

/// <summary>Whether a cluster may get an endpoint by the wizard, and if not, why (A6–A8, A12). The words: <see cref="ClusterTexts"/>.</summary>
public static class Eligibility
{
    /// <summary>Stands with the list: a cluster is not in it before it was created (A12, A16).</summary>
    public const string Hint = "Cluster.Hint.AfterCreation";

    /// <summary>Resource key of the reason; null: eligible.</summary>
    public static string? Of(Cluster cluster) => cluster switch
    {
        { DeletionAsked: true } => "Eligibility.BeingDeleted",
        _ when PlatformProfile.Of(cluster.Platform) is var profile && !profile.EligibleOn.Contains(cluster.Provider) => profile.NotEligible,
        _ => null,
    };

    /// <summary>Resource key of why an endpoint in <paramref name="region"/> cannot reach the cluster; null: it can (A8, A18).</summary>
    public static string? OfRegion(Cluster cluster, string region)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        return cluster.Region == region ? null : "Eligibility.OtherRegion";
    }
}

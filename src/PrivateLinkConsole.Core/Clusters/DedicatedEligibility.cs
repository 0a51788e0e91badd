using PrivateLinkConsole.Core.Clouds;

namespace PrivateLinkConsole.Core.Clusters;

/// <summary>Which clusters the wizard for TiDB Dedicated on AWS offers. The others are listed, disabled, with the reason (A6 to A8, A12, A16).</summary>
public static class DedicatedEligibility
{
    /// <summary>Text key shown with the list: a cluster is not in it before it was created (A12, A16).</summary>
    public const string Hint = "Cluster.Hint.AfterCreation";

    /// <summary>Text key of why the cluster cannot be chosen; null: it can.</summary>
    public static string? Reason(Cluster cluster)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        // The platform first: for another cloud's Starter cluster "Dedicated only" is the reason that stays true.
        if (PlatformProfile.Of(cluster.Platform).Reason is { } reason) return reason;
        if (cluster.Provider != CloudProvider.Aws) return "Cluster.NotEligible.Provider";
        return cluster.DeletionAsked ? "Cluster.NotEligible.Deleting" : null;
    }

    /// <summary>Text key of why an endpoint in <paramref name="region"/> cannot reach the cluster; null: it can (A8, A18).</summary>
    public static string? RegionReason(Cluster cluster, string region)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        return cluster.Region == region ? null : "Cluster.NotEligible.Region";
    }
}

using PrivateLinkConsole.Core.Clouds;

namespace PrivateLinkConsole.Core.Clusters;

/// <summary>Whether a cluster may get an interface endpoint by the AWS wizard, and if not, why (A6–A8, A12).</summary>
public static class Eligibility
{
    /// <summary>Resource key of the reason; null: eligible.</summary>
    public static string? Of(Cluster cluster) => cluster switch
    {
        { DeletionAsked: true } => "Eligibility.BeingDeleted",
        { Platform: not ClusterPlatform.TidbDedicated } => "Eligibility.NotDedicated",
        { Provider: not CloudProvider.Aws } => "Eligibility.NotOnAws",
        _ => null,
    };
}

using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.PrivateEndpoints;

namespace PrivateLinkConsole.Core.Clusters;

/// <summary>A platform as data: what its wizard and its connection texts follow from.</summary>
/// <param name="Name">The vendor's name of the product; the same in all languages.</param>
/// <param name="Providers">Clouds on which its endpoint service can be reached by a private endpoint.</param>
/// <param name="DefaultPort">Proposed when a cluster is registered. Where the vendor gives a port with a private link, that one is entered instead (R2).</param>
/// <param name="EligibleOn">Clouds on which the wizard makes endpoints for it; their guides are the ones it follows.</param>
/// <param name="NotEligible">Text key of why it cannot be chosen elsewhere.</param>
public sealed record PlatformProfile(
    ClusterPlatform Platform,
    string Name,
    IReadOnlyList<CloudProvider> Providers,
    int DefaultPort,
    ServiceScope Scope,
    DnsKind Dns,
    AcceptanceKind Acceptance,
    ClusterProtocol Protocol,
    IReadOnlyList<WizardStep> Steps,
    IReadOnlyList<CloudProvider> EligibleOn,
    string NotEligible)
{
    public static PlatformProfile TidbDedicated { get; } = new(
        ClusterPlatform.TidbDedicated, "TiDB Cloud Dedicated", [CloudProvider.Aws], 4000,
        ServiceScope.Cluster, DnsKind.PrivateName, AcceptanceKind.ByEndpointId, ClusterProtocol.MySql,
        [WizardStep.Cluster, WizardStep.Region, WizardStep.Endpoint, WizardStep.Accept, WizardStep.Dns, WizardStep.Connect], [CloudProvider.Aws], "Eligibility.NotOnAws");

    public static PlatformProfile TidbStarter { get; } = Serverless(ClusterPlatform.TidbStarter, "TiDB Cloud Starter");

    public static PlatformProfile TidbEssential { get; } = Serverless(ClusterPlatform.TidbEssential, "TiDB Cloud Essential");

    public static PlatformProfile ZillizDedicated { get; } = new(
        ClusterPlatform.ZillizDedicated, "Zilliz Cloud Dedicated", [CloudProvider.Aws], 19530,
        ServiceScope.ProjectRegion, DnsKind.HostedZone, AcceptanceKind.Review, ClusterProtocol.Https,
        [WizardStep.Cluster, WizardStep.Region, WizardStep.Endpoint, WizardStep.Accept, WizardStep.Link, WizardStep.Dns, WizardStep.PublicAccess, WizardStep.Connect], [CloudProvider.Aws], "Eligibility.NotOnAws");

    public static IReadOnlyList<PlatformProfile> All { get; } = [TidbDedicated, TidbStarter, TidbEssential, ZillizDedicated];

    public static PlatformProfile Of(ClusterPlatform platform) => platform switch
    {
        ClusterPlatform.TidbDedicated => TidbDedicated,
        ClusterPlatform.TidbStarter => TidbStarter,
        ClusterPlatform.TidbEssential => TidbEssential,
        ClusterPlatform.ZillizDedicated => ZillizDedicated,
    };

    /// <summary>Clients use a private link that is assigned to each cluster (E15), not the endpoint's or the service's own name.</summary>
    public bool HasPrivateLink => Dns == DnsKind.HostedZone;

    /// <summary>What a cluster shares its endpoint service with (R3).</summary>
    /// <param name="owner">The provider's account of ours, or the vendor's service name.</param>
    public string ScopeKey(string clusterId, CloudProvider provider, string region, string owner) => Scope switch
    {
        ServiceScope.Cluster => clusterId,
        ServiceScope.ProjectRegion or ServiceScope.Region => string.Join('|', Platform, provider, region, owner),
    };

    // The seeds give these two one guide: a service of the region, no accept step, the endpoint's domain as host (B3, B16, B19).
    private static PlatformProfile Serverless(ClusterPlatform platform, string name) => new(
        platform, name, [CloudProvider.Aws, CloudProvider.Alibaba], 4000,
        ServiceScope.Region, DnsKind.EndpointDomain, AcceptanceKind.Automatic, ClusterProtocol.MySql,
        [WizardStep.Cluster, WizardStep.Region, WizardStep.Endpoint, WizardStep.Accept, WizardStep.Connect], [CloudProvider.Alibaba], "Eligibility.NotDedicated");
}

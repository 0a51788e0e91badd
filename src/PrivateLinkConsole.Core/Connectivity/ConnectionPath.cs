using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.Connectivity.Rungs;
using PrivateLinkConsole.Core.DnsBindings;
using PrivateLinkConsole.Core.PrivateEndpoints;

namespace PrivateLinkConsole.Core.Connectivity;

/// <summary>What is examined: the way from a source through one endpoint to one of the clusters behind it.</summary>
/// <param name="Endpoint">As the row has it; what was read live replaces its parts.</param>
/// <param name="Port">TCP port at the end of the private link; null: the cluster is not known.</param>
/// <param name="PrivateLink">The cluster's own host name, on platforms that assign one.</param>
/// <param name="Source">As it was entered; null: not said.</param>
internal sealed record ConnectionPath(
    EndpointView Endpoint, string? ClusterId, string? ClusterName, PlatformProfile? Platform, int? Port, string? PrivateLink, string? Source)
{
    /// <summary>How the private link is joined to the endpoint; null: it is not.</summary>
    public DnsBindingView? Binding => Endpoint.Bindings.FirstOrDefault(binding => binding.ClusterId == ClusterId);

    public bool HasPrivateLink => Platform is { HasPrivateLink: true };

    /// <summary>What clients write; null: nobody knows yet.</summary>
    public string? Host => HasPrivateLink ? PrivateLink : (WantsPrivateName ? EndpointAddresses.PrivateName(Endpoint) : null) ?? EndpointAddresses.OwnName(Endpoint);

    /// <summary>The name means the endpoint inside of VPCs only, unlike the endpoint's own name, which is public.</summary>
    public bool IsHostPrivate => Host is { } host && host != EndpointAddresses.OwnName(Endpoint);

    /// <summary>Names come to lead here by private DNS or by a hosted zone: on, or asked for.</summary>
    public bool WantsPrivateName => HasPrivateLink
        || Endpoint.PrivateDnsEnabled || Endpoint.DnsConfirmedBy is not null || Endpoint.Dns is DnsWish.ConsoleEnables or DnsWish.PersonEnables;

    /// <summary>The console may change what stands in the consumer's account.</summary>
    public bool MayFix => Endpoint.ConsumerCloudAccountId is not null;
}

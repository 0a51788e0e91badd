namespace PrivateLinkConsole.Core.Clusters;

/// <summary>How the cluster's name comes to resolve to the endpoint.</summary>
public enum DnsKind
{
    /// <summary>The service's private DNS name, switched on at the endpoint (A33).</summary>
    PrivateName,

    /// <summary>A private hosted zone with an alias record for each cluster (E17 to E20).</summary>
    HostedZone,

    /// <summary>Nothing to set up: the endpoint's own domain is the host (B19).</summary>
    EndpointDomain,
}

using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.PrivateEndpoints;

namespace PrivateLinkConsole.Core.Clusters;

/// <summary>A managed database that endpoints are made for. Its service side is ours or the vendor's (R1).</summary>
public sealed class Cluster
{
    public required string Id { get; init; }

    public required string ProjectId { get; init; }

    public required string Name { get; set; }

    public required ClusterPlatform Platform { get; init; }

    public required CloudProvider Provider { get; init; }

    public required string Region { get; init; }

    public List<string> ZoneIds { get; set; } = [];

    public required int Port { get; set; }

    /// <summary>The provider's account when the service side is ours.</summary>
    public string? CloudAccountId { get; init; }

    public List<string> LoadBalancerArns { get; init; } = [];

    public string? PrivateDnsName { get; set; }

    /// <summary>The vendor's service when the service side is not ours.</summary>
    public string? VendorServiceName { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Set by Delete: the row goes when its service is gone (A47).</summary>
    public bool DeletionAsked { get; set; }

    public int Revision { get; set; }

    public ServiceSide Side => CloudAccountId is null ? ServiceSide.Vendor : ServiceSide.Ours;
}

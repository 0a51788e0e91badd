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

    public List<string> LoadBalancerArns { get; set; } = [];

    public string? PrivateDnsName { get; set; }

    /// <summary>The vendor's service when the service side is not ours.</summary>
    public string? VendorServiceName { get; init; }

    /// <summary>What the cluster shares its endpoint service with (R3): its own id, or its location's key.</summary>
    public required string ScopeKey { get; init; }

    /// <summary>Host name that the vendor assigned, or our template made, for private connections (E15); its port is <see cref="Port"/>.</summary>
    public string? PrivateLink { get; set; }

    public PublicAccess PublicAccess { get; set; }

    /// <summary>What was asked for and is not done yet; null: nothing.</summary>
    public PublicAccess? PublicAccessAsked { get; set; }

    /// <summary>The security group in the provider's account whose rule opens the public endpoint: where the console can execute the switch (R2).</summary>
    public string? PublicSecurityGroupId { get; set; }

    /// <summary>Who said so, where the console cannot execute it.</summary>
    public string? PublicAccessSaidBy { get; set; }

    public Failure? PublicAccessFailure { get; set; }

    public Backoff PublicAccessBackoff { get; set; } = new();

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Set by Delete: the row goes when its service is gone (A47).</summary>
    public bool DeletionAsked { get; set; }

    public int Revision { get; set; }

    public ServiceSide Side => CloudAccountId is null ? ServiceSide.Vendor : ServiceSide.Ours;
}

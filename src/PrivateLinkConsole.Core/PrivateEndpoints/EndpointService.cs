using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Clusters;

namespace PrivateLinkConsole.Core.PrivateEndpoints;

/// <summary>An endpoint service, ours or a vendor's. Several endpoints may share it.</summary>
public sealed class EndpointService
{
    public required string Id { get; init; }

    public required string ProjectId { get; init; }

    public required ServiceSide Side { get; init; }

    public required CloudProvider Provider { get; init; }

    public required string Region { get; init; }

    public ClusterPlatform Platform { get; init; }

    /// <summary>What the service serves: one cluster, or all of a location (R3). Unique in a project.</summary>
    public required string ScopeKey { get; init; }

    /// <summary>For people: the cluster's name, or its location's.</summary>
    public required string Name { get; set; }

    /// <summary>The provider's account; null for a vendor's service.</summary>
    public string? CloudAccountId { get; init; }

    public List<string> LoadBalancerArns { get; init; } = [];

    public string? WantedPrivateDnsName { get; set; }

    public bool VerificationAsked { get; set; }

    /// <summary>A cluster behind the service has its private link (E15); kept by the clusters' registry.</summary>
    public bool HasPrivateLink { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    // What the cloud said
    public string? CloudServiceId { get; set; }

    public string? ServiceName { get; set; }

    public CloudServiceState? Seen { get; set; }

    public string? RawState { get; set; }

    public List<string> ZoneIds { get; set; } = [];

    public bool? AcceptanceRequired { get; set; }

    public string? PrivateDnsName { get; set; }

    /// <summary>Raw: pendingVerification, verified, failed.</summary>
    public string? PrivateDnsState { get; set; }

    public string? PrivateDnsTxtName { get; set; }

    public string? PrivateDnsTxtValue { get; set; }

    /// <summary>Accounts that the cloud's allow list holds, as we last wrote or read it.</summary>
    public List<string> AllowedAccounts { get; set; } = [];

    /// <summary>Connections as last listed, while somebody waits for one.</summary>
    public List<ConnectionRequest> Connections { get; set; } = [];

    public DateTimeOffset? ObservedAt { get; set; }

    public DateTimeOffset? ReadyAt { get; set; }

    public Absence Absence { get; set; } = new();

    // Work
    public int Attempt { get; set; } = 1;

    public CreateCall CreateCall { get; set; }

    public Failure? Failure { get; set; }

    public Backoff Backoff { get; set; } = new();

    public int FactsVersion { get; set; }

    /// <summary>Idempotency token of the current attempt.</summary>
    public string Token => $"plc-{Id}-{Attempt}";

    public EndpointServiceFacts Facts(int users, IEnumerable<string> consumerAccounts) => new()
    {
        Side = Side,
        HasUsers = users > 0,
        CreateCall = CreateCall,
        ServiceKnown = CloudServiceId is not null,
        Seen = Seen,
        Gone = Absence.Believed,
        AllowMissing = consumerAccounts.Except(AllowedAccounts).Any() && !AllowedAccounts.Contains("*"),
        DnsNameDiffers = !string.Equals(WantedPrivateDnsName, PrivateDnsName, StringComparison.OrdinalIgnoreCase),
        VerificationAsked = VerificationAsked,
        Failed = Failure is not null,
    };
}

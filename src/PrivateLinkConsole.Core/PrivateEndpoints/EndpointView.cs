using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.DnsBindings;

namespace PrivateLinkConsole.Core.PrivateEndpoints;

/// <summary>Everything a page or the REST API shows of one endpoint. Made from rows only; no cloud is asked for it.</summary>
public sealed record EndpointView
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public string? Description { get; init; }

    public required bool IsDraft { get; init; }

    public string? ClusterId { get; init; }

    public string? ClusterName { get; init; }

    public ClusterPlatform? Platform { get; init; }

    /// <summary>TCP port of the cluster.</summary>
    public int? Port { get; init; }

    public required CloudProvider Provider { get; init; }

    public required EndpointKind Type { get; init; }

    public required string Region { get; init; }

    public required EndpointStatus Status { get; init; }

    public required StatusReason Reason { get; init; }

    public required WaitsFor WaitsFor { get; init; }

    public Failure? Failure { get; init; }

    public ServicePhase? ServiceStatus { get; init; }

    public Failure? ServiceFailure { get; init; }

    public DateTimeOffset? ServiceRequestedAt { get; init; }

    public DateTimeOffset? ServiceReadyAt { get; init; }

    public ServiceSide? Side { get; init; }

    public string? ServiceRowId { get; init; }

    public string? ServiceName { get; init; }

    /// <summary>The cloud's id of the service, <c>vpce-svc-…</c>.</summary>
    public string? ServiceId { get; init; }

    /// <summary>Zone ids that the service serves.</summary>
    public IReadOnlyList<string> ServiceZoneIds { get; init; } = [];

    public string? PrivateDnsName { get; init; }

    /// <summary>Raw: pendingVerification, verified, failed; null where it is not known.</summary>
    public string? PrivateDnsNameState { get; init; }

    public bool ConsumerAllowed { get; init; }

    public required EndpointMode Mode { get; init; }

    public bool CreationAsked { get; init; }

    public string? ConsumerCloudAccountId { get; init; }

    public string? ConsumerAccountId { get; init; }

    public string? VpcId { get; init; }

    public IReadOnlyList<string> SubnetIds { get; init; } = [];

    /// <summary>Subnet to zone, where a subnet is chosen together with its zone.</summary>
    public IReadOnlyDictionary<string, string> SubnetZones { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<string> SecurityGroupIds { get; init; } = [];

    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    public string? VpcEndpointId { get; init; }

    /// <summary>Found by its tags after a copied command: offered, not taken.</summary>
    public string? OfferedEndpointId { get; init; }

    public bool Managed { get; init; }

    /// <summary>The endpoint's state, raw, as its own account says.</summary>
    public string? CloudState { get; init; }

    /// <summary>The connection's state, raw, as the service side says.</summary>
    public string? ConnectionState { get; init; }

    /// <summary>The cloud has not taken all of a person's change yet.</summary>
    public bool IsChanging { get; init; }

    /// <summary>Why the cloud refused the last change; the endpoint goes on as it was.</summary>
    public Failure? ChangeFailure { get; init; }

    public IReadOnlyList<CloudDnsName> DnsNames { get; init; } = [];

    /// <summary>Private links that lead to the endpoint by hosted zones; empty on platforms without them.</summary>
    public IReadOnlyList<DnsBindingView> Bindings { get; init; } = [];

    /// <summary>When a connection test last reached the cluster.</summary>
    public DateTimeOffset? ProvenAt { get; init; }

    public IReadOnlyList<EndpointZone> Zones { get; init; } = [];

    public required DnsWish Dns { get; init; }

    public bool PrivateDnsEnabled { get; init; }

    public string? AcceptanceConfirmedBy { get; init; }

    public string? DnsConfirmedBy { get; init; }

    public string? ReportedBy { get; init; }

    /// <summary>The step that Edit opens; null while Edit is disabled.</summary>
    public WizardStep? EditStep { get; init; }

    /// <summary>The furthest step of the wizard that the facts allow.</summary>
    public required WizardStep ReachableStep { get; init; }

    /// <summary>Idempotency token, for commands.</summary>
    public required string Token { get; init; }

    public required int Revision { get; init; }

    public required string CreatedBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public DateTimeOffset? ObservedAt { get; init; }

    /// <summary>
    /// The name clients use: a private link that leads here, the private DNS name while it is on, else the endpoint's first own name.
    /// </summary>
    public string? Host => Bindings.FirstOrDefault(binding => binding.Status == DnsBindingStatus.Ready)?.Name
        ?? (PrivateDnsEnabled || DnsConfirmedBy is not null ? PrivateDnsName : DnsNames.Count > 0 ? DnsNames[0].Name : null);
}

namespace PrivateLinkConsole.Core.Clouds;

/// <summary>The consumer's side of a private link: endpoints in the account that owns the VPC.</summary>
public interface IPrivateLinkConsumer
{
    /// <summary>Verifies a service by name. null: it does not exist, or this account is not on its allow list (the cloud does not tell which).</summary>
    Task<ServiceOffer?> FindServiceAsync(string serviceName, CancellationToken cancellationToken);

    /// <summary>Creates one endpoint; repeating it with the same token gives the same endpoint.</summary>
    Task<CloudEndpoint> CreateEndpointAsync(EndpointOrder order, CancellationToken cancellationToken);

    /// <summary>One page (up to 1,000) of the endpoints that match; pass <see cref="CloudPage{T}.NextCursor"/> on.</summary>
    Task<CloudPage<CloudEndpoint>> ListEndpointsAsync(EndpointFilter filter, string? cursor, CancellationToken cancellationToken);

    /// <summary>
    /// Carries out a change. Where the cloud has a request for each part (Alibaba Cloud), they go one after the other, each at most once, in the
    /// order security groups, zones, attributes, additions first: a failure leaves the rest undone. Callers repeat the whole change then;
    /// members that are as wished are not asked for again, and attributes go last, so that they are asked for once.
    /// </summary>
    Task ModifyEndpointAsync(string endpointId, EndpointChange change, CancellationToken cancellationToken);

    /// <summary>
    /// Takes an endpoint out of one zone, with its network interface there; absence from the zone is not an error. Only where
    /// <see cref="CloudTraits.ZonesFirst"/> holds; elsewhere <see cref="NotSupportedException"/>.
    /// </summary>
    Task RemoveZoneAsync(string endpointId, string zoneId, CancellationToken cancellationToken);

    /// <summary>Asks for the deletion. Kind NotFound when the cloud knows no such endpoint; an <c>Unsuccessful</c> entry throws as its own error.</summary>
    Task DeleteEndpointAsync(string endpointId, CancellationToken cancellationToken);

    /// <summary>Address, zone and groups of each endpoint's network interfaces, in any order; an endpoint that is not there has none.</summary>
    Task<IReadOnlyList<CloudNetworkInterface>> ListInterfacesAsync(IReadOnlyList<EndpointInterfaces> endpoints, CancellationToken cancellationToken);

    Task TagAsync(string resourceId, IReadOnlyDictionary<string, string> tags, CancellationToken cancellationToken);

    Task UntagAsync(string resourceId, IReadOnlyList<string> keys, CancellationToken cancellationToken);
}

/// <summary>An endpoint service as its consumer sees it.</summary>
/// <param name="ZoneIds">Zones that the service and the asking account have in common.</param>
/// <param name="PrivateDnsVerification">Raw: pendingVerification, verified, failed; null without a private name.</param>
public sealed record ServiceOffer(
    string ServiceName,
    string? ServiceId,
    string Owner,
    IReadOnlyList<string> ZoneIds,
    IReadOnlyList<string> ZoneNames,
    bool AcceptanceRequired,
    string? PrivateDnsName,
    string? PrivateDnsVerification,
    bool PolicySupported);

/// <param name="Token">Idempotency token, at most 64 ASCII characters.</param>
/// <param name="SubnetIds">Subnets, or vSwitches: each lies in exactly one zone.</param>
public sealed record EndpointOrder(
    string Token,
    string ServiceName,
    string VpcId,
    IReadOnlyList<string> SubnetIds,
    IReadOnlyList<string> SecurityGroupIds,
    bool PrivateDnsEnabled,
    IReadOnlyDictionary<string, string> Tags)
{
    /// <value>Default: an interface endpoint.</value>
    public EndpointKind Kind { get; init; } = EndpointKind.Interface;

    /// <summary>Where the cloud keeps names apart from tags (<see cref="CloudTraits.HasNames"/>); others ignore it.</summary>
    public string? Name { get; init; }

    /// <summary>As <see cref="Name"/>.</summary>
    public string? Description { get; init; }

    /// <summary>As <see cref="Name"/>; null: the account's default group.</summary>
    public string? ResourceGroupId { get; init; }

    /// <summary>JSON; null: the cloud's default policy, which allows everything.</summary>
    public string? PolicyDocument { get; init; }
}

/// <summary>Who opens connections through an endpoint.</summary>
public enum EndpointKind
{
    /// <summary>The consumer reaches the provider's service.</summary>
    Interface,

    /// <summary>The provider reaches into the consumer's VPC.</summary>
    Reverse,
}

/// <summary>All given parts must match; the empty filter is every endpoint of the account and region.</summary>
public sealed record EndpointFilter(IReadOnlyList<string>? Ids = null, string? RowTag = null, string? ServiceName = null, string? VpcId = null);

/// <summary>What to change; null leaves as it is.</summary>
public sealed record EndpointChange(
    bool? PrivateDnsEnabled = null,
    IReadOnlyList<string>? AddSubnetIds = null,
    IReadOnlyList<string>? RemoveSubnetIds = null,
    IReadOnlyList<string>? AddSecurityGroupIds = null,
    IReadOnlyList<string>? RemoveSecurityGroupIds = null)
{
    /// <summary>Ignored where the cloud has no names apart from tags (<see cref="CloudTraits.HasNames"/>).</summary>
    public string? Name { get; init; }

    /// <summary>As <see cref="Name"/>.</summary>
    public string? Description { get; init; }

    /// <summary>JSON; empty: back to the cloud's default policy.</summary>
    public string? PolicyDocument { get; init; }
}

/// <param name="RawState">The cloud's own word, kept for people.</param>
/// <param name="SubnetIds">null: this answer does not say (Alibaba Cloud's lists), which is not "none".</param>
/// <param name="SecurityGroupIds">As <paramref name="SubnetIds"/>.</param>
/// <param name="NetworkInterfaceIds">As <paramref name="SubnetIds"/>.</param>
public sealed record CloudEndpoint(
    string Id,
    CloudEndpointState State,
    string RawState,
    string ServiceName,
    string VpcId,
    string OwnerAccountId,
    IReadOnlyList<string>? SubnetIds,
    IReadOnlyList<string>? SecurityGroupIds,
    IReadOnlyList<string>? NetworkInterfaceIds,
    IReadOnlyList<CloudDnsName> DnsNames,
    bool PrivateDnsEnabled,
    DateTimeOffset? CreatedAt,
    IReadOnlyDictionary<string, string> Tags,
    string? LastErrorCode,
    string? LastErrorMessage)
{
    /// <summary>The connection's own state, raw (<c>Connected</c>, …), where the cloud tells two; else null.</summary>
    public string? ConnectionState { get; init; }

    public EndpointKind Kind { get; init; } = EndpointKind.Interface;

    /// <summary>null: it has none, or the cloud keeps names in tags.</summary>
    public string? Name { get; init; }

    public string? Description { get; init; }

    /// <summary>JSON; null: this answer does not say.</summary>
    public string? PolicyDocument { get; init; }
}

public sealed record CloudDnsName(string Name, string? HostedZoneId);

/// <summary>Which endpoint to read the interfaces of, and what is known of them.</summary>
/// <param name="InterfaceIds">As the endpoint told them; empty where the cloud's list names none and the cloud is asked by endpoint.</param>
public sealed record EndpointInterfaces(string EndpointId, IReadOnlyList<string> InterfaceIds);

/// <summary>An endpoint's network interface: its place in one zone.</summary>
/// <param name="Id">Empty while the zone has no interface yet.</param>
/// <param name="ZoneName">The account's own name of the zone; where it has none, the zone's id.</param>
/// <param name="DomainName">The zone's own DNS name, where the cloud tells it here; else null.</param>
/// <param name="State">The zone's state, raw; null where a zone has none of its own.</param>
public sealed record CloudNetworkInterface(
    string EndpointId,
    string Id,
    string SubnetId,
    string ZoneId,
    string ZoneName,
    string? PrivateIp,
    IReadOnlyList<string> SecurityGroupIds,
    string? DomainName = null,
    string? State = null)
{
    /// <summary>The endpoint is being taken out of this zone.</summary>
    public bool IsLeaving { get; init; }
}

public sealed record CloudPage<T>(IReadOnlyList<T> Items, string? NextCursor);

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

    Task ModifyEndpointAsync(string endpointId, EndpointChange change, CancellationToken cancellationToken);

    /// <summary>Asks for the deletion. Kind NotFound when the cloud knows no such endpoint; an <c>Unsuccessful</c> entry throws as its own error.</summary>
    Task DeleteEndpointAsync(string endpointId, CancellationToken cancellationToken);

    /// <summary>Network interfaces by id: address and zone of each.</summary>
    Task<IReadOnlyList<CloudNetworkInterface>> ListNetworkInterfacesAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken);

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
public sealed record EndpointOrder(
    string Token,
    string ServiceName,
    string VpcId,
    IReadOnlyList<string> SubnetIds,
    IReadOnlyList<string> SecurityGroupIds,
    bool PrivateDnsEnabled,
    IReadOnlyDictionary<string, string> Tags);

/// <summary>All given parts must match; the empty filter is every endpoint of the account and region.</summary>
public sealed record EndpointFilter(IReadOnlyList<string>? Ids = null, string? RowTag = null, string? ServiceName = null, string? VpcId = null);

/// <summary>What to change; null leaves as it is.</summary>
public sealed record EndpointChange(
    bool? PrivateDnsEnabled = null,
    IReadOnlyList<string>? AddSubnetIds = null,
    IReadOnlyList<string>? RemoveSubnetIds = null,
    IReadOnlyList<string>? AddSecurityGroupIds = null,
    IReadOnlyList<string>? RemoveSecurityGroupIds = null);

/// <param name="RawState">The cloud's own word, kept for people.</param>
public sealed record CloudEndpoint(
    string Id,
    CloudEndpointState State,
    string RawState,
    string ServiceName,
    string VpcId,
    string OwnerAccountId,
    IReadOnlyList<string> SubnetIds,
    IReadOnlyList<string> SecurityGroupIds,
    IReadOnlyList<string> NetworkInterfaceIds,
    IReadOnlyList<CloudDnsName> DnsNames,
    bool PrivateDnsEnabled,
    DateTimeOffset? CreatedAt,
    IReadOnlyDictionary<string, string> Tags,
    string? LastErrorCode,
    string? LastErrorMessage);

public sealed record CloudDnsName(string Name, string? HostedZoneId);

public sealed record CloudNetworkInterface(string Id, string SubnetId, string ZoneId, string ZoneName, string? PrivateIp, IReadOnlyList<string> SecurityGroupIds);

public sealed record CloudPage<T>(IReadOnlyList<T> Items, string? NextCursor);

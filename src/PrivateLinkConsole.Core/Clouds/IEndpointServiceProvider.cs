namespace PrivateLinkConsole.Core.Clouds;

/// <summary>The provider's side of a private link: services in the account that owns the load balancers.</summary>
public interface IEndpointServiceProvider
{
    Task<CloudService> CreateServiceAsync(ServiceOrder order, CancellationToken cancellationToken);

    Task<CloudPage<CloudService>> ListServicesAsync(ServiceFilter filter, string? cursor, CancellationToken cancellationToken);

    /// <summary>Accounts (12 digits on AWS, 16 on Alibaba Cloud) that may connect; the cloud's list may also hold roles and <c>*</c>, given back as they are.</summary>
    Task<IReadOnlyList<string>> ListAllowedAsync(string serviceId, CancellationToken cancellationToken);

    /// <summary>Allowing who is allowed, and disallowing who is not, are no errors.</summary>
    Task AllowAsync(string serviceId, string accountId, CancellationToken cancellationToken);

    Task DisallowAsync(string serviceId, string accountId, CancellationToken cancellationToken);

    Task<CloudPage<CloudConnection>> ListConnectionsAsync(IReadOnlyList<string> serviceIds, string? cursor, CancellationToken cancellationToken);

    /// <summary>Accepting what is already accepted is not an error.</summary>
    Task AcceptAsync(string serviceId, string endpointId, CancellationToken cancellationToken);

    Task RejectAsync(string serviceId, string endpointId, CancellationToken cancellationToken);

    /// <summary>Sets the private DNS name, or removes it with null. Only where <see cref="CloudTraits.HasPrivateDnsNames"/> holds, like the next.</summary>
    Task SetPrivateDnsNameAsync(string serviceId, string? name, CancellationToken cancellationToken);

    /// <summary>Asks the cloud to look for the TXT record now.</summary>
    Task StartPrivateDnsVerificationAsync(string serviceId, CancellationToken cancellationToken);

    /// <summary>
    /// Kind NotFound when there is none; an <c>Unsuccessful</c> entry throws as its own error. Where load balancers must be detached first
    /// (Alibaba Cloud), that is done, each by a request of its own, once the cloud refuses for that reason alone.
    /// </summary>
    Task DeleteServiceAsync(string serviceId, CancellationToken cancellationToken);
}

/// <param name="Token">Idempotency token, at most 64 ASCII characters.</param>
/// <param name="LoadBalancers">
/// On AWS ARNs of Network Load Balancers. On Alibaba Cloud <c>{id}@{zone}</c>, once for each zone: <c>nlb-…@cn-hangzhou-h</c>, <c>alb-…</c>,
/// <c>gwlb-…</c>, <c>lb-…</c>; the id's beginning tells the type.
/// </param>
public sealed record ServiceOrder(
    string Token,
    IReadOnlyList<string> LoadBalancers,
    bool AcceptanceRequired,
    string? PrivateDnsName,
    IReadOnlyDictionary<string, string> Tags);

public sealed record ServiceFilter(IReadOnlyList<string>? ServiceIds = null, string? RowTag = null);

/// <param name="Verification">null without a private DNS name.</param>
public sealed record CloudService(
    string ServiceId,
    string ServiceName,
    CloudServiceState State,
    string RawState,
    IReadOnlyList<string> ZoneIds,
    IReadOnlyList<string> ZoneNames,
    bool AcceptanceRequired,
    string? PrivateDnsName,
    PrivateDnsVerification? Verification,
    IReadOnlyDictionary<string, string> Tags);

public enum CloudServiceState
{
    Pending,
    Available,
    Deleting,
    Deleted,
    Failed,
    Unrecognised,
}

/// <summary>The TXT record that proves who owns a private DNS name.</summary>
/// <param name="State">Raw: pendingVerification, verified, failed.</param>
public sealed record PrivateDnsVerification(string State, string? TxtName, string? TxtValue);

/// <param name="OwnerAccountId">The account that asks; the cloud never tells its VPC to the service side.</param>
public sealed record CloudConnection(
    string ServiceId,
    string EndpointId,
    string OwnerAccountId,
    CloudEndpointState State,
    string RawState,
    DateTimeOffset? CreatedAt);

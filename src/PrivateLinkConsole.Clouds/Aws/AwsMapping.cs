using System.Collections.Frozen;
using Amazon.EC2.Model;
using PrivateLinkConsole.Core.Clouds;

namespace PrivateLinkConsole.Clouds.Aws;

/// <summary>From the SDK's shapes to ours. The SDK gives null for an absent and for an empty list alike; here both are empty.</summary>
internal static class AwsMapping
{
    private static readonly FrozenDictionary<string, CloudEndpointState> EndpointStates = new Dictionary<string, CloudEndpointState>
    {
        ["pendingAcceptance"] = CloudEndpointState.PendingAcceptance,
        ["pending"] = CloudEndpointState.Pending,
        ["available"] = CloudEndpointState.Available,
        ["deleting"] = CloudEndpointState.Deleting,
        ["deleted"] = CloudEndpointState.Deleted,
        ["rejected"] = CloudEndpointState.Rejected,
        ["failed"] = CloudEndpointState.Failed,
        ["expired"] = CloudEndpointState.Expired,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, CloudServiceState> ServiceStates = new Dictionary<string, CloudServiceState>
    {
        ["Pending"] = CloudServiceState.Pending,
        ["Available"] = CloudServiceState.Available,
        ["Deleting"] = CloudServiceState.Deleting,
        ["Deleted"] = CloudServiceState.Deleted,
        ["Failed"] = CloudServiceState.Failed,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static CloudEndpoint Endpoint(VpcEndpoint endpoint) => new(
        endpoint.VpcEndpointId ?? "",
        EndpointState(endpoint.State?.Value),
        EndpointWord(endpoint.State?.Value),
        endpoint.ServiceName ?? "",
        endpoint.VpcId ?? "",
        endpoint.OwnerId ?? "",
        endpoint.SubnetIds ?? [],
        [.. (endpoint.Groups ?? []).Select(group => group.GroupId)],
        endpoint.NetworkInterfaceIds ?? [],
        [.. (endpoint.DnsEntries ?? []).Select(entry => new CloudDnsName(entry.DnsName ?? "", entry.HostedZoneId))],
        endpoint.PrivateDnsEnabled ?? false,
        Time(endpoint.CreationTimestamp),
        Tags(endpoint.Tags),
        endpoint.LastError?.Code,
        endpoint.LastError?.Message)
    {
        PolicyDocument = NullIfEmpty(endpoint.PolicyDocument),
    };

    public static CloudService Service(ServiceConfiguration service) => new(
        service.ServiceId ?? "",
        service.ServiceName ?? "",
        ServiceState(service.ServiceState?.Value),
        service.ServiceState?.Value ?? "",
        service.AvailabilityZoneIds ?? [],
        service.AvailabilityZones ?? [],
        service.AcceptanceRequired ?? false,
        NullIfEmpty(service.PrivateDnsName),
        Verification(service.PrivateDnsNameConfiguration),
        Tags(service.Tags));

    public static ServiceOffer Offer(ServiceDetail service) => new(
        service.ServiceName ?? "",
        NullIfEmpty(service.ServiceId),
        service.Owner ?? "",
        service.AvailabilityZoneIds ?? [],
        service.AvailabilityZones ?? [],
        service.AcceptanceRequired ?? false,
        NullIfEmpty(service.PrivateDnsName),
        // Plain emulators write the name without a state; AWS has none for its own services.
        LowerFirst(service.PrivateDnsNameVerificationState?.Value),
        service.VpcEndpointPolicySupported ?? false);

    public static CloudConnection Connection(VpcEndpointConnection connection) => new(
        connection.ServiceId ?? "",
        connection.VpcEndpointId ?? "",
        connection.VpcEndpointOwner ?? "",
        EndpointState(connection.VpcEndpointState?.Value),
        EndpointWord(connection.VpcEndpointState?.Value),
        Time(connection.CreationTimestamp));

    public static CloudNetworkInterface Interface(string endpointId, NetworkInterface eni) => new(
        endpointId,
        eni.NetworkInterfaceId ?? "",
        eni.SubnetId ?? "",
        eni.AvailabilityZoneId ?? "",
        eni.AvailabilityZone ?? "",
        NullIfEmpty(eni.PrivateIpAddress),
        [.. (eni.Groups ?? []).Select(group => group.GroupId)]);

    public static CloudEndpointState EndpointState(string? word) =>
        EndpointStates.GetValueOrDefault(word ?? "", CloudEndpointState.Unrecognised);

    public static CloudServiceState ServiceState(string? word) =>
        ServiceStates.GetValueOrDefault(word ?? "", CloudServiceState.Unrecognised);

    public static IReadOnlyDictionary<string, string> Tags(IEnumerable<Tag>? tags) =>
        (tags ?? []).GroupBy(tag => tag.Key, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.Last().Value ?? "", StringComparer.Ordinal);

    public static List<Tag> Tags(IReadOnlyDictionary<string, string> tags) =>
        [.. tags.OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => new Tag(tag.Key, tag.Value))];

    /// <summary>AWS tells times in UTC; the SDK's DateTime does not always say so.</summary>
    public static DateTimeOffset? Time(DateTime? time) => time switch
    {
        null => null,
        { Kind: DateTimeKind.Local } local => local.ToUniversalTime(),
        { } utc => new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)),
    };

    public static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static PrivateDnsVerification? Verification(PrivateDnsNameConfiguration? dns) =>
        LowerFirst(dns?.State?.Value) is { } state ? new PrivateDnsVerification(state, NullIfEmpty(dns!.Name), NullIfEmpty(dns.Value)) : null;

    private static string EndpointWord(string? word) => LowerFirst(word) ?? "";

    /// <summary>The SDK turns <c>pendingAcceptance</c> of the wire into its constant's <c>PendingAcceptance</c>; people know the first.</summary>
    private static string? LowerFirst(string? word) => string.IsNullOrEmpty(word) ? null : char.ToLowerInvariant(word[0]) + word[1..];
}

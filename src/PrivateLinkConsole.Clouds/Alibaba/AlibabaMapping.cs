using System.Collections.Frozen;
using System.Globalization;
using PrivateLinkConsole.Clouds.Alibaba.Privatelink20200415.Models;
using PrivateLinkConsole.Core.Clouds;

namespace PrivateLinkConsole.Clouds.Alibaba;

/// <summary>From PrivateLink's shapes to ours.</summary>
internal static class AlibabaMapping
{
    /// <summary>The service is gone for good, while the endpoint still stands.</summary>
    private const string ServiceDeleted = "ServiceDeleted";

    private static readonly FrozenDictionary<string, CloudEndpointState> Connections = new Dictionary<string, CloudEndpointState>
    {
        // A manual service's new endpoint is Disconnected, and so is one that was turned away: both wait for the service's side.
        ["Pending"] = CloudEndpointState.PendingAcceptance,
        ["Disconnected"] = CloudEndpointState.PendingAcceptance,
        ["Connecting"] = CloudEndpointState.Pending,
        ["Connected"] = CloudEndpointState.Available,
        ["Disconnecting"] = CloudEndpointState.Pending,
        ["Deleting"] = CloudEndpointState.Deleting,
        [ServiceDeleted] = CloudEndpointState.Failed,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, CloudServiceState> Services = new Dictionary<string, CloudServiceState>
    {
        ["Creating"] = CloudServiceState.Pending,
        ["Pending"] = CloudServiceState.Pending,
        ["Active"] = CloudServiceState.Available,
        ["Deleting"] = CloudServiceState.Deleting,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static CloudEndpoint Endpoint(ListVpcEndpointsResponseBody.ListVpcEndpointsResponseBodyEndpoints endpoint, string accountId) =>
        Endpoint(
            endpoint.EndpointId, endpoint.EndpointStatus, endpoint.ConnectionStatus, endpoint.ServiceName, endpoint.VpcId, accountId, endpoint.EndpointDomain,
            endpoint.CreateTime, Tags((endpoint.Tags ?? []).Select(tag => (tag.Key, tag.Value)))) with
        {
            Kind = Kind(endpoint.EndpointType),
            Name = NullIfEmpty(endpoint.EndpointName),
            Description = NullIfEmpty(endpoint.EndpointDescription),
            PolicyDocument = NullIfEmpty(endpoint.PolicyDocument),
        };

    /// <summary>The answer to a create tells less than was ordered.</summary>
    public static CloudEndpoint Endpoint(CreateVpcEndpointResponseBody created, EndpointOrder order, string accountId) =>
        Endpoint(
            created.EndpointId, created.EndpointStatus, created.ConnectionStatus, created.ServiceName ?? order.ServiceName, created.VpcId ?? order.VpcId, accountId,
            created.EndpointDomain, created.CreateTime, order.Tags) with
        {
            SubnetIds = order.SubnetIds,
            SecurityGroupIds = order.SecurityGroupIds,
            Kind = order.Kind,
            Name = order.Name,
            Description = order.Description,
            PolicyDocument = order.PolicyDocument,
        };

    public static CloudEndpointState EndpointState(string? endpoint, string? connection) => (endpoint, ConnectionState(connection)) switch
    {
        ("Deleting", _) => CloudEndpointState.Deleting,
        ("Creating", _) => CloudEndpointState.Pending,
        ("Active", var state) => state,
        // Being modified: what was ready is so again in a moment.
        ("Pending", CloudEndpointState.Available) => CloudEndpointState.Pending,
        ("Pending", var state) => state,
        _ => CloudEndpointState.Unrecognised,
    };

    public static CloudEndpointState ConnectionState(string? word) => Connections.GetValueOrDefault(word ?? "", CloudEndpointState.Unrecognised);

    public static CloudServiceState ServiceState(string? word) => Services.GetValueOrDefault(word ?? "", CloudServiceState.Unrecognised);

    public static ServiceOffer Offer(ListVpcEndpointServicesByEndUserResponseBody.ListVpcEndpointServicesByEndUserResponseBodyServices service) => new(
        service.ServiceName ?? "",
        NullIfEmpty(service.ServiceId),
        // A consumer is not told whose the service is.
        Owner: "",
        service.Zones ?? [],
        service.Zones ?? [],
        AcceptanceRequired: service.AutoAcceptEnabled != true,
        PrivateDnsName: null,
        PrivateDnsVerification: null,
        service.VpcEndpointPolicySupported ?? false);

    public static CloudService Service(ListVpcEndpointServicesResponseBody.ListVpcEndpointServicesResponseBodyServices service) => Service(
        service.ServiceId, service.ServiceName, service.ServiceStatus, service.Zones ?? [], service.AutoAcceptEnabled,
        Tags((service.Tags ?? []).Select(tag => (tag.Key, tag.Value))));

    public static CloudService Service(CreateVpcEndpointServiceResponseBody created, ServiceOrder order, IReadOnlyList<string> zones) =>
        Service(created.ServiceId, created.ServiceName, created.ServiceStatus, zones, created.AutoAcceptEnabled ?? !order.AcceptanceRequired, order.Tags);

    public static CloudConnection Connection(ListVpcEndpointConnectionsResponseBody.ListVpcEndpointConnectionsResponseBodyConnections connection) => new(
        connection.ServiceId ?? "",
        connection.EndpointId ?? "",
        connection.EndpointOwnerId?.ToString(CultureInfo.InvariantCulture) ?? "",
        ConnectionState(connection.ConnectionStatus),
        connection.ConnectionStatus ?? "",
        // Only the last change is told.
        CreatedAt: null);

    public static CloudNetworkInterface Interface(
        string endpointId, ListVpcEndpointZonesResponseBody.ListVpcEndpointZonesResponseBodyZones zone, IReadOnlyList<string> groups) => new(
        endpointId,
        zone.EniId ?? "",
        zone.VSwitchId ?? "",
        zone.ZoneId ?? "",
        zone.ZoneId ?? "",
        NullIfEmpty(zone.EniIp),
        groups,
        NullIfEmpty(zone.ZoneDomain),
        NullIfEmpty(zone.ZoneStatus))
    {
        IsLeaving = zone.ZoneStatus == "Deleting",
    };

    public static IReadOnlyDictionary<string, string> Tags(IEnumerable<(string? Key, string? Value)> tags) =>
        tags.GroupBy(tag => tag.Key ?? "", StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.Last().Value ?? "", StringComparer.Ordinal);

    public static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static CloudEndpoint Endpoint(
        string? id, string? status, string? connection, string? service, string? vpc, string account, string? domain, string? created,
        IReadOnlyDictionary<string, string> tags)
    {
        var state = EndpointState(status, connection);
        return new CloudEndpoint(
            id ?? "",
            state,
            status ?? "",
            service ?? "",
            vpc ?? "",
            account,
            SubnetIds: null,
            SecurityGroupIds: null,
            NetworkInterfaceIds: null,
            string.IsNullOrEmpty(domain) ? [] : [new CloudDnsName(domain, HostedZoneId: null)],
            PrivateDnsEnabled: false,
            Time(created),
            tags,
            state == CloudEndpointState.Failed ? ServiceDeleted : null,
            LastErrorMessage: null)
        {
            ConnectionState = NullIfEmpty(connection),
        };
    }

    private static CloudService Service(
        string? id, string? name, string? status, IReadOnlyList<string> zones, bool? autoAccept, IReadOnlyDictionary<string, string> tags) => new(
        id ?? "",
        name ?? "",
        ServiceState(status),
        status ?? "",
        zones,
        zones,
        AcceptanceRequired: autoAccept != true,
        PrivateDnsName: null,
        Verification: null,
        tags);

    private static EndpointKind Kind(string? type) => type == nameof(EndpointKind.Reverse) ? EndpointKind.Reverse : EndpointKind.Interface;

    private static DateTimeOffset? Time(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}

using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.PrivateEndpoints;

namespace PrivateLinkConsole.Web.Api;

/// <summary>A private endpoint.</summary>
internal sealed record EndpointAnswer
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public string? Description { get; init; }

    public required EndpointStatus Status { get; init; }

    /// <summary>Why it has this status, as a sentence.</summary>
    public required string StatusReason { get; init; }

    /// <summary>Who must act next.</summary>
    public required WaitsFor WaitsFor { get; init; }

    public FailureAnswer? Failure { get; init; }

    public string? ClusterId { get; init; }

    public string? ClusterName { get; init; }

    public ClusterPlatform? Platform { get; init; }

    public int? Port { get; init; }

    public required CloudProvider Provider { get; init; }

    public required EndpointKind Type { get; init; }

    public required string Region { get; init; }

    /// <summary>null while no endpoint service was requested.</summary>
    public ServicePhase? ServiceStatus { get; init; }

    public FailureAnswer? ServiceFailure { get; init; }

    public string? ServiceName { get; init; }

    public string? ServiceId { get; init; }

    public required EndpointMode Mode { get; init; }

    public string? ConsumerCloudAccountId { get; init; }

    public string? ConsumerAccountId { get; init; }

    public string? VpcId { get; init; }

    public required IReadOnlyList<string> SubnetIds { get; init; }

    public required IReadOnlyList<string> SecurityGroupIds { get; init; }

    public required IReadOnlyDictionary<string, string> Tags { get; init; }

    public string? VpcEndpointId { get; init; }

    /// <summary>Found by its tags after a copied command: offered, not taken.</summary>
    public string? OfferedEndpointId { get; init; }

    /// <summary>The VPC endpoint carries the console's tags; without them the console only looks at it.</summary>
    public bool Managed { get; init; }

    /// <summary>The endpoint's state in the cloud's own word.</summary>
    public string? CloudState { get; init; }

    /// <summary>The connection's state as the service side says, in its own word.</summary>
    public string? ConnectionState { get; init; }

    public required IReadOnlyList<string> DnsNames { get; init; }

    /// <summary>The name that clients use.</summary>
    public string? Host { get; init; }

    public required IReadOnlyList<ZoneAnswer> Zones { get; init; }

    public bool PrivateDnsEnabled { get; init; }

    public string? PrivateDnsName { get; init; }

    public string? PrivateDnsNameState { get; init; }

    /// <summary>Private links that lead to the endpoint by hosted zones; empty on platforms without them.</summary>
    public required IReadOnlyList<DnsRecordAnswer> DnsRecords { get; init; }

    /// <summary>When a connection test last reached the cluster.</summary>
    public DateTimeOffset? ProvenAt { get; init; }

    /// <summary>The wizard's step that Edit opens; null while there is nothing to do.</summary>
    public WizardStep? EditStep { get; init; }

    public required string CreatedBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>When the cloud was last looked at.</summary>
    public DateTimeOffset? ObservedAt { get; init; }

    /// <summary>The number in the ETag: it counts people's edits.</summary>
    public required int Revision { get; init; }

    public static EndpointAnswer Of(EndpointView view) => new()
    {
        Id = view.Id,
        Name = view.Name,
        Description = view.Description,
        Status = view.Status,
        StatusReason = ReasonTexts.English(view.Reason),
        WaitsFor = view.WaitsFor,
        Failure = FailureAnswer.Of(view.Failure),
        ClusterId = view.ClusterId,
        ClusterName = view.ClusterName,
        Platform = view.Platform,
        Port = view.Port,
        Provider = view.Provider,
        Type = view.Type,
        Region = view.Region,
        ServiceStatus = view.ServiceStatus,
        ServiceFailure = FailureAnswer.Of(view.ServiceFailure),
        ServiceName = view.ServiceName,
        ServiceId = view.ServiceId,
        Mode = view.Mode,
        ConsumerCloudAccountId = view.ConsumerCloudAccountId,
        ConsumerAccountId = view.ConsumerAccountId,
        VpcId = view.VpcId,
        SubnetIds = view.SubnetIds,
        SecurityGroupIds = view.SecurityGroupIds,
        Tags = view.Tags,
        VpcEndpointId = view.VpcEndpointId,
        OfferedEndpointId = view.OfferedEndpointId,
        Managed = view.Managed,
        CloudState = view.CloudState,
        ConnectionState = view.ConnectionState,
        DnsNames = [.. view.DnsNames.Select(name => name.Name)],
        Host = view.Host,
        Zones = [.. view.Zones.Select(ZoneAnswer.Of)],
        PrivateDnsEnabled = view.PrivateDnsEnabled,
        PrivateDnsName = view.PrivateDnsName,
        PrivateDnsNameState = view.PrivateDnsNameState,
        DnsRecords = [.. view.Bindings.Select(DnsRecordAnswer.Of)],
        ProvenAt = view.ProvenAt,
        EditStep = view.EditStep,
        CreatedBy = view.CreatedBy,
        CreatedAt = view.CreatedAt,
        UpdatedAt = view.UpdatedAt,
        ObservedAt = view.ObservedAt,
        Revision = view.Revision,
    };
}

/// <summary>One zone that the endpoint stands in.</summary>
internal sealed record ZoneAnswer(string ZoneId, string? ZoneName, string SubnetId, string? NetworkInterfaceId, string? Ip, string? DnsName, string? State)
{
    public static ZoneAnswer Of(EndpointZone zone) => new(zone.ZoneId, zone.ZoneName, zone.SubnetId, zone.NetworkInterfaceId, zone.Ip, zone.DnsName, zone.State);
}

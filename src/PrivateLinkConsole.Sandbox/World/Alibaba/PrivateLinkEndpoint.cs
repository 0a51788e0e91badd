namespace PrivateLinkConsole.Sandbox.World.Alibaba;

/// <summary>An interface or reverse endpoint.</summary>
internal sealed class PrivateLinkEndpoint : Resource
{
    public const string Interface = "Interface";
    public const string Reverse = "Reverse";
    public const int DefaultBandwidth = 3072;

    public string? Name { get; set; }

    public string? Description { get; set; }

    public string Type { get; set; } = Interface;

    public required string VpcId { get; set; }

    public required string ServiceId { get; set; }

    public required string ServiceName { get; set; }

    public required string ServiceRegion { get; set; }

    /// <summary>Null unless the service supports policies.</summary>
    public string? Policy { get; set; }

    public string Payer { get; set; } = "Endpoint";

    public required string ResourceGroupId { get; set; }

    public string AddressIpVersion { get; set; } = "IPv4";

    public bool ZoneAffinityEnabled { get; set; } = true;

    public int Bandwidth { get; set; } = DefaultBandwidth;

    public string TrafficControlMode { get; set; } = "BandwidthLimit";

    /// <summary>The one identity that may change the endpoint; null = every one of the account.</summary>
    public string? ProtectedBy { get; set; }

    public required Course Status { get; set; }

    public required Course Connection { get; set; }

    /// <summary>Wall-clock time of the connection's last change.</summary>
    public DateTimeOffset ConnectionChangedAt { get; set; }

    public List<EndpointZone> Zones { get; set; } = [];

    public List<EndpointGroup> Groups { get; set; } = [];

    /// <summary>Reverse endpoints have no names: the provider comes to them, not they to it.</summary>
    public string? Domain => Type == Reverse ? null : $"{Id}.{ServiceId}.{ServiceRegion}.privatelink.aliyuncs.com";

    public string? ZoneDomain(EndpointZone zone) => Type == Reverse ? null : $"{Id}-{zone.ZoneId}.{ServiceId}.{ServiceRegion}.privatelink.aliyuncs.com";

    /// <summary>The zones that are still there.</summary>
    public IEnumerable<EndpointZone> ZonesAt(TimeSpan now) => Zones.Where(zone => zone.Status.At(now) is not null);

    /// <summary>The groups that are still there.</summary>
    public IEnumerable<EndpointGroup> GroupsAt(TimeSpan now) => Groups.Where(group => group.Status.At(now) is not null);
}

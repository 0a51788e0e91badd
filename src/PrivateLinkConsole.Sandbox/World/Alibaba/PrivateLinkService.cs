namespace PrivateLinkConsole.Sandbox.World.Alibaba;

/// <summary>An endpoint service: of an account, or of Alibaba Cloud itself.</summary>
internal sealed class PrivateLinkService : Resource
{
    public const string Everyone = "*";
    private const int DefaultZones = 2;

    public required string Name { get; set; }

    public string? Description { get; set; }

    /// <summary>Interface or Reverse.</summary>
    public string Type { get; set; } = PrivateLinkEndpoint.Interface;

    public required string ResourceType { get; set; }

    public bool AutoAccept { get; set; }

    public string Payer { get; set; } = "Endpoint";

    public required string ResourceGroupId { get; set; }

    public string AddressIpVersion { get; set; } = "IPv4";

    public bool ZoneAffinityEnabled { get; set; } = true;

    public bool SupportsPolicies { get; set; }

    public int ConnectBandwidth { get; set; } = PrivateLinkEndpoint.DefaultBandwidth;

    /// <summary>Other regions whose endpoints may connect.</summary>
    public List<string> SupportedRegions { get; set; } = [];

    public List<ServiceResource> Resources { get; set; } = [];

    /// <summary>Account ids of the white list; * = everyone.</summary>
    public List<string> Users { get; set; } = [];

    /// <summary>ARNs of the white list.</summary>
    public List<string> UserArns { get; set; } = [];

    public required Course Status { get; set; }

    public string Domain => $"{Id}.{Region}.privatelink.aliyuncs.com";

    /// <summary>The zones of its load balancers: those they were attached in, else those said of them, else the region's first two.</summary>
    public IReadOnlyList<string> Zones(WorldState state) =>
    [
        .. Resources.SelectMany(resource => resource.ZoneId is { } zone ? [zone] : ZonesOf(state, resource.Id)).Distinct().Order(StringComparer.Ordinal),
    ];

    private IEnumerable<string> ZonesOf(WorldState state, string balancer)
    {
        var region = AlibabaRegions.Get(Region);
        string[] said = [.. (state.LoadBalancers.GetValueOrDefault(balancer)?.ZoneIds ?? []).Intersect(region.ZoneIds)];
        return said.Length > 0 ? said : region.ZoneIds.Take(DefaultZones);
    }

    /// <summary>True when endpoints of a region may connect.</summary>
    public bool IsIn(string region) => region == Region || SupportedRegions.Contains(region);

    public bool IsAllowed(Caller caller) =>
        caller.Account == Account || Users.Contains(Everyone) || Users.Contains(caller.Account)
        || UserArns.Exists(arn => arn == Everyone || arn == caller.Arn || arn == $"acs:ram:*:{caller.Account}:*");
}

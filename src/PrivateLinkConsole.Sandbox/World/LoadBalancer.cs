namespace PrivateLinkConsole.Sandbox.World;

/// <summary>A network load balancer that someone described to the sandbox; any other well-formed ARN gets the defaults.</summary>
internal sealed record LoadBalancer(string Arn, IReadOnlyList<string> ZoneIds, int Port = LoadBalancer.DefaultPort,
    string Protocol = LoadBalancer.DefaultProtocol)
{
    public const int DefaultPort = 4000;
    public const string DefaultProtocol = "mysql";
    private const int DefaultZones = 3;

    /// <summary>Three of the region's four zones, TiDB's port.</summary>
    public static LoadBalancer Default(string arn, RegionInfo region) => new(arn, [.. region.ZoneIds.Take(DefaultZones)]);
}

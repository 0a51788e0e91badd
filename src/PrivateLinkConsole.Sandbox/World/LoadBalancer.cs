namespace PrivateLinkConsole.Sandbox.World;

/// <summary>A network load balancer that someone described to the sandbox; any other well-formed ARN gets the defaults.</summary>
internal sealed record LoadBalancer(string Arn, IReadOnlyList<string> ZoneIds, IReadOnlyList<Listener> Listeners)
{
    private const int DefaultZones = 3;

    /// <summary>At least one; a world that was saved before there were several has none.</summary>
    public IReadOnlyList<Listener> Listeners { get; init; } = Listeners ?? [new()];

    /// <summary>Three of the region's four zones, a TiDB cluster.</summary>
    public static LoadBalancer Default(string arn, RegionInfo region) => new(arn, [.. region.ZoneIds.Take(DefaultZones)], [new()]);
}

namespace PrivateLinkConsole.Sandbox.World;

/// <summary>One region: its name, the prefix of its physical zone ids, and the hosted zone id that its interface endpoints' DNS entries carry.</summary>
internal sealed record RegionInfo(string Name, string ZonePrefix, string EndpointHostedZoneId)
{
    private const int ZoneCount = 4;

    /// <summary>The physical zones, e.g. usw2-az1 … usw2-az4.</summary>
    public IReadOnlyList<string> ZoneIds { get; } = [.. Enumerable.Range(1, ZoneCount).Select(n => $"{ZonePrefix}-az{n}")];

    /// <summary>
    /// The name by which an account knows a physical zone. Names are shifted per account, as on AWS, so that code that compares
    /// zones of two accounts by name is found out here.
    /// </summary>
    public string ZoneName(string account, string zoneId)
    {
        var index = zoneId[^1] - '1';
        return $"{Name}{(char)('a' + ((index + Shift(account)) % ZoneCount))}";
    }

    /// <summary>The physical zone behind an account's zone name; null for a name that is not of this region.</summary>
    public string? ZoneId(string account, string zoneName) => ZoneIds.FirstOrDefault(id => ZoneName(account, id) == zoneName);

    private static int Shift(string account) => (int)(long.Parse(account, System.Globalization.CultureInfo.InvariantCulture) % ZoneCount);
}

using PrivateLinkConsole.Sandbox.World;

namespace PrivateLinkConsole.Sandbox.Route53Xml;

/// <summary>The name servers of a zone, and the two record sets that every zone has from the start.</summary>
internal static class NameServers
{
    private const long NameServerTtl = 172_800;
    private const long AuthorityTtl = 900;

    /// <summary>A private zone has no servers of its own; these are the ones that AWS writes into each.</summary>
    private static readonly string[] Private = ["ns-1536.awsdns-00.co.uk", "ns-0.awsdns-00.com", "ns-1024.awsdns-00.org", "ns-512.awsdns-00.net"];

    private static readonly string[] Public = ["ns-2048.awsdns-64.com", "ns-2049.awsdns-65.net", "ns-2050.awsdns-66.org", "ns-2051.awsdns-67.co.uk"];

    public static IReadOnlyList<string> Of(HostedZone zone) => zone.IsPrivate ? Private : Public;

    public static IEnumerable<RecordSet> RecordsOf(HostedZone zone)
    {
        yield return new(zone.Name, "NS", NameServerTtl, [.. Of(zone).Select(server => server + ".")], null);
        yield return new(zone.Name, "SOA", AuthorityTtl, [$"{Of(zone)[0]}. awsdns-hostmaster.amazon.com. 1 7200 900 1209600 86400"], null);
    }

    /// <summary>True for the record sets that a zone cannot be without.</summary>
    public static bool AreRequired(HostedZone zone, RecordSet record) => record.Name == zone.Name && record.Type is "NS" or "SOA";
}

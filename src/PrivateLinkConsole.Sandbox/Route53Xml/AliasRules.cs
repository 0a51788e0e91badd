using PrivateLinkConsole.Sandbox.World;

namespace PrivateLinkConsole.Sandbox.Route53Xml;

/// <summary>What an alias may stand for: a DNS name of an endpoint, under the zone id that the endpoint tells, or a record set of its own zone.</summary>
internal static class AliasRules
{
    public static IEnumerable<string> Problems(Route53Call call, HostedZone zone, RecordSet record, RecordAlias alias, IReadOnlyList<RecordSet> records)
    {
        var tried = $"Tried to create an alias that targets {alias.DnsName}, type {record.Type} in zone {alias.HostedZoneId}, but";
        if (DomainOf(zone, alias.HostedZoneId) is not { } domain || !DnsName.IsWithin(alias.DnsName, domain))
        {
            yield return $"{tried} the alias target name does not lie within the target zone";
            yield return $"{tried} that target was not found";
        }
        else if (!Exists(call, zone, record.Type, alias, records))
        {
            yield return $"{tried} that target was not found";
        }
        else if (IsLoop(zone, record, records))
        {
            yield return $"RRSet of type {record.Type} with DNS name {record.Name} is not permitted as it creates a CNAME or alias loop in the zone.";
        }
    }

    /// <summary>Where the names of a zone lie: an endpoint's zone is the one of its region. Null for a zone that nothing here is in.</summary>
    private static string? DomainOf(HostedZone zone, string id)
    {
        if (id == zone.Id) return zone.Name;
        return Regions.All.FirstOrDefault(r => r.EndpointHostedZoneId == id) is { } region ? $"{region.Name}.vpce.amazonaws.com." : null;
    }

    private static bool Exists(Route53Call call, HostedZone zone, string type, RecordAlias alias, IReadOnlyList<RecordSet> records) =>
        alias.HostedZoneId == zone.Id
            ? records.Any(r => r.IsAt(alias.DnsName, type))
            : type == "A" && call.State.Endpoints.Values
                .Where(e => StateRules.IsAlive(StateRules.Of(e, call.Now, call.Durations)))
                .SelectMany(e => EndpointDns.Entries(call.State, e))
                .Any(entry => entry.HostedZoneId == alias.HostedZoneId && entry.Name + "." == alias.DnsName);

    private static bool IsLoop(HostedZone zone, RecordSet record, IReadOnlyList<RecordSet> records)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        RecordSet? at = record;
        while (at is { Alias: { } alias } && alias.HostedZoneId == zone.Id)
        {
            if (!seen.Add(at.Name)) return true;
            at = records.FirstOrDefault(r => r.IsAt(alias.DnsName, record.Type));
        }

        return false;
    }
}

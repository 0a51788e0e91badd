using System.Net;
using System.Net.Sockets;
using PrivateLinkConsole.Sandbox.World;

namespace PrivateLinkConsole.Sandbox.DataPlane.Dns;

/// <summary>
/// The names that one VPC's resolver knows. Private zones come first: those that the VPC is associated with, and the ones that the cloud
/// keeps for endpoints with private DNS. The longest zone that a name lies in answers alone, so a name that it does not have does not
/// exist, whatever a parent zone or public DNS says. Outside of all zones there are the endpoints' own vpce names, which are public.
/// </summary>
internal sealed class VpcNames(string vpcId, IReadOnlyList<EndpointView> endpoints, IReadOnlyList<PrivateZoneView> privateZones)
{
    private const int MostHops = 8;
    private const string Cname = "CNAME";

    private readonly Dictionary<string, List<ZoneRecordView>> _zones = privateZones
        .Where(zone => zone.VpcIds.Contains(vpcId))
        .Concat(endpoints.Where(endpoint => endpoint.VpcId == vpcId).SelectMany(EndpointNames.Zones))
        .GroupBy(zone => zone.Name, StringComparer.Ordinal)
        .ToDictionary(same => same.Key, same => same.SelectMany(zone => zone.Records).ToList(), StringComparer.Ordinal);

    /// <summary>Resolves a name, in any case, as the question asks it.</summary>
    public DnsAnswer Resolve(string name)
    {
        var (at, chain) = (name.ToLowerInvariant(), new List<string>());
        while (chain.Count < MostHops)
        {
            if (Find(at) is not { } records) return new(DnsResponseCode.NonExistentName, chain, []);
            if (Next(records) is not { } target) return new(DnsResponseCode.NoError, chain, Addresses(records, MostHops));
            chain.Add(target);
            at = target;
        }

        return DnsAnswer.Empty(DnsResponseCode.ServerFailure);
    }

    /// <summary>The records of a name; empty when it exists without any, null when it does not exist.</summary>
    private IReadOnlyList<ZoneRecordView>? Find(string name)
    {
        for (var zone = name; zone.Length > 0; zone = ZoneLookup.Parent(zone))
        {
            if (_zones.TryGetValue(zone, out var records)) return ZoneLookup.Find(name, zone, records);
        }

        return endpoints.SelectMany(EndpointNames.Public).FirstOrDefault(own => string.Equals(own.Name, name, StringComparison.OrdinalIgnoreCase)) is { } found
            ? [new(name, "A", null, found.Ips)]
            : null;
    }

    private static string? Next(IReadOnlyList<ZoneRecordView> records) => records.FirstOrDefault(record => record.Type == Cname) switch
    {
        null => null,
        { AliasOf: { } target } => target,
        { Values: [var target, ..] } => target.TrimEnd('.').ToLowerInvariant(),
        _ => null,
    };

    /// <summary>An alias has the addresses of its target; none when the target has none.</summary>
    private List<IPAddress> Addresses(IReadOnlyList<ZoneRecordView> records, int hops)
    {
        if (records.FirstOrDefault(record => record.Type == "A") is not { } record || hops == 0) return [];
        return record.AliasOf is { } target
            ? Find(target) is { } found ? Addresses(found, hops - 1) : []
            : [.. record.Values.Select(IPAddress.Parse).Where(address => address.AddressFamily == AddressFamily.InterNetwork)];
    }
}

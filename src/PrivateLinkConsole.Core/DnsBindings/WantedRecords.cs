using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.PrivateEndpoints;

namespace PrivateLinkConsole.Core.DnsBindings;

/// <summary>Which records make a binding's name lead to its endpoint: pure.</summary>
public static class WantedRecords
{
    /// <summary>Empty while the endpoint has not told its DNS names.</summary>
    public static IReadOnlyList<CloudRecord> Of(DnsBinding binding, PrivateEndpoint endpoint)
    {
        ArgumentNullException.ThrowIfNull(binding);
        ArgumentNullException.ThrowIfNull(endpoint);
        return Target(endpoint.DnsNames) is { } target ? [CloudRecord.AliasOf(binding.Name, target)] : [];
    }

    /// <summary>The endpoint's regional name: AWS writes it first, before the names of single zones, and tells its hosted zone with it.</summary>
    public static CloudAlias? Target(IReadOnlyList<CloudDnsName> names) =>
        names is [{ HostedZoneId: { } zone } first, ..] ? new CloudAlias(first.Name, zone) : null;

    /// <summary>What the zone's records come to for this binding.</summary>
    public static RecordState Judge(IReadOnlyList<CloudRecord> wanted, IReadOnlyList<CloudRecord> seen)
    {
        var states = wanted.Select(record => seen.FirstOrDefault(one => one.Name == record.Name && one.Type == record.Type) switch
        {
            null => RecordState.Missing,
            { } found => Same(record, found) ? RecordState.Right : RecordState.Other,
        }).ToList();
        return states.Contains(RecordState.Other) ? RecordState.Other : states.Contains(RecordState.Missing) || states.Count == 0 ? RecordState.Missing : RecordState.Right;
    }

    /// <summary>Whether something of what was written is still there as it was written.</summary>
    public static bool AnyStands(IReadOnlyList<CloudRecord> written, IReadOnlyList<CloudRecord> seen) => written.Any(record => seen.Any(one => one.Name == record.Name && one.Type == record.Type && Same(record, one)));

    /// <summary>Records that are neither wanted by the binding nor every zone's own.</summary>
    public static bool HoldsOthers(string zoneName, IReadOnlyList<CloudRecord> wanted, IReadOnlyList<CloudRecord> seen) =>
        seen.Any(one => !(one.Name == zoneName && one.Type is "NS" or "SOA") && !wanted.Any(record => record.Name == one.Name && record.Type == one.Type));

    // Route 53 writes names in small letters and may add or drop the last dot; the port has taken that away already.
    private static bool Same(CloudRecord wanted, CloudRecord found) =>
        wanted.Alias is { } alias
            ? found.SetIdentifier is null && alias.SameTarget(found.Alias)
            : found is { Alias: null, SetIdentifier: null } && wanted.Values.SequenceEqual(found.Values, StringComparer.OrdinalIgnoreCase);
}

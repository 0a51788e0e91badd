using Microsoft.EntityFrameworkCore;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Data;
using PrivateLinkConsole.Core.PrivateEndpoints;

namespace PrivateLinkConsole.Core.Reconciling;

/// <summary>Reads the network interfaces of endpoints that became available: address, zone and groups, once, for many endpoints together.</summary>
public sealed class ZoneReading(ConsoleDb database, EndpointRows rows)
{
    private const int EndpointsPerCall = 25;

    internal async Task RunAsync(SweepTarget target, IPrivateLinkConsumer consumer, CancellationToken cancellationToken)
    {
        var wanting = await WantingAsync(target, cancellationToken);
        foreach (var batch in wanting.Chunk(EndpointsPerCall))
        {
            var interfaces = await consumer.ListInterfacesAsync([.. batch.Select(row => new EndpointInterfaces(row.VpcEndpointId!, row.NetworkInterfaceIds))], cancellationToken);
            var found = interfaces.ToLookup(one => one.EndpointId, StringComparer.Ordinal);
            // Those without any are asked for again: an interface may show up later than its endpoint. Where zones are being removed, none is news.
            var changes = batch.Where(row => found.Contains(row.VpcEndpointId!) || IsLeaving(row))
                .Select(row => new KeyValuePair<string, Action<EndpointEdit>>(row.Id, edit => Apply(edit.Endpoint, [.. found[row.VpcEndpointId!]])))
                .ToList();
            await rows.ObserveAllAsync(changes, cancellationToken);
        }
    }

    private async Task<List<PrivateEndpoint>> WantingAsync(SweepTarget target, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        var unread = await db.Endpoints
            .Where(row => row.ConsumerCloudAccountId == target.CloudAccountId && row.Region == target.Region && row.VpcEndpointId != null && !row.ZonesRead
                && (row.Seen == CloudEndpointState.Available || row.DeletionAsked || row.ReplacementAsked))
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        return [.. unread.Where(row => row.Seen == CloudEndpointState.Available || IsLeaving(row))];
    }

    /// <summary>Its zones are removed one by one, before it is deleted itself.</summary>
    private static bool IsLeaving(PrivateEndpoint row) =>
        (row.DeletionAsked || row.ReplacementAsked) && CloudTraits.Of(row.Provider).ZonesFirst && row.Seen is not (CloudEndpointState.Deleting or CloudEndpointState.Deleted);

    private static void Apply(PrivateEndpoint row, IReadOnlyList<CloudNetworkInterface> interfaces)
    {
        var known = row.Zones.Count;
        row.Zones = [.. interfaces
            .Where(one => !one.IsLeaving)
            .OrderBy(one => one.ZoneId, StringComparer.Ordinal)
            .Select(one => EndpointZone.Of(one.DomainName is null ? one with { DomainName = ZonalName(row, one) } : one, row.RawState))];
        FillIn(row, interfaces);
        // A zone on its way out is looked at again; one that is out was what the last removal waited for.
        row.ZonesRead = !interfaces.Any(one => one.IsLeaving);
        if (IsLeaving(row) && row.Zones.Count < known && row.ZonesRead)
            row.Backoff.Clear();
    }

    // What some clouds' lists of endpoints do not tell; where they do, this is the same.
    private static void FillIn(PrivateEndpoint row, IReadOnlyList<CloudNetworkInterface> interfaces)
    {
        row.NetworkInterfaceIds = Read(row.NetworkInterfaceIds, interfaces.Select(one => one.Id));
        row.SubnetIds = Read(row.SubnetIds, interfaces.Where(one => !one.IsLeaving).Select(one => one.SubnetId));
        row.SecurityGroupIds = Read(row.SecurityGroupIds, interfaces.SelectMany(one => one.SecurityGroupIds));
        if (CloudTraits.Of(row.Provider).SubnetsNameZones)
            row.SubnetZones = interfaces.Where(one => row.SubnetIds.Contains(one.SubnetId)).GroupBy(one => one.SubnetId).ToDictionary(one => one.Key, one => one.First().ZoneId, StringComparer.Ordinal);
    }

    // In the order that is known, so that nothing seems to change.
    private static List<string> Read(List<string> known, IEnumerable<string> read)
    {
        var found = read.Where(id => id.Length > 0).ToHashSet(StringComparer.Ordinal);
        return found.Count == 0 ? known : [.. known.Where(found.Contains), .. found.Except(known)];
    }

    // A zonal name carries the zone's name as its own label's end: vpce-…-us-west-2a.vpce-svc-…
    private static string? ZonalName(PrivateEndpoint row, CloudNetworkInterface one) =>
        row.DnsNames.FirstOrDefault(name => name.Name.Contains($"-{one.ZoneName}.", StringComparison.Ordinal))?.Name;
}

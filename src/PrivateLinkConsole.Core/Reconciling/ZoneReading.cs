using Microsoft.EntityFrameworkCore;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Data;
using PrivateLinkConsole.Core.PrivateEndpoints;

namespace PrivateLinkConsole.Core.Reconciling;

/// <summary>Reads the network interfaces of endpoints that became available: address and zone, once, in one call for many.</summary>
public sealed class ZoneReading(ConsoleDb database, EndpointRows rows)
{
    private const int InterfacesPerCall = 200;

    internal async Task RunAsync(SweepTarget target, IPrivateLinkConsumer consumer, CancellationToken cancellationToken)
    {
        var wanting = await WantingAsync(target, cancellationToken);
        foreach (var batch in wanting.Chunk(InterfacesPerCall / 8))
        {
            var interfaces = await consumer.ListNetworkInterfacesAsync([.. batch.SelectMany(row => row.NetworkInterfaceIds)], cancellationToken);
            var byId = interfaces.ToDictionary(one => one.Id);
            var changes = batch.Select(row => new KeyValuePair<string, Action<EndpointEdit>>(row.Id, edit => Apply(edit.Endpoint, byId))).ToList();
            await rows.ObserveAllAsync(changes, cancellationToken);
        }
    }

    private async Task<List<PrivateEndpoint>> WantingAsync(SweepTarget target, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        var available = await db.Endpoints
            .Where(row => row.ConsumerCloudAccountId == target.CloudAccountId && row.Region == target.Region
                && row.Seen == CloudEndpointState.Available && !row.ZonesRead)
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        return [.. available.Where(row => row.NetworkInterfaceIds.Count > 0)];
    }

    private static void Apply(PrivateEndpoint row, Dictionary<string, CloudNetworkInterface> byId)
    {
        row.Zones = [.. row.NetworkInterfaceIds
            .Where(byId.ContainsKey)
            .Select(id => byId[id])
            .OrderBy(one => one.ZoneId, StringComparer.Ordinal)
            .Select(one => new EndpointZone(one.ZoneId, one.ZoneName, one.SubnetId, one.Id, one.PrivateIp, ZonalName(row, one), row.RawState))];
        row.ZonesRead = true;
    }

    // A zonal name carries the zone's name as its own label's end: vpce-…-us-west-2a.vpce-svc-…
    private static string? ZonalName(PrivateEndpoint row, CloudNetworkInterface one) =>
        row.DnsNames.FirstOrDefault(name => name.Name.Contains($"-{one.ZoneName}.", StringComparison.Ordinal))?.Name;
}

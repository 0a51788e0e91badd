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
            // Those without any are asked for again: an interface may show up later than its endpoint.
            var changes = batch.Where(row => found.Contains(row.VpcEndpointId!))
                .Select(row => new KeyValuePair<string, Action<EndpointEdit>>(row.Id, edit => Apply(edit.Endpoint, [.. found[row.VpcEndpointId!]])))
                .ToList();
            await rows.ObserveAllAsync(changes, cancellationToken);
        }
    }

    private async Task<List<PrivateEndpoint>> WantingAsync(SweepTarget target, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        return await db.Endpoints
            .Where(row => row.ConsumerCloudAccountId == target.CloudAccountId && row.Region == target.Region
                && row.Seen == CloudEndpointState.Available && row.VpcEndpointId != null && !row.ZonesRead)
            .AsNoTracking()
            .ToListAsync(cancellationToken);
    }

    private static void Apply(PrivateEndpoint row, IReadOnlyList<CloudNetworkInterface> interfaces)
    {
        row.Zones = [.. interfaces
            .OrderBy(one => one.ZoneId, StringComparer.Ordinal)
            .Select(one => EndpointZone.Of(one.DomainName is null ? one with { DomainName = ZonalName(row, one) } : one, row.RawState))];
        FillIn(row, interfaces);
        row.ZonesRead = true;
    }

    // What the cloud's list of endpoints does not tell.
    private static void FillIn(PrivateEndpoint row, IReadOnlyList<CloudNetworkInterface> interfaces)
    {
        if (row.NetworkInterfaceIds.Count == 0)
            row.NetworkInterfaceIds = Distinct(interfaces.Select(one => one.Id));
        if (row.SubnetIds.Count == 0)
            row.SubnetIds = Distinct(interfaces.Select(one => one.SubnetId));
        if (row.SecurityGroupIds.Count == 0)
            row.SecurityGroupIds = Distinct(interfaces.SelectMany(one => one.SecurityGroupIds));
    }

    private static List<string> Distinct(IEnumerable<string> ids) => [.. ids.Where(id => id.Length > 0).Distinct(StringComparer.Ordinal)];

    // A zonal name carries the zone's name as its own label's end: vpce-…-us-west-2a.vpce-svc-…
    private static string? ZonalName(PrivateEndpoint row, CloudNetworkInterface one) =>
        row.DnsNames.FirstOrDefault(name => name.Name.Contains($"-{one.ZoneName}.", StringComparison.Ordinal))?.Name;
}

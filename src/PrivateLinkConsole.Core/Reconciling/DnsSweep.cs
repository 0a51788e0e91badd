using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Data;
using PrivateLinkConsole.Core.DnsBindings;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.Projects;

namespace PrivateLinkConsole.Core.Reconciling;

/// <summary>
/// The names' part of a sweep, after the endpoints: wakes bindings that have something to do, and looks at zones again. A zone
/// costs two reads of an API that takes ten a second, so a sweep looks at those that were not looked at for longest.
/// </summary>
public sealed partial class DnsSweep(ConsoleDb database, DnsBindingRows rows, CloudDoor door, IWorkQueue queue, ILogger<DnsSweep> logger, TimeProvider clock)
{
    private const int ZonesPerSweep = 20;

    /// <summary>How long what was read of a zone at rest holds.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(50);

    internal async Task RunAsync(SweepTarget target, CancellationToken cancellationToken)
    {
        var ours = await LoadAsync(target, cancellationToken);
        if (ours.Count == 0)
            return;
        var stale = ours.Where(one => IsStale(one.Binding)).OrderBy(one => one.Binding.ObservedAt ?? DateTimeOffset.MinValue).Take(ZonesPerSweep).ToList();
        foreach (var (binding, endpoint) in stale)
        {
            try
            {
                await LookAsync(binding, endpoint, cancellationToken);
            }
            catch (CloudException refusal)
            {
                // One zone that cannot be read, perhaps in another account, must not keep the others from being looked at.
                LogRefused(logger, binding.Id, refusal.Operation, refusal.Code);
            }
        }

        foreach (var (binding, endpoint) in await LoadAsync(target, cancellationToken))
        {
            if (DnsBindingLifecycle.NextAction(binding.Facts(endpoint)) is not (DnsBindingAction.Rest or DnsBindingAction.Observe) && !(binding.Backoff.NextTryAt > clock.GetUtcNow()))
                await queue.WakeDnsBindingAsync(binding.Id, TimeSpan.Zero, cancellationToken);
        }
    }

    /// <summary>Zones on their way are looked at by their own passes.</summary>
    private bool IsStale(DnsBinding binding) =>
        binding is { ZoneCloudAccountId: not null, DeletionAsked: false, Failure: null }
        && (binding.Mode == EndpointMode.Self || binding is { ZoneId: not null, RecordsRead: true, ChangeId: null })
        && (binding.ObservedAt is null || clock.GetUtcNow() - binding.ObservedAt >= Fresh || (binding.Mode == EndpointMode.Self && binding.ReadyAt is null));

    private async Task LookAsync(DnsBinding binding, PrivateEndpoint endpoint, CancellationToken cancellationToken)
    {
        var dns = await door.PrivateDnsAsync(binding.ZoneCloudAccountId!, cancellationToken);
        var zoneId = binding.ZoneId ?? await FindAsync(binding, endpoint, cancellationToken);
        if (zoneId is null)
            return;
        if (await dns.FindZoneAsync(zoneId, cancellationToken) is not { } zone)
        {
            await rows.ChangeAsync(binding.Id, DnsObservation.Gone, cancellationToken);
            return;
        }

        var wanted = WantedRecords.Of(binding, endpoint);
        var records = await dns.ListRecordsAsync(zoneId, cancellationToken);
        var relevant = DnsObservation.Relevant(binding, wanted, records);
        if (DnsObservation.Differs(binding, zone.Vpcs, relevant, DnsObservation.HoldsOthers(binding, wanted, zone.Name, records)))
            await rows.ChangeAsync(binding.Id, edit => DnsObservation.Apply(edit, zone, records), cancellationToken);
        else
            await rows.TouchAsync(binding.Id, cancellationToken);
    }

    /// <summary>The zone that somebody made by a copied command: named like the private link, or above it, and answering in the VPC.</summary>
    private async Task<string?> FindAsync(DnsBinding binding, PrivateEndpoint endpoint, CancellationToken cancellationToken)
    {
        if (endpoint.VpcId is null)
            return null;
        // A VPC's zones are told to its own account only.
        var dns = await door.PrivateDnsAsync(endpoint.ConsumerCloudAccountId ?? binding.ZoneCloudAccountId!, cancellationToken);
        var zones = await dns.ListZonesOfVpcAsync(new CloudVpcReference(endpoint.VpcId, endpoint.Region), cancellationToken);
        return zones.Where(zone => ZoneNames.Holds(zone.Name, binding.Name)).MaxBy(zone => zone.Name.Length)?.ZoneId;
    }

    private async Task<List<(DnsBinding Binding, PrivateEndpoint Endpoint)>> LoadAsync(SweepTarget target, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        var pairs = await db.DnsBindings
            .Join(db.Endpoints, binding => binding.EndpointId, endpoint => endpoint.Id, (binding, endpoint) => new { binding, endpoint })
            .Where(pair => pair.endpoint.ConsumerCloudAccountId == target.CloudAccountId && pair.endpoint.Region == target.Region)
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        return [.. pairs.Select(pair => (pair.binding, pair.endpoint))];
    }

    [LoggerMessage(EventId = 1005, Level = LogLevel.Warning, Message = "{BindingId}: {Operation} was refused with {Code}")]
    private static partial void LogRefused(ILogger logger, string bindingId, string operation, string code);
}

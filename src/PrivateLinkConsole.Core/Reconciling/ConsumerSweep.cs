using Microsoft.EntityFrameworkCore;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Data;
using PrivateLinkConsole.Core.PrivateEndpoints;

namespace PrivateLinkConsole.Core.Reconciling;

/// <summary>The consumer's half of a sweep: one paged list for all endpoints of the account and region.</summary>
public sealed class ConsumerSweep(ConsoleDb database, EndpointRows rows, ZoneReading zones, IWorkQueue queue, TimeProvider clock)
{
    internal async Task RunAsync(SweepTarget target, IPrivateLinkConsumer consumer, CancellationToken cancellationToken)
    {
        var ours = await LoadAsync(target, cancellationToken);
        if (ours.Count == 0)
            return;
        var readAt = clock.GetUtcNow();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        string? cursor = null;
        do
        {
            var page = await consumer.ListEndpointsAsync(new EndpointFilter(), cursor, cancellationToken);
            await SavePageAsync(ours, page.Items, cancellationToken);
            seen.UnionWith(page.Items.Select(endpoint => endpoint.Id));
            cursor = page.NextCursor;
        }
        while (cursor is not null);

        await SaveAbsentAsync(ours.Where(row => row.VpcEndpointId is not null && !seen.Contains(row.VpcEndpointId)), readAt, cancellationToken);
        await zones.RunAsync(target, consumer, cancellationToken);
        await WakeAsync(target, cancellationToken);
    }

    private async Task SavePageAsync(List<PrivateEndpoint> ours, IReadOnlyList<CloudEndpoint> page, CancellationToken cancellationToken)
    {
        var byCloudId = ours.Where(row => row.VpcEndpointId is not null).ToLookup(row => row.VpcEndpointId!);
        var byId = ours.ToDictionary(row => row.Id);
        var changes = new List<KeyValuePair<string, Action<EndpointEdit>>>();
        foreach (var endpoint in page)
        {
            foreach (var row in byCloudId[endpoint.Id].Where(row => EndpointObservation.Differs(row, endpoint)))
                changes.Add(new(row.Id, edit => EndpointObservation.Apply(edit, endpoint)));
            if (Offered(endpoint, byId) is { } waiting)
                changes.Add(new(waiting.Id, edit => edit.Endpoint.OfferedEndpointId = endpoint.Id));
        }

        await rows.ObserveAllAsync(changes, cancellationToken);
    }

    /// <summary>The row whose copied command made this endpoint: offered to its admin, never taken by itself.</summary>
    private static PrivateEndpoint? Offered(CloudEndpoint endpoint, Dictionary<string, PrivateEndpoint> byId) =>
        endpoint.Tags.TryGetValue(CloudTags.Row, out var tagged)
        && endpoint.State is not (CloudEndpointState.Deleting or CloudEndpointState.Deleted)
        && byId.TryGetValue(tagged, out var row)
        && row is { VpcEndpointId: null, CreateCall: CreateCall.NotSent }
        && row.OfferedEndpointId != endpoint.Id
            ? row
            : null;

    private async Task SaveAbsentAsync(IEnumerable<PrivateEndpoint> absent, DateTimeOffset readAt, CancellationToken cancellationToken)
    {
        // Made while the list was being read, or believed to be gone already: not news.
        var changes = absent
            .Where(row => !row.Absence.Believed && (row.ObservedAt is null || row.ObservedAt < readAt))
            .Select(row => new KeyValuePair<string, Action<EndpointEdit>>(row.Id, EndpointObservation.Absent))
            .ToList();
        await rows.ObserveAllAsync(changes, cancellationToken);
    }

    private async Task WakeAsync(SweepTarget target, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        foreach (var row in await LoadAsync(target, cancellationToken))
        {
            if (await NeedsWakingAsync(row, now, cancellationToken))
                await queue.WakeEndpointAsync(row.Id, TimeSpan.Zero, cancellationToken);
        }
    }

    private async Task<bool> NeedsWakingAsync(PrivateEndpoint row, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (row.Backoff.NextTryAt > now || (row.Status is EndpointStatus.Active or EndpointStatus.Failed && row.Change is null))
            return false;
        var edit = await rows.ReadAsync(row.Id, cancellationToken);
        return edit is not null && EndpointLifecycle.NextAction(edit.Facts) is not (EndpointAction.Rest or EndpointAction.Observe);
    }

    private async Task<List<PrivateEndpoint>> LoadAsync(SweepTarget target, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        return await db.Endpoints
            .Where(row => row.ConsumerCloudAccountId == target.CloudAccountId && row.Region == target.Region && !row.KeepCloudResources)
            .AsNoTracking()
            .ToListAsync(cancellationToken);
    }
}

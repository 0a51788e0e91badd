using Microsoft.EntityFrameworkCore;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Data;
using PrivateLinkConsole.Core.PrivateEndpoints;

namespace PrivateLinkConsole.Core.Reconciling;

/// <summary>The provider's half of a sweep: one list for all services, one for the connections that somebody waits for.</summary>
public sealed class ProviderSweep(ConsoleDb database, ServiceRows services, EndpointRows endpoints, IWorkQueue queue)
{
    internal async Task RunAsync(SweepTarget target, IEndpointServiceProvider provider, CancellationToken cancellationToken)
    {
        var ours = await LoadAsync(target, cancellationToken);
        if (ours.Count == 0)
            return;
        await SaveServicesAsync(ours, provider, cancellationToken);
        await SaveConnectionsAsync(ours, provider, cancellationToken);
        foreach (var use in await LoadAsync(target, cancellationToken))
        {
            if (EndpointServiceLifecycle.NextAction(use.Facts) is not (EndpointServiceAction.Rest or EndpointServiceAction.Observe) && !(use.Service.Backoff.NextTryAt > use.Now))
                await queue.WakeServiceAsync(use.Service.Id, TimeSpan.Zero, cancellationToken);
        }
    }

    private async Task SaveServicesAsync(List<ServiceUse> ours, IEndpointServiceProvider provider, CancellationToken cancellationToken)
    {
        var known = ours.Where(use => use.Service.CloudServiceId is not null).ToDictionary(use => use.Service.CloudServiceId!);
        if (known.Count == 0)
            return;
        var seen = await AllAsync(cursor => provider.ListServicesAsync(new ServiceFilter(), cursor, cancellationToken));
        foreach (var service in seen.Where(service => known.TryGetValue(service.ServiceId, out var use) && ServiceObservation.Differs(use.Service, service)))
            await SaveAsync(known[service.ServiceId].Service, use => ServiceObservation.Apply(use, service), cancellationToken);
        var ids = seen.Select(service => service.ServiceId).ToHashSet();
        foreach (var (_, use) in known.Where(pair => !ids.Contains(pair.Key) && !pair.Value.Service.Absence.Believed))
            await SaveAsync(use.Service, ServiceObservation.Absent, cancellationToken);
    }

    private async Task SaveAsync(EndpointService service, Action<ServiceUse> change, CancellationToken cancellationToken)
    {
        var wasReady = service.ReadyAt is not null;
        var saved = await services.ChangeAsync(service.Id, change, cancellationToken);
        if (saved is { Service.ReadyAt: not null } && !wasReady)
            await endpoints.NoteUsersAsync(service.Id, EndpointEventKind.ServiceReady, saved.Service.ServiceName, cancellationToken);
        await endpoints.RefreshUsersAsync(service.Id, cancellationToken);
        await WakeUsersAsync(service.Id, cancellationToken);
    }

    private async Task SaveConnectionsAsync(List<ServiceUse> ours, IEndpointServiceProvider provider, CancellationToken cancellationToken)
    {
        var awaited = ours
            .Where(use => use is { ConnectionsAwaited: true, Service: { CloudServiceId: not null, Seen: CloudServiceState.Available, AcceptanceRequired: not false } })
            .ToList();
        if (awaited.Count == 0)
            return;
        var ids = awaited.Select(use => use.Service.CloudServiceId!).ToList();
        var seen = (await AllAsync(cursor => provider.ListConnectionsAsync(ids, cursor, cancellationToken))).ToLookup(connection => connection.ServiceId);
        foreach (var use in awaited)
        {
            List<ConnectionRequest> connections = [.. seen[use.Service.CloudServiceId!]
                .OrderBy(connection => connection.CreatedAt)
                .Select(connection => new ConnectionRequest(connection.EndpointId, connection.OwnerAccountId, connection.State, connection.RawState, connection.CreatedAt))];
            if (!connections.SequenceEqual(use.Service.Connections))
                await services.ChangeAsync(use.Service.Id, change => change.Service.Connections = connections, cancellationToken);
            await SaveEndpointsAsync(use.Service.Id, connections, cancellationToken);
        }
    }

    /// <summary>What our side of the connection says of the endpoints; for accounts we cannot enter it is all there is to know (R4).</summary>
    private async Task SaveEndpointsAsync(string serviceRowId, List<ConnectionRequest> connections, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        var rows = await db.Endpoints.Where(row => row.ServiceRowId == serviceRowId && row.VpcEndpointId != null).AsNoTracking().ToListAsync(cancellationToken);
        var changes = new List<KeyValuePair<string, Action<EndpointEdit>>>();
        foreach (var row in rows)
        {
            var connection = connections.FirstOrDefault(one => one.EndpointId == row.VpcEndpointId);
            if (row.ConsumerCloudAccountId is not null)
            {
                if (connection is not null && row.ConnectionState != connection.RawState)
                    changes.Add(new(row.Id, edit => edit.Endpoint.ConnectionState = connection.RawState));
            }
            else if (connection is null)
            {
                if (!row.Absence.Believed)
                    changes.Add(new(row.Id, EndpointObservation.Absent));
            }
            else if (row.Seen != connection.State || row.RawState != connection.RawState || row.Absence.Reads > 0)
            {
                changes.Add(new(row.Id, edit => EndpointObservation.Apply(edit, connection)));
            }
        }

        await endpoints.ObserveAllAsync(changes, cancellationToken);
        foreach (var change in changes)
            await queue.WakeEndpointAsync(change.Key, TimeSpan.Zero, cancellationToken);
    }

    private async Task WakeUsersAsync(string serviceRowId, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        foreach (var id in await db.Endpoints.Where(row => row.ServiceRowId == serviceRowId).Select(row => row.Id).ToListAsync(cancellationToken))
            await queue.WakeEndpointAsync(id, TimeSpan.Zero, cancellationToken);
    }

    private async Task<List<ServiceUse>> LoadAsync(SweepTarget target, CancellationToken cancellationToken)
    {
        List<string> ids;
        await using (var db = database.Open())
        {
            ids = await db.EndpointServices
                .Where(row => row.CloudAccountId == target.CloudAccountId && row.Region == target.Region)
                .Select(row => row.Id)
                .ToListAsync(cancellationToken);
        }

        var uses = new List<ServiceUse>();
        foreach (var id in ids)
        {
            if (await services.ReadAsync(id, cancellationToken) is { } use)
                uses.Add(use);
        }

        return uses;
    }

    private static async Task<List<T>> AllAsync<T>(Func<string?, Task<CloudPage<T>>> read)
    {
        var items = new List<T>();
        string? cursor = null;
        do
        {
            var page = await read(cursor);
            items.AddRange(page.Items);
            cursor = page.NextCursor;
        }
        while (cursor is not null);
        return items;
    }
}

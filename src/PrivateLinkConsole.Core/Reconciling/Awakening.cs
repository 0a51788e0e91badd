using Microsoft.EntityFrameworkCore;
using PrivateLinkConsole.Core.Data;

namespace PrivateLinkConsole.Core.Reconciling;

/// <summary>At start: wakes every row that is not at rest. The rows are the truth, the scheduler's memory is not.</summary>
public sealed class Awakening(ConsoleDb database, IWorkQueue queue)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        foreach (var id in await db.EndpointServices.Select(row => row.Id).ToListAsync(cancellationToken))
            await queue.WakeServiceAsync(id, TimeSpan.Zero, cancellationToken);
        foreach (var id in await db.DnsBindings.Select(row => row.Id).ToListAsync(cancellationToken))
            await queue.WakeDnsBindingAsync(id, TimeSpan.Zero, cancellationToken);
        foreach (var id in await db.Clusters.Where(row => row.PublicAccessAsked != null).Select(row => row.Id).ToListAsync(cancellationToken))
            await queue.WakeClusterAsync(id, TimeSpan.Zero, cancellationToken);
        var moving = db.Endpoints.Where(row => row.Status != PrivateEndpoints.EndpointStatus.Active);
        foreach (var id in await moving.Select(row => row.Id).ToListAsync(cancellationToken))
            await queue.WakeEndpointAsync(id, TimeSpan.Zero, cancellationToken);
    }
}

using Microsoft.EntityFrameworkCore;
using PrivateLinkConsole.Core.Data;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.Reconciling;

namespace PrivateLinkConsole.Core.DnsBindings;

/// <summary>
/// The only writer of DNS-binding rows; locks like <see cref="EndpointRows"/>. The endpoint's status is derived anew after each
/// change, because it follows from its bindings too.
/// </summary>
public sealed class DnsBindingRows(ConsoleDb database, EndpointRows endpoints, IWorkQueue queue, TimeProvider clock)
{
    /// <summary>The row as it is, unlocked; null when it is gone.</summary>
    internal async Task<DnsBindingEdit?> ReadAsync(string id, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        return await LoadAsync(db, id, cancellationToken);
    }

    /// <summary>null when the row is gone.</summary>
    internal async Task<DnsBindingEdit?> ChangeAsync(string id, Action<DnsBindingEdit> change, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var claimed = await db.DnsBindings
            .Where(row => row.Id == id)
            .ExecuteUpdateAsync(row => row.SetProperty(binding => binding.FactsVersion, binding => binding.FactsVersion + 1), cancellationToken);
        if (claimed == 0)
            return null;
        var edit = (await LoadAsync(db, id, cancellationToken))!;
        var before = DnsBindingLifecycle.StatusOf(edit.Facts);
        change(edit);
        NoteStatus(edit, before);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await RefreshEndpointAsync(edit.Endpoint.Id, cancellationToken);
        return edit;
    }

    /// <summary>The zone was looked at, and nothing had changed.</summary>
    internal async Task TouchAsync(string id, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        var now = clock.GetUtcNow();
        await db.DnsBindings.Where(row => row.Id == id).ExecuteUpdateAsync(row => row.SetProperty(binding => binding.ObservedAt, now), cancellationToken);
    }

    /// <summary>Removes a row that nothing stands for any more; an endpoint that waits for that goes on.</summary>
    internal async Task ForgetAsync(DnsBinding binding, CancellationToken cancellationToken)
    {
        await using (var db = database.Open())
        {
            await db.DnsBindings.Where(row => row.Id == binding.Id).ExecuteDeleteAsync(cancellationToken);
        }

        await RefreshEndpointAsync(binding.EndpointId, cancellationToken);
        await queue.WakeEndpointAsync(binding.EndpointId, TimeSpan.Zero, cancellationToken);
    }

    /// <summary>The endpoint's status follows from its bindings too.</summary>
    private Task RefreshEndpointAsync(string endpointId, CancellationToken cancellationToken) => endpoints.ObserveAsync(endpointId, static _ => { }, cancellationToken);

    private async Task<DnsBindingEdit?> LoadAsync(ConsoleDbContext db, string id, CancellationToken cancellationToken)
    {
        var binding = await db.DnsBindings.SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
        return binding is null ? null : new DnsBindingEdit(db, binding, await db.Endpoints.AsNoTracking().SingleAsync(row => row.Id == binding.EndpointId, cancellationToken), clock.GetUtcNow());
    }

    private static void NoteStatus(DnsBindingEdit edit, DnsBindingStatus before)
    {
        var after = DnsBindingLifecycle.StatusOf(edit.Facts);
        if (after == DnsBindingStatus.Ready && before != DnsBindingStatus.Ready)
        {
            edit.Binding.ReadyAt ??= edit.Now;
            edit.Note(EndpointEventKind.DnsRecordReady, Projects.Caller.Machine.Name);
        }

        if (before == DnsBindingStatus.Ready && after is DnsBindingStatus.Working or DnsBindingStatus.Failed)
            edit.Note(EndpointEventKind.DnsRecordLost, "cloud");
    }
}

using Microsoft.EntityFrameworkCore;
using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.Data;
using PrivateLinkConsole.Core.DnsBindings;
using PrivateLinkConsole.Core.Reconciling;
using PrivateLinkConsole.Core.Refusals;

namespace PrivateLinkConsole.Core.PrivateEndpoints;

/// <summary>
/// The only writer of endpoint rows. A writer raises its own counter first, which locks the row on both databases, and reads
/// the row after that: wishes and observations never overwrite each other, and the status is always derived from both (R9).
/// </summary>
public sealed class EndpointRows(ConsoleDb database, LiveFeed feed, TimeProvider clock)
{
    /// <summary>A person's change.</summary>
    /// <param name="expectedRevision">What the person's form was made from; null: does not matter.</param>
    /// <exception cref="NotFoundException">No such row in the project.</exception>
    /// <exception cref="ConflictException">Somebody else edited it.</exception>
    internal async Task<PrivateEndpoint> EditAsync(
        string projectId, string id, int? expectedRevision, Func<EndpointEdit, Task> change, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var claimed = await db.Endpoints
            .Where(row => row.Id == id && row.ProjectId == projectId && (expectedRevision == null || row.Revision == expectedRevision))
            .ExecuteUpdateAsync(row => row.SetProperty(endpoint => endpoint.Revision, endpoint => endpoint.Revision + 1), cancellationToken);
        if (claimed == 0)
            throw await WhyNotClaimedAsync(db, projectId, id, cancellationToken);
        var edit = await LoadAsync(db, id, cancellationToken);
        await change(edit);
        edit.Endpoint.UpdatedAt = edit.Now;
        edit.Endpoint.RefreshStatus(edit.Facts);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        feed.Publish(projectId, FeedSubject.Endpoint, id);
        return edit.Endpoint;
    }

    /// <summary>What was observed or done by the machine; null when the row is gone.</summary>
    internal async Task<EndpointEdit?> ObserveAsync(string id, Action<EndpointEdit> change, CancellationToken cancellationToken)
    {
        var edits = await ObserveAllAsync([new(id, change)], cancellationToken);
        return edits.Count == 0 ? null : edits[0];
    }

    /// <summary>Many observations in one transaction: what a sweep saves of one page. Rows that are gone are left out.</summary>
    internal async Task<IReadOnlyList<EndpointEdit>> ObserveAllAsync(
        IReadOnlyList<KeyValuePair<string, Action<EndpointEdit>>> changes, CancellationToken cancellationToken)
    {
        if (changes.Count == 0)
            return [];
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var edits = new List<EndpointEdit>();
        // Always in the same order, so that two sweeps cannot wait for each other's locks.
        foreach (var (id, change) in changes.OrderBy(change => change.Key, StringComparer.Ordinal))
        {
            if (await ObserveOneAsync(db, id, change, cancellationToken) is { } edit)
                edits.Add(edit);
        }

        await transaction.CommitAsync(cancellationToken);
        foreach (var edit in edits)
            feed.Publish(edit.Endpoint.ProjectId, FeedSubject.Endpoint, edit.Endpoint.Id);
        return edits;
    }

    /// <summary>The row as it is, unlocked; null when it is gone.</summary>
    internal async Task<EndpointEdit?> ReadAsync(string id, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        return await db.Endpoints.AnyAsync(row => row.Id == id, cancellationToken) ? await LoadAsync(db, id, cancellationToken) : null;
    }

    /// <summary>Removes a row that nothing stands for any more.</summary>
    internal async Task ForgetAsync(PrivateEndpoint endpoint, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        await db.Endpoints.Where(row => row.Id == endpoint.Id).ExecuteDeleteAsync(cancellationToken);
        feed.Publish(endpoint.ProjectId, FeedSubject.Endpoint, endpoint.Id);
    }

    /// <summary>Derives the statuses of a service's endpoints anew, after the service changed.</summary>
    internal async Task RefreshUsersAsync(string serviceRowId, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        var ids = await db.Endpoints.Where(row => row.ServiceRowId == serviceRowId).Select(row => row.Id).ToListAsync(cancellationToken);
        foreach (var id in ids)
            await ObserveAsync(id, static _ => { }, cancellationToken);
    }

    /// <summary>Adds a line to the timeline of everyone who uses a service.</summary>
    internal async Task NoteUsersAsync(string serviceRowId, EndpointEventKind kind, string? detail, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        var ids = await db.Endpoints.Where(row => row.ServiceRowId == serviceRowId).Select(row => row.Id).ToListAsync(cancellationToken);
        var now = clock.GetUtcNow();
        db.EndpointEvents.AddRange(ids.Select(id => new EndpointEvent { EndpointId = id, At = now, Kind = kind, Actor = "console", Detail = detail }));
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<EndpointEdit?> ObserveOneAsync(ConsoleDbContext db, string id, Action<EndpointEdit> change, CancellationToken cancellationToken)
    {
        var claimed = await db.Endpoints
            .Where(row => row.Id == id)
            .ExecuteUpdateAsync(row => row.SetProperty(endpoint => endpoint.FactsVersion, endpoint => endpoint.FactsVersion + 1), cancellationToken);
        if (claimed == 0)
            return null;
        var edit = await LoadAsync(db, id, cancellationToken);
        var before = edit.Endpoint.Status;
        change(edit);
        edit.Endpoint.RefreshStatus(edit.Facts);
        if (edit.Endpoint.Status != before)
            edit.Endpoint.UpdatedAt = edit.Now;
        await db.SaveChangesAsync(cancellationToken);
        return edit;
    }

    private async Task<EndpointEdit> LoadAsync(ConsoleDbContext db, string id, CancellationToken cancellationToken)
    {
        var endpoint = await db.Endpoints.SingleAsync(row => row.Id == id, cancellationToken);
        var service = endpoint.ServiceRowId is null
            ? null
            : await db.EndpointServices.SingleOrDefaultAsync(row => row.Id == endpoint.ServiceRowId, cancellationToken);
        // This endpoint uses the service, so the count of users need not be asked for: it is one or more.
        var phase = service is null ? ServicePhase.Active : EndpointServiceLifecycle.PhaseOf(service.Facts(users: 1, []));
        return new EndpointEdit(db, endpoint, service, phase, await BindingsAsync(db, id, service, cancellationToken), clock.GetUtcNow());
    }

    /// <summary>Only platforms whose names lead to the endpoint by hosted zones have any.</summary>
    private static async Task<IReadOnlyList<DnsBinding>> BindingsAsync(ConsoleDbContext db, string id, EndpointService? service, CancellationToken cancellationToken) =>
        service is not null && PlatformProfile.Of(service.Platform).HasPrivateLink
            ? await db.DnsBindings.Where(binding => binding.EndpointId == id).AsNoTracking().ToListAsync(cancellationToken)
            : [];

    private static async Task<Exception> WhyNotClaimedAsync(ConsoleDbContext db, string projectId, string id, CancellationToken cancellationToken) =>
        await db.Endpoints.AnyAsync(row => row.Id == id && row.ProjectId == projectId, cancellationToken)
            ? new ConflictException(ConflictKind.StaleRevision, "Somebody else edited this private endpoint.")
            : new NotFoundException($"Private endpoint {id}");
}

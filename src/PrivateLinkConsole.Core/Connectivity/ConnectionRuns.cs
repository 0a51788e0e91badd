using Microsoft.EntityFrameworkCore;
using PrivateLinkConsole.Core.Data;
using PrivateLinkConsole.Core.DnsBindings;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.Core.Refusals;

namespace PrivateLinkConsole.Core.Connectivity;

/// <summary>Keeps runs of the doctor: the last fifty of each endpoint, each with its line in the audit trail, and what they proved.</summary>
public sealed class ConnectionRuns(ConsoleDb database, ProjectAccess access, AuditTrail audit, EndpointRows endpoints, DnsBindingRows bindings, TimeProvider clock)
{
    public const int MostKept = 50;

    /// <summary>Newest first.</summary>
    /// <exception cref="NotFoundException">No such endpoint in this project.</exception>
    public async Task<IReadOnlyList<ConnectionRunView>> ListAsync(Caller caller, string project, string endpointId, CancellationToken cancellationToken)
    {
        var scope = await access.RequireAsync(caller, project, ProjectRole.Viewer, cancellationToken);
        await using var db = database.Open();
        if (!await db.Endpoints.AnyAsync(row => row.Id == endpointId && row.ProjectId == scope.Project.Id, cancellationToken))
            throw new NotFoundException($"Private endpoint {endpointId}");
        return await ViewsAsync(db, db.ConnectionRuns.Where(run => run.EndpointId == endpointId), cancellationToken);
    }

    /// <exception cref="NotFoundException">No such run of this endpoint.</exception>
    internal async Task<ConnectionRunView> GetAsync(ProjectScope scope, string endpointId, string runId, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        var found = await ViewsAsync(db, db.ConnectionRuns.Where(run => run.Id == runId && run.EndpointId == endpointId && run.ProjectId == scope.Project.Id), cancellationToken);
        return found.Count == 1 ? found[0] : throw new NotFoundException($"Connection test {runId}");
    }

    internal async Task<ConnectionRunView> KeepAsync(Caller caller, ConnectionPath path, VantageKind vantage, IReadOnlyList<ConnectionRung> rungs, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var run = new ConnectionRun
        {
            Id = Ids.New(Ids.ConnectionRun),
            ProjectId = await db.Endpoints.Where(row => row.Id == path.Endpoint.Id).Select(row => row.ProjectId).SingleOrDefaultAsync(cancellationToken)
                ?? throw new NotFoundException($"Private endpoint {path.Endpoint.Id}"),
            EndpointId = path.Endpoint.Id,
            ClusterId = path.ClusterId,
            Source = path.Source,
            Reached = PathExamination.Reached(rungs, path.Source),
            RanBy = caller.Name,
            At = clock.GetUtcNow(),
            Vantage = vantage,
            Rungs = [.. rungs],
        };
        db.ConnectionRuns.Add(run);
        await audit.AddAsync(db, caller, run.ProjectId, "endpoint.connection-test", run.EndpointId, Said(run), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await ForgetOldAsync(db, run.EndpointId, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await ProveAsync(run, path, cancellationToken);
        return View(run, path.Endpoint.Name, path.ClusterName);
    }

    /// <summary>Puts verdicts that were read from pasted output into a kept run.</summary>
    internal async Task<ConnectionRunView> ReplaceAsync(Caller caller, ConnectionPath path, string runId, IReadOnlyList<ConnectionRung> rungs, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var run = await db.ConnectionRuns.SingleOrDefaultAsync(row => row.Id == runId, cancellationToken) ?? throw new NotFoundException($"Connection test {runId}");
        run.Rungs = [.. rungs];
        run.Reached = PathExamination.Reached(rungs, run.Source);
        await audit.AddAsync(db, caller, run.ProjectId, "endpoint.connection-test-report", run.EndpointId, Said(run), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await ProveAsync(run, path, cancellationToken);
        return View(run, path.Endpoint.Name, path.ClusterName);
    }

    private static async Task ForgetOldAsync(ConsoleDbContext db, string endpointId, CancellationToken cancellationToken)
    {
        var old = await db.ConnectionRuns.Where(run => run.EndpointId == endpointId).OrderByDescending(run => run.At).ThenByDescending(run => run.Id)
            .Skip(MostKept).Select(run => run.Id).ToListAsync(cancellationToken);
        if (old.Count > 0)
            await db.ConnectionRuns.Where(run => old.Contains(run.Id)).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>What was reached is proven: the endpoint's path, and the name that led there.</summary>
    private async Task ProveAsync(ConnectionRun run, ConnectionPath path, CancellationToken cancellationToken)
    {
        if (!run.Reached)
            return;
        var now = clock.GetUtcNow();
        await endpoints.ObserveAsync(run.EndpointId, edit => edit.Endpoint.ProvenAt = now, cancellationToken);
        if (path.Binding is { } binding)
            await bindings.ChangeAsync(binding.Id, edit => edit.Binding.ProvenAt = now, cancellationToken);
    }

    private static async Task<IReadOnlyList<ConnectionRunView>> ViewsAsync(ConsoleDbContext db, IQueryable<ConnectionRun> runs, CancellationToken cancellationToken)
    {
        var rows = await runs.OrderByDescending(run => run.At).ThenByDescending(run => run.Id).AsNoTracking().ToListAsync(cancellationToken);
        var clusterIds = rows.Select(run => run.ClusterId).OfType<string>().Distinct().ToList();
        var clusters = await db.Clusters.Where(row => clusterIds.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, cancellationToken);
        var endpointIds = rows.Select(run => run.EndpointId).Distinct().ToList();
        var names = await db.Endpoints.Where(row => endpointIds.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, cancellationToken);
        return [.. rows.Select(run => View(run, names.GetValueOrDefault(run.EndpointId, run.EndpointId), run.ClusterId is { } id ? clusters.GetValueOrDefault(id) : null))];
    }

    private static ConnectionRunView View(ConnectionRun run, string endpoint, string? cluster) =>
        new(run.Id, run.EndpointId, endpoint, run.ClusterId, cluster, run.Source, run.Reached, run.RanBy, run.At, run.Vantage, run.Rungs);

    private static string Said(ConnectionRun run) =>
        run.Reached ? "reached" : run.Rungs.Find(rung => rung.Outcome == CheckOutcome.Failed) is { } cause ? ConnectivityTexts.Format(cause) : "not reached";
}

using Microsoft.EntityFrameworkCore;
using PrivateLinkConsole.Core.Data;
using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.Core.Reconciling;
using PrivateLinkConsole.Core.Refusals;

namespace PrivateLinkConsole.Core.PrivateEndpoints;

/// <summary>Reads endpoints for pages and REST, from the database alone.</summary>
public sealed class EndpointReading(ConsoleDb database, ProjectAccess access, SweepTimes sweeps)
{
    private readonly EndpointViews views = new(sweeps);

    /// <summary>One page of the table; drafts before their region step are left out (R12).</summary>
    public async Task<EndpointListPage> ListAsync(Caller caller, string project, EndpointListQuery query, CancellationToken cancellationToken)
    {
        var scope = await access.RequireAsync(caller, project, ProjectRole.Viewer, cancellationToken);
        await using var db = database.Open();
        var matching = Filtered(db, db.Endpoints.Where(row => row.ProjectId == scope.Project.Id && !row.IsDraft), query);
        if (query.Tag is { } tag)
            matching = await TaggedAsync(matching, tag, cancellationToken);
        var total = await matching.CountAsync(cancellationToken);
        var rows = await Sorted(After(matching, query), query).Skip(query.Offset).Take(query.Limit).AsNoTracking().ToListAsync(cancellationToken);
        return new EndpointListPage(await views.OfAsync(db, rows, cancellationToken), total);
    }

    /// <summary>Drafts that have not reached the table yet, newest first.</summary>
    public async Task<IReadOnlyList<EndpointView>> DraftsAsync(Caller caller, string project, CancellationToken cancellationToken)
    {
        var scope = await access.RequireAsync(caller, project, ProjectRole.Viewer, cancellationToken);
        await using var db = database.Open();
        var rows = await db.Endpoints
            .Where(row => row.ProjectId == scope.Project.Id && row.IsDraft && !row.DeletionAsked)
            .OrderByDescending(row => row.UpdatedAt)
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        return await views.OfAsync(db, rows, cancellationToken);
    }

    /// <exception cref="NotFoundException">No such endpoint in this project.</exception>
    public async Task<EndpointView> GetAsync(Caller caller, string project, string id, CancellationToken cancellationToken)
    {
        var scope = await access.RequireAsync(caller, project, ProjectRole.Viewer, cancellationToken);
        await using var db = database.Open();
        var row = await db.Endpoints.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.ProjectId == scope.Project.Id, cancellationToken)
            ?? throw new NotFoundException($"Private endpoint {id}");
        return (await views.OfAsync(db, [row], cancellationToken))[0];
    }

    /// <summary>The timeline, newest first.</summary>
    public async Task<IReadOnlyList<EndpointEvent>> EventsAsync(Caller caller, string project, string id, CancellationToken cancellationToken)
    {
        _ = await GetAsync(caller, project, id, cancellationToken);
        await using var db = database.Open();
        return await db.EndpointEvents.Where(line => line.EndpointId == id).OrderByDescending(line => line.Id).Take(500).AsNoTracking().ToListAsync(cancellationToken);
    }

    /// <summary>Connection requests of the endpoint's service as last listed, without those of other private endpoints; empty for a vendor's.</summary>
    public async Task<IReadOnlyList<ConnectionRequest>> ConnectionsAsync(Caller caller, string project, string id, CancellationToken cancellationToken)
    {
        var view = await GetAsync(caller, project, id, cancellationToken);
        await using var db = database.Open();
        var service = await db.EndpointServices.AsNoTracking().SingleOrDefaultAsync(row => row.Id == view.ServiceRowId, cancellationToken);
        if (service is null)
            return [];
        var others = await db.Endpoints
            .Where(row => row.ServiceRowId == service.Id && row.Id != id && row.VpcEndpointId != null)
            .Select(row => row.VpcEndpointId)
            .ToListAsync(cancellationToken);
        return [.. service.Connections.Where(one => !others.Contains(one.EndpointId))];
    }

    private static IQueryable<PrivateEndpoint> Filtered(ConsoleDbContext db, IQueryable<PrivateEndpoint> rows, EndpointListQuery query)
    {
        if (query.Statuses is { Count: > 0 } statuses)
            rows = rows.Where(row => statuses.Contains(row.Status));
        if (query.Provider is { } provider)
            rows = rows.Where(row => row.Provider == provider);
        if (query.Region is { } region)
            rows = rows.Where(row => row.Region == region);
        if (query.ClusterId is { } cluster)
            // All endpoints that reach the cluster: those of its location, where it shares its service.
            rows = rows.Where(row => row.ClusterId == cluster || db.EndpointServices.Any(service => service.Id == row.ServiceRowId
                && db.Clusters.Any(one => one.Id == cluster && one.ProjectId == service.ProjectId && one.ScopeKey == service.ScopeKey)));
        if (!string.IsNullOrWhiteSpace(query.Search))
        {
            var part = $"%{query.Search.Trim().Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_")}%".ToLowerInvariant();
#pragma warning disable CA1304, CA1311 // Becomes lower() in SQL: there is no culture.
            rows = rows.Where(row =>
                EF.Functions.Like(row.Name.ToLower(), part, "\\")
                || EF.Functions.Like(row.VpcEndpointId!, part, "\\")
                || EF.Functions.Like(row.VpcId!, part, "\\")
                || EF.Functions.Like(row.Id, part, "\\"));
#pragma warning restore CA1304, CA1311
        }

        return rows;
    }

    // Tags are one JSON text a row, and what SQL can do with that differs by database: they are compared here.
    private static async Task<IQueryable<PrivateEndpoint>> TaggedAsync(IQueryable<PrivateEndpoint> rows, string wanted, CancellationToken cancellationToken)
    {
        var tagged = await rows.Select(row => new { row.Id, row.Tags }).ToListAsync(cancellationToken);
        var ids = tagged
            .Where(row => row.Tags.Any(tag => wanted == tag.Key || wanted == $"{tag.Key}:{tag.Value}" || wanted == $"{tag.Key}={tag.Value}"))
            .Select(row => row.Id)
            .ToList();
        return rows.Where(row => ids.Contains(row.Id));
    }

#pragma warning disable CA1309, CA1310 // Becomes > in SQL, in the database's own order, which is also that of the page before.
    private static IQueryable<PrivateEndpoint> After(IQueryable<PrivateEndpoint> rows, EndpointListQuery query) => query.After is { } last
        ? rows.Where(row => string.Compare(row.Name, last.Name) > 0 || (row.Name == last.Name && string.Compare(row.Id, last.Id) > 0))
        : rows;
#pragma warning restore CA1309, CA1310

    private static IQueryable<PrivateEndpoint> Sorted(IQueryable<PrivateEndpoint> rows, EndpointListQuery query)
    {
        var sorted = (query.Sort, query.Descending) switch
        {
            (EndpointSort.Name, false) => rows.OrderBy(row => row.Name),
            (EndpointSort.Name, true) => rows.OrderByDescending(row => row.Name),
            (EndpointSort.Status, false) => rows.OrderBy(row => row.StatusRank),
            (EndpointSort.Status, true) => rows.OrderByDescending(row => row.StatusRank),
            (EndpointSort.Region, false) => rows.OrderBy(row => row.Region),
            (EndpointSort.Region, true) => rows.OrderByDescending(row => row.Region),
            (EndpointSort.Updated, false) => rows.OrderBy(row => row.UpdatedAt),
            (EndpointSort.Updated, true) => rows.OrderByDescending(row => row.UpdatedAt),
            (EndpointSort.Created, false) => rows.OrderBy(row => row.CreatedAt),
            (EndpointSort.Created, true) => rows.OrderByDescending(row => row.CreatedAt),
            _ => rows.OrderBy(row => row.Name),
        };
        return sorted.ThenBy(row => row.Id);
    }
}

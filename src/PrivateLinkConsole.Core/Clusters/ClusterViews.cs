using Microsoft.EntityFrameworkCore;
using PrivateLinkConsole.Core.Data;
using PrivateLinkConsole.Core.Refusals;

namespace PrivateLinkConsole.Core.Clusters;

/// <summary>Makes views of cluster rows.</summary>
internal static class ClusterViews
{
    public static async Task<IReadOnlyList<ClusterView>> OfAsync(ConsoleDbContext db, IQueryable<Cluster> clusters, CancellationToken cancellationToken)
    {
        var rows = await clusters.OrderBy(row => row.Name).AsNoTracking().ToListAsync(cancellationToken);
        var keys = rows.Select(row => row.ScopeKey).Distinct().ToList();
        var services = await db.EndpointServices.Where(row => keys.Contains(row.ScopeKey)).AsNoTracking().ToListAsync(cancellationToken);
        var serviceIds = services.Select(service => service.Id).ToList();
        // Endpoints stand on the service: every cluster behind it is reached by all of them.
        var counts = await db.Endpoints
            .Where(row => row.ServiceRowId != null && serviceIds.Contains(row.ServiceRowId))
            .GroupBy(row => row.ServiceRowId!)
            .Select(group => new { Service = group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Service, group => group.Count, cancellationToken);
        return [.. rows.Select(row =>
        {
            var service = services.FirstOrDefault(one => one.ScopeKey == row.ScopeKey && one.ProjectId == row.ProjectId);
            return ClusterView.Of(row, service, service is null ? 0 : counts.GetValueOrDefault(service.Id));
        })];
    }

    /// <exception cref="NotFoundException">No such cluster in the project.</exception>
    public static async Task<ClusterView> GetAsync(ConsoleDbContext db, string projectId, string id, CancellationToken cancellationToken) =>
        (await OfAsync(db, db.Clusters.Where(row => row.ProjectId == projectId && row.Id == id), cancellationToken)).SingleOrDefault() ?? throw new NotFoundException($"Cluster {id}");
}

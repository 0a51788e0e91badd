using Microsoft.EntityFrameworkCore;
using PrivateLinkConsole.Core.Data;
using PrivateLinkConsole.Core.Reconciling;

namespace PrivateLinkConsole.Core.PrivateEndpoints;

/// <summary>The only writer of endpoint-service rows; locks like <see cref="EndpointRows"/>.</summary>
public sealed class ServiceRows(ConsoleDb database, LiveFeed feed, TimeProvider clock)
{
    /// <summary>The service with the number of its users and the accounts that must be allowed; null when the row is gone.</summary>
    internal async Task<ServiceUse?> ReadAsync(string id, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        return await LoadAsync(db, id, cancellationToken);
    }

    internal async Task<ServiceUse?> ChangeAsync(string id, Action<ServiceUse> change, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var claimed = await db.EndpointServices
            .Where(row => row.Id == id)
            .ExecuteUpdateAsync(row => row.SetProperty(service => service.FactsVersion, service => service.FactsVersion + 1), cancellationToken);
        if (claimed == 0)
            return null;
        var use = (await LoadAsync(db, id, cancellationToken))!;
        change(use);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        feed.Publish(use.Service.ProjectId, FeedSubject.Service, id);
        return use;
    }

    /// <summary>Removes the row unless somebody began to use the service meanwhile; a cluster that waits for it goes too.</summary>
    internal async Task ForgetAsync(EndpointService service, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        var removed = await db.EndpointServices
            .Where(row => row.Id == service.Id && !db.Endpoints.Any(endpoint => endpoint.ServiceRowId == row.Id))
            .ExecuteDeleteAsync(cancellationToken);
        if (removed > 0)
            await db.Clusters.Where(cluster => cluster.ProjectId == service.ProjectId && cluster.ScopeKey == service.ScopeKey && cluster.DeletionAsked).ExecuteDeleteAsync(cancellationToken);
        feed.Publish(service.ProjectId, FeedSubject.Service, service.Id);
        feed.Publish(service.ProjectId, FeedSubject.Cluster, service.ScopeKey);
    }

    private async Task<ServiceUse?> LoadAsync(ConsoleDbContext db, string id, CancellationToken cancellationToken)
    {
        var service = await db.EndpointServices.SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
        if (service is null)
            return null;
        var users = await db.Endpoints
            .Where(endpoint => endpoint.ServiceRowId == id)
            .Select(endpoint => new { endpoint.ConsumerAccountId, endpoint.DeletionAsked, endpoint.Seen, endpoint.Mode, endpoint.VpcEndpointId, endpoint.ConsumerCloudAccountId })
            .ToListAsync(cancellationToken);
        var consumers = users.Where(user => !user.DeletionAsked && user.ConsumerAccountId is not null).Select(user => user.ConsumerAccountId!).Distinct().ToList();
        // The service side is asked for connections only while one of them can be waiting there (R29).
        var awaited = users.Any(user => user.Seen == Clouds.CloudEndpointState.PendingAcceptance
            || (user.ConsumerCloudAccountId is null)
            || (user.Mode == EndpointMode.Self && user.VpcEndpointId is null));
        return new ServiceUse(service, users.Count, consumers, awaited, clock.GetUtcNow());
    }
}

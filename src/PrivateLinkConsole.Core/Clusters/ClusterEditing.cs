using Microsoft.EntityFrameworkCore;
using PrivateLinkConsole.Core.Data;
using PrivateLinkConsole.Core.Fields;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.Core.Reconciling;
using PrivateLinkConsole.Core.Refusals;

namespace PrivateLinkConsole.Core.Clusters;

/// <summary>Changes and removes registered clusters.</summary>
public sealed class ClusterEditing(ConsoleDb database, ProjectAccess access, AuditTrail audit, EndpointRows endpoints, LiveFeed feed, IWorkQueue queue, TimeProvider clock)
{
    /// <summary>Null leaves as it is, an empty name removes it.</summary>
    public async Task<ClusterView> UpdateAsync(Caller caller, string project, string id, ClusterChange change, CancellationToken cancellationToken)
    {
        Validation.Require(ClusterChangeValidator.Instance, change);
        return await EditAsync(caller, project, id, "cluster.update", async (db, scope, row) =>
        {
            if (change.Name is { } name)
                await ClusterRegistry.RequireNameAsync(db, scope, name, id, cancellationToken);
            await RequireUnboundAsync(db, row, change, cancellationToken);
            await ClusterRegistry.RequireLinkAsync(db, row, change.PrivateLink, cancellationToken);
            if (change.PrivateLink is { Length: > 0 } link && link != row.PrivateLink)
                await NoteLinkAsync(db, row, caller, link, cancellationToken);
            row.Name = change.Name ?? row.Name;
            row.Port = change.Port ?? row.Port;
            row.PrivateDnsName = change.PrivateDnsName is null ? row.PrivateDnsName : NullIfEmpty(change.PrivateDnsName);
            row.PrivateLink = change.PrivateLink is null ? row.PrivateLink : NullIfEmpty(change.PrivateLink);
            row.PublicSecurityGroupId = change.PublicSecurityGroupId is null ? row.PublicSecurityGroupId : NullIfEmpty(change.PublicSecurityGroupId);
            return row.Name;
        }, cancellationToken);
    }

    /// <summary>Removes the cluster; where its service is still being deleted the row stays until that is done (A47).</summary>
    /// <exception cref="ConflictException">It still has private endpoints or DNS records.</exception>
    public async Task DeleteAsync(Caller caller, string project, string id, CancellationToken cancellationToken)
    {
        var scope = await access.RequireAsync(caller, project, ProjectRole.Owner, cancellationToken);
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var row = await FindAsync(db, scope, id, cancellationToken);
        if (await db.DnsBindings.Where(binding => binding.ClusterId == id).Select(binding => binding.Name).FirstOrDefaultAsync(cancellationToken) is { } bound)
            throw new ConflictException(ConflictKind.InUse, $"The DNS record {bound} leads to the cluster. Remove it first.");
        var sibling = await db.Clusters.FirstOrDefaultAsync(one => one.ProjectId == row.ProjectId && one.ScopeKey == row.ScopeKey && one.Id != id && !one.DeletionAsked, cancellationToken);
        if (sibling is null)
            await RequireUnusedAsync(db, id, cancellationToken);
        else
            // Its endpoints serve the location's other clusters as well: they go on under one of those.
            await db.Endpoints.Where(endpoint => endpoint.ClusterId == id).ExecuteUpdateAsync(endpoint => endpoint.SetProperty(one => one.ClusterId, sibling.Id), cancellationToken);
        if (sibling is null && await db.EndpointServices.AnyAsync(service => service.ScopeKey == row.ScopeKey && service.ProjectId == scope.Project.Id, cancellationToken))
            row.DeletionAsked = true;
        else
            db.Clusters.Remove(row);
        await audit.AddAsync(db, caller, scope.Project.Id, "cluster.delete", id, row.Name, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        feed.Publish(scope.Project.Id, FeedSubject.Cluster, id);
    }

    /// <summary>Asks the cloud to look for the TXT record of the private DNS name now (R5).</summary>
    public async Task CheckPrivateDnsNameAsync(Caller caller, string project, string id, CancellationToken cancellationToken)
    {
        var scope = await access.RequireAsync(caller, project, ProjectRole.Editor, cancellationToken);
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var row = await FindAsync(db, scope, id, cancellationToken);
        var service = await ServiceOf.FindAsync(db, row, cancellationToken);
        if (service is not { Side: ServiceSide.Ours, CloudServiceId: not null })
            throw new ConflictException(ConflictKind.WrongState, "There is no endpoint service yet; it is created with the first private endpoint.");
        service.VerificationAsked = true;
        await audit.AddAsync(db, caller, scope.Project.Id, "cluster.check-dns-name", id, service.PrivateDnsName, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await queue.WakeServiceAsync(service.Id, TimeSpan.Zero, cancellationToken);
    }

    /// <summary>A person's change of one cluster: role checked, audited in the same transaction, and what stands on it woken.</summary>
    /// <param name="change">Answers the detail of the audit line.</param>
    internal async Task<ClusterView> EditAsync(
        Caller caller, string project, string id, string action, Func<ConsoleDbContext, ProjectScope, Cluster, Task<string?>> change, CancellationToken cancellationToken, ProjectRole role = ProjectRole.Editor)
    {
        var scope = await access.RequireAsync(caller, project, role, cancellationToken);
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var row = await FindAsync(db, scope, id, cancellationToken);
        var detail = await change(db, scope, row);
        row.Revision++;
        await audit.AddAsync(db, caller, scope.Project.Id, action, id, detail, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        var service = await ServiceOf.FollowAsync(db, row, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        feed.Publish(scope.Project.Id, FeedSubject.Cluster, id);
        if (service is not null)
        {
            await endpoints.RefreshUsersAsync(service.Id, cancellationToken);
            await queue.WakeServiceAsync(service.Id, TimeSpan.Zero, cancellationToken);
        }

        return await ClusterViews.GetAsync(db, scope.Project.Id, id, cancellationToken);
    }

    private static async Task<Cluster> FindAsync(ConsoleDbContext db, ProjectScope scope, string id, CancellationToken cancellationToken) =>
        await db.Clusters.SingleOrDefaultAsync(one => one.Id == id && one.ProjectId == scope.Project.Id, cancellationToken) ?? throw new NotFoundException($"Cluster {id}");

    private static async Task RequireUnusedAsync(ConsoleDbContext db, string id, CancellationToken cancellationToken)
    {
        var users = await db.Endpoints.Where(endpoint => endpoint.ClusterId == id).Select(endpoint => endpoint.Name).Order().Take(10).ToListAsync(cancellationToken);
        if (users.Count > 0)
            throw new ConflictException(ConflictKind.InUse, $"The cluster has private endpoints: {string.Join(", ", users)}. Delete them first.");
    }

    /// <summary>Whoever waits for the private link reads in his timeline that it is there (E16).</summary>
    private async Task NoteLinkAsync(ConsoleDbContext db, Cluster row, Caller caller, string link, CancellationToken cancellationToken)
    {
        if (await ServiceOf.FindAsync(db, row, cancellationToken) is not { } service)
            return;
        var ids = await db.Endpoints.Where(endpoint => endpoint.ServiceRowId == service.Id).Select(endpoint => endpoint.Id).ToListAsync(cancellationToken);
        db.EndpointEvents.AddRange(ids.Select(id => new EndpointEvent { EndpointId = id, At = clock.GetUtcNow(), Kind = EndpointEventKind.PrivateLinkEntered, Actor = caller.Name, Detail = link }));
    }

    /// <summary>A private link that a DNS record carries cannot change under it.</summary>
    private static async Task RequireUnboundAsync(ConsoleDbContext db, Cluster row, ClusterChange change, CancellationToken cancellationToken)
    {
        var profile = PlatformProfile.Of(row.Platform);
        if (!string.IsNullOrEmpty(change.PrivateLink) && !profile.HasPrivateLink)
            throw new InvalidInputException("privateLink", "not-used", "Field.PrivateLink.NotUsed", profile.Name);
        if (!string.IsNullOrEmpty(change.PrivateDnsName) && profile.HasPrivateLink)
            throw new InvalidInputException("privateDnsName", "not-used", "Field.PrivateDnsName.NotUsed", profile.Name);
        if (change.PrivateLink is { } link && link != (row.PrivateLink ?? "") && await db.DnsBindings.AnyAsync(binding => binding.ClusterId == row.Id, cancellationToken))
            throw new ConflictException(ConflictKind.InUse, $"DNS records lead {row.PrivateLink} to an endpoint. Remove them first.");
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}

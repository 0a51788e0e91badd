using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Data;
using PrivateLinkConsole.Core.Fields;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.Core.Reconciling;
using PrivateLinkConsole.Core.Refusals;

namespace PrivateLinkConsole.Core.Clusters;

/// <summary>Registers the clusters of a project, ours or a vendor's.</summary>
public sealed class ClusterRegistry(
    ConsoleDb database, ProjectAccess access, AuditTrail audit, LiveFeed feed, IWorkQueue queue, IOptions<CloudsOptions> clouds, TimeProvider clock)
{
    public async Task<IReadOnlyList<ClusterView>> ListAsync(Caller caller, string project, CancellationToken cancellationToken)
    {
        var scope = await access.RequireAsync(caller, project, ProjectRole.Viewer, cancellationToken);
        await using var db = database.Open();
        return await ViewsAsync(db, db.Clusters.Where(row => row.ProjectId == scope.Project.Id), cancellationToken);
    }

    public async Task<ClusterView> GetAsync(Caller caller, string project, string id, CancellationToken cancellationToken)
    {
        var scope = await access.RequireAsync(caller, project, ProjectRole.Viewer, cancellationToken);
        await using var db = database.Open();
        var views = await ViewsAsync(db, db.Clusters.Where(row => row.ProjectId == scope.Project.Id && row.Id == id), cancellationToken);
        return views.SingleOrDefault() ?? throw new NotFoundException($"Cluster {id}");
    }

    public async Task<ClusterView> CreateAsync(Caller caller, string project, ClusterInput input, CancellationToken cancellationToken)
    {
        var scope = await access.RequireAsync(caller, project, ProjectRole.Editor, cancellationToken);
        Validation.Require(IsEmulated ? ClusterInputValidator.Emulated : ClusterInputValidator.Instance, input);
        var id = caller.NewId(Ids.Cluster);
        await using var db = database.Open();
        if (caller.IdEnding is not null && await db.Clusters.AnyAsync(made => made.Id == id, cancellationToken))
            return await GetAsync(caller, project, id, cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await RequireAccountAsync(db, scope, input, cancellationToken);
        await RequireNameAsync(db, scope, input.Name, null, cancellationToken);
        var row = new Cluster
        {
            Id = id,
            ProjectId = scope.Project.Id,
            Name = input.Name,
            Platform = input.Platform,
            Provider = input.Provider,
            Region = input.Region,
            ZoneIds = [.. input.ZoneIds],
            Port = input.Port,
            CloudAccountId = input.CloudAccountId,
            LoadBalancerArns = [.. input.NetworkLoadBalancerArns],
            PrivateDnsName = NullIfEmpty(input.PrivateDnsName),
            VendorServiceName = NullIfEmpty(input.EndpointServiceName),
            CreatedAt = clock.GetUtcNow(),
        };
        db.Clusters.Add(row);
        await audit.AddAsync(db, caller, scope.Project.Id, "cluster.create", row.Id, row.Name, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        feed.Publish(scope.Project.Id, FeedSubject.Cluster, row.Id);
        return await GetAsync(caller, project, row.Id, cancellationToken);
    }

    /// <summary>Changes name, port or private DNS name; null leaves as it is, an empty DNS name removes it.</summary>
    public async Task<ClusterView> UpdateAsync(Caller caller, string project, string id, ClusterChange change, CancellationToken cancellationToken)
    {
        var scope = await access.RequireAsync(caller, project, ProjectRole.Editor, cancellationToken);
        Validation.Require(ClusterChangeValidator.Instance, change);
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var row = await db.Clusters.SingleOrDefaultAsync(one => one.Id == id && one.ProjectId == scope.Project.Id, cancellationToken) ?? throw new NotFoundException($"Cluster {id}");
        if (change.Name is { } name)
            await RequireNameAsync(db, scope, name, id, cancellationToken);
        row.Name = change.Name ?? row.Name;
        row.Port = change.Port ?? row.Port;
        row.PrivateDnsName = change.PrivateDnsName is null ? row.PrivateDnsName : NullIfEmpty(change.PrivateDnsName);
        row.Revision++;
        var service = await db.EndpointServices.SingleOrDefaultAsync(one => one.ScopeKey == id && one.ProjectId == scope.Project.Id, cancellationToken);
        if (service is not null)
            Follow(service, row);
        await audit.AddAsync(db, caller, scope.Project.Id, "cluster.update", id, row.Name, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        feed.Publish(scope.Project.Id, FeedSubject.Cluster, id);
        if (service is not null)
            await queue.WakeServiceAsync(service.Id, TimeSpan.Zero, cancellationToken);
        return await GetAsync(caller, project, id, cancellationToken);
    }

    /// <summary>Removes the cluster; where its service is still being deleted the row stays until that is done (A47).</summary>
    /// <exception cref="ConflictException">It still has private endpoints.</exception>
    public async Task DeleteAsync(Caller caller, string project, string id, CancellationToken cancellationToken)
    {
        var scope = await access.RequireAsync(caller, project, ProjectRole.Owner, cancellationToken);
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var row = await db.Clusters.SingleOrDefaultAsync(one => one.Id == id && one.ProjectId == scope.Project.Id, cancellationToken) ?? throw new NotFoundException($"Cluster {id}");
        var users = await db.Endpoints.Where(endpoint => endpoint.ClusterId == id).Select(endpoint => endpoint.Name).Order().Take(10).ToListAsync(cancellationToken);
        if (users.Count > 0)
            throw new ConflictException(ConflictKind.InUse, $"The cluster has private endpoints: {string.Join(", ", users)}. Delete them first.");
        if (await db.EndpointServices.AnyAsync(service => service.ScopeKey == id && service.ProjectId == scope.Project.Id, cancellationToken))
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
        var service = await db.EndpointServices.SingleOrDefaultAsync(one => one.ScopeKey == id && one.ProjectId == scope.Project.Id, cancellationToken);
        if (service is not { Side: ServiceSide.Ours, CloudServiceId: not null })
            throw new ConflictException(ConflictKind.WrongState, "There is no endpoint service yet; it is created with the first private endpoint.");
        service.VerificationAsked = true;
        await audit.AddAsync(db, caller, scope.Project.Id, "cluster.check-dns-name", id, service.PrivateDnsName, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await queue.WakeServiceAsync(service.Id, TimeSpan.Zero, cancellationToken);
    }

    // Only an operator can say so, and only of this machine.
    private bool IsEmulated => clouds.Value is { Mode: CloudsMode.Live, Aws.ServiceUrls.Ec2: { } url } && Uri.TryCreate(url, UriKind.Absolute, out var ec2) && ec2.IsLoopback;

    private static void Follow(EndpointService service, Cluster cluster)
    {
        service.Name = cluster.Name;
        service.WantedPrivateDnsName = cluster.PrivateDnsName;
        if (service.Side == ServiceSide.Vendor)
            service.PrivateDnsName = cluster.PrivateDnsName;
    }

    private static async Task<IReadOnlyList<ClusterView>> ViewsAsync(ConsoleDbContext db, IQueryable<Cluster> clusters, CancellationToken cancellationToken)
    {
        var rows = await clusters.OrderBy(row => row.Name).AsNoTracking().ToListAsync(cancellationToken);
        var ids = rows.Select(row => row.Id).ToList();
        var services = await db.EndpointServices.Where(row => ids.Contains(row.ScopeKey)).AsNoTracking().ToListAsync(cancellationToken);
        var counts = await db.Endpoints
            .Where(row => row.ClusterId != null && ids.Contains(row.ClusterId))
            .GroupBy(row => row.ClusterId!)
            .Select(group => new { Cluster = group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Cluster, group => group.Count, cancellationToken);
        return [.. rows.Select(row => ClusterView.Of(row, services.FirstOrDefault(service => service.ScopeKey == row.Id && service.ProjectId == row.ProjectId), counts.GetValueOrDefault(row.Id)))];
    }

    private static async Task RequireAccountAsync(ConsoleDbContext db, ProjectScope scope, ClusterInput input, CancellationToken cancellationToken)
    {
        if (input.CloudAccountId is not { } id)
            return;
        var account = await db.CloudAccounts.SingleOrDefaultAsync(row => row.Id == id && row.ProjectId == scope.Project.Id, cancellationToken)
            ?? throw new InvalidInputException("cloudAccountId", "unknown", "Field.Account.Unknown");
        if (account.Provider != input.Provider)
            throw new InvalidInputException("cloudAccountId", "wrong-cloud", "Field.Account.Unknown");
        // The cloud takes only load balancers of the account that makes the service.
        var stranger = input.NetworkLoadBalancerArns.FirstOrDefault(arn => arn.Split(':')[4] != account.AccountId || arn.Split(':')[3] != input.Region);
        if (stranger is not null && input.Provider == CloudProvider.Aws)
            throw new InvalidInputException("networkLoadBalancerArns", "other-account", "Field.LoadBalancer.Other", stranger, account.AccountId, input.Region);
    }

    private static async Task RequireNameAsync(ConsoleDbContext db, ProjectScope scope, string name, string? except, CancellationToken cancellationToken)
    {
        if (await db.Clusters.AnyAsync(row => row.ProjectId == scope.Project.Id && row.Name == name && row.Id != except, cancellationToken))
            throw new ConflictException(ConflictKind.NameTaken, $"There is a cluster {name} already.");
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}

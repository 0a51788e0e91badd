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
public sealed class ClusterRegistry(ConsoleDb database, ProjectAccess access, AuditTrail audit, EndpointRows endpoints, LiveFeed feed, IOptions<CloudsOptions> clouds, TimeProvider clock)
{
    public async Task<IReadOnlyList<ClusterView>> ListAsync(Caller caller, string project, CancellationToken cancellationToken)
    {
        var scope = await access.RequireAsync(caller, project, ProjectRole.Viewer, cancellationToken);
        await using var db = database.Open();
        return await ClusterViews.OfAsync(db, db.Clusters.Where(row => row.ProjectId == scope.Project.Id), cancellationToken);
    }

    public async Task<ClusterView> GetAsync(Caller caller, string project, string id, CancellationToken cancellationToken)
    {
        var scope = await access.RequireAsync(caller, project, ProjectRole.Viewer, cancellationToken);
        await using var db = database.Open();
        return await ClusterViews.GetAsync(db, scope.Project.Id, id, cancellationToken);
    }

    public async Task<ClusterView> CreateAsync(Caller caller, string project, ClusterInput input, CancellationToken cancellationToken)
    {
        var scope = await access.RequireAsync(caller, project, ProjectRole.Editor, cancellationToken);
        Validation.Require(ClusterInputValidator.Of(input.Provider, IsEmulated), input);
        var id = caller.NewId(Ids.Cluster);
        await using var db = database.Open();
        if (caller.IdEnding is not null && await db.Clusters.AnyAsync(made => made.Id == id, cancellationToken))
            return await GetAsync(caller, project, id, cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await RequireAccountAsync(db, scope, input, cancellationToken);
        await RequireNameAsync(db, scope, input.Name, null, cancellationToken);
        var row = New(scope.Project, id, input);
        await JoinLocationAsync(db, row, cancellationToken);
        await RequireLinkAsync(db, row, row.PrivateLink, cancellationToken);
        db.Clusters.Add(row);
        await audit.AddAsync(db, caller, scope.Project.Id, "cluster.create", row.Id, row.Name, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        var service = await ServiceOf.FollowAsync(db, row, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        feed.Publish(scope.Project.Id, FeedSubject.Cluster, row.Id);
        if (service is not null)
            await endpoints.RefreshUsersAsync(service.Id, cancellationToken);
        return await ClusterViews.GetAsync(db, scope.Project.Id, row.Id, cancellationToken);
    }

    internal static async Task RequireNameAsync(ConsoleDbContext db, ProjectScope scope, string name, string? except, CancellationToken cancellationToken)
    {
        if (await db.Clusters.AnyAsync(row => row.ProjectId == scope.Project.Id && row.Name == name && row.Id != except, cancellationToken))
            throw new ConflictException(ConflictKind.NameTaken, $"There is a cluster {name} already.");
    }

    /// <summary>A name leads to one cluster: two with the same private link could never be reached from one VPC.</summary>
    internal static async Task RequireLinkAsync(ConsoleDbContext db, Cluster cluster, string? link, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrEmpty(link) && await db.Clusters.FirstOrDefaultAsync(one => one.ProjectId == cluster.ProjectId && one.PrivateLink == link && one.Id != cluster.Id, cancellationToken) is { } other)
            throw new InvalidInputException("privateLink", "taken", "Field.PrivateLink.Taken", link, other.Name);
    }

    // Only an operator can say so, and only of this machine.
    private bool IsEmulated => clouds.Value is { Mode: CloudsMode.Live, Aws.ServiceUrls.Ec2: { } url } && Uri.TryCreate(url, UriKind.Absolute, out var ec2) && ec2.IsLoopback;

    private Cluster New(Project project, string id, ClusterInput input)
    {
        var profile = PlatformProfile.Of(input.Platform);
        var vendor = NullIfEmpty(input.EndpointServiceName);
        // R2: a vendor's private link is pasted, never invented; ours follows the project's template unless one is given.
        var invented = profile.HasPrivateLink && input.CloudAccountId is not null ? PrivateLinkTemplate.Fill(project.PrivateLinkTemplate, input.Name, id, input.Region) : null;
        return new Cluster
        {
            Id = id,
            ProjectId = project.Id,
            Name = input.Name,
            Platform = input.Platform,
            Provider = input.Provider,
            Region = input.Region,
            ZoneIds = [.. input.ZoneIds],
            Port = input.Port,
            CloudAccountId = input.CloudAccountId,
            LoadBalancerArns = [.. input.NetworkLoadBalancerArns],
            PrivateDnsName = NullIfEmpty(input.PrivateDnsName),
            VendorServiceName = vendor,
            ScopeKey = profile.ScopeKey(id, input.Provider, input.Region, vendor ?? input.CloudAccountId ?? ""),
            PrivateLink = NullIfEmpty(input.PrivateLink) ?? invented,
            PublicSecurityGroupId = NullIfEmpty(input.PublicSecurityGroupId),
            CreatedAt = clock.GetUtcNow(),
        };
    }

    /// <summary>Clusters of one location share one endpoint service (E3), so also its load balancers: a later one may leave them out.</summary>
    private static async Task JoinLocationAsync(ConsoleDbContext db, Cluster row, CancellationToken cancellationToken)
    {
        if (row.Side == ServiceSide.Vendor)
            return;
        var sibling = await db.Clusters.AsNoTracking().FirstOrDefaultAsync(one => one.ProjectId == row.ProjectId && one.ScopeKey == row.ScopeKey, cancellationToken);
        if (row.LoadBalancerArns.Count == 0)
            row.LoadBalancerArns = [.. sibling?.LoadBalancerArns ?? throw new InvalidInputException([.. CloudFields.Of(row.Provider).LoadBalancers.Check([]).Select(error => error with { Field = "networkLoadBalancerArns" })])];
        else if (sibling is not null && !row.LoadBalancerArns.ToHashSet().SetEquals(sibling.LoadBalancerArns))
            throw new InvalidInputException("networkLoadBalancerArns", "other-than-location", "Field.LoadBalancer.Location", sibling.Name, string.Join(", ", sibling.LoadBalancerArns));
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
        var place = CloudFields.Of(input.Provider).PlaceOfLoadBalancer;
        var stranger = input.NetworkLoadBalancerArns.FirstOrDefault(name => place(name) is { } stands && stands != (account.AccountId, input.Region));
        if (stranger is not null)
            throw new InvalidInputException("networkLoadBalancerArns", "other-account", "Field.LoadBalancer.Other", stranger, account.AccountId, input.Region);
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}

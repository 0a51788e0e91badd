using Microsoft.EntityFrameworkCore;
using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.Data;

namespace PrivateLinkConsole.Core.PrivateEndpoints;

/// <summary>Finds or makes the row of the endpoint service that serves a cluster (R3).</summary>
internal static class ServiceOf
{
    public static Task<EndpointService?> FindAsync(ConsoleDbContext db, Cluster cluster, CancellationToken cancellationToken) =>
        db.EndpointServices.SingleOrDefaultAsync(row => row.ProjectId == cluster.ProjectId && row.ScopeKey == cluster.ScopeKey, cancellationToken);

    public static async Task<EndpointService> ClusterAsync(ConsoleDbContext db, Cluster cluster, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await FindAsync(db, cluster, cancellationToken) is { } existing)
            return existing;
        var profile = PlatformProfile.Of(cluster.Platform);
        var service = new EndpointService
        {
            Id = Ids.New(Ids.EndpointService),
            ProjectId = cluster.ProjectId,
            Side = cluster.Side,
            Provider = cluster.Provider,
            Region = cluster.Region,
            Platform = cluster.Platform,
            ScopeKey = cluster.ScopeKey,
            Name = NameOf(cluster),
            CloudAccountId = cluster.CloudAccountId,
            LoadBalancerArns = [.. cluster.LoadBalancerArns],
            WantedPrivateDnsName = cluster.PrivateDnsName,
            HasPrivateLink = profile.HasPrivateLink && await AnyLinkAsync(db, cluster, cancellationToken),
            CreatedAt = now,
        };
        if (cluster.Side == ServiceSide.Vendor)
        {
            // All we know of a vendor's service is what was typed; a verification adds to it.
            service.ServiceName = cluster.VendorServiceName;
            service.CloudServiceId = cluster.VendorServiceName![(cluster.VendorServiceName!.LastIndexOf('.') + 1)..];
            service.PrivateDnsName = cluster.PrivateDnsName;
            service.ZoneIds = [.. cluster.ZoneIds];
            service.ReadyAt = now;
        }

        db.EndpointServices.Add(service);
        await db.SaveChangesAsync(cancellationToken);
        return service;
    }

    /// <summary>Brings the service, if there is one, in line with a cluster that changed.</summary>
    public static async Task<EndpointService?> FollowAsync(ConsoleDbContext db, Cluster cluster, CancellationToken cancellationToken)
    {
        if (await FindAsync(db, cluster, cancellationToken) is not { } service)
            return null;
        service.Name = NameOf(cluster);
        service.WantedPrivateDnsName = cluster.PrivateDnsName;
        service.HasPrivateLink = PlatformProfile.Of(cluster.Platform).HasPrivateLink && await AnyLinkAsync(db, cluster, cancellationToken);
        if (service.Side == ServiceSide.Vendor)
            service.PrivateDnsName = cluster.PrivateDnsName;
        await db.SaveChangesAsync(cancellationToken);
        return service;
    }

    private static string NameOf(Cluster cluster)
    {
        var profile = PlatformProfile.Of(cluster.Platform);
        return profile.Scope == ServiceScope.Cluster ? cluster.Name : $"{profile.Name}, {cluster.Region}";
    }

    private static Task<bool> AnyLinkAsync(ConsoleDbContext db, Cluster cluster, CancellationToken cancellationToken) =>
        db.Clusters.AnyAsync(row => row.ProjectId == cluster.ProjectId && row.ScopeKey == cluster.ScopeKey && row.PrivateLink != null, cancellationToken);
}

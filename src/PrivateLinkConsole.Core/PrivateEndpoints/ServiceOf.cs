using Microsoft.EntityFrameworkCore;
using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.Data;

namespace PrivateLinkConsole.Core.PrivateEndpoints;

/// <summary>Finds or makes the row of the endpoint service that serves a cluster (R3).</summary>
internal static class ServiceOf
{
    public static async Task<EndpointService> ClusterAsync(ConsoleDbContext db, Cluster cluster, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var service = await db.EndpointServices.SingleOrDefaultAsync(row => row.ProjectId == cluster.ProjectId && row.ScopeKey == cluster.Id, cancellationToken);
        if (service is not null)
            return service;
        service = new EndpointService
        {
            Id = Ids.New(Ids.EndpointService),
            ProjectId = cluster.ProjectId,
            Side = cluster.Side,
            Provider = cluster.Provider,
            Region = cluster.Region,
            ScopeKey = cluster.Id,
            Name = cluster.Name,
            CloudAccountId = cluster.CloudAccountId,
            LoadBalancerArns = [.. cluster.LoadBalancerArns],
            WantedPrivateDnsName = cluster.PrivateDnsName,
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
}

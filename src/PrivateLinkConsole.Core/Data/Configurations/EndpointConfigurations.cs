using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.Core.Reconciling;

namespace PrivateLinkConsole.Core.Data.Configurations;

internal sealed class EndpointConfigurations :
    IEntityTypeConfiguration<Cluster>,
    IEntityTypeConfiguration<EndpointService>,
    IEntityTypeConfiguration<PrivateEndpoint>,
    IEntityTypeConfiguration<EndpointEvent>,
    IEntityTypeConfiguration<CloudCall>
{
    public void Configure(EntityTypeBuilder<Cluster> builder)
    {
        builder.ToTable("Clusters");
        builder.Ignore(cluster => cluster.Side);
        builder.HasIndex(cluster => new { cluster.ProjectId, cluster.Name }).IsUnique();
        builder.HasIndex(cluster => new { cluster.ProjectId, cluster.ScopeKey });
        builder.Property(cluster => cluster.PublicAccessFailure).AsJson();
        builder.Property(cluster => cluster.PublicAccessBackoff).AsJson();
        builder.HasOne<Project>().WithMany().HasForeignKey(cluster => cluster.ProjectId);
        builder.HasOne<CloudAccount>().WithMany().HasForeignKey(cluster => cluster.CloudAccountId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<EndpointService> builder)
    {
        builder.ToTable("EndpointServices");
        builder.HasIndex(service => new { service.ProjectId, service.ScopeKey }).IsUnique();
        builder.HasIndex(service => new { service.CloudAccountId, service.Region });
        builder.HasOne<Project>().WithMany().HasForeignKey(service => service.ProjectId);
        builder.HasOne<CloudAccount>().WithMany().HasForeignKey(service => service.CloudAccountId).OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(service => service.Token);
        builder.Property(service => service.Connections).AsJson();
        builder.Property(service => service.Absence).AsJson();
        builder.Property(service => service.Failure).AsJson();
        builder.Property(service => service.Backoff).AsJson();
    }

    public void Configure(EntityTypeBuilder<PrivateEndpoint> builder)
    {
        builder.ToTable("PrivateEndpoints");
        builder.Ignore(endpoint => endpoint.Token);
        builder.HasIndex(endpoint => new { endpoint.ProjectId, endpoint.Name });
        builder.HasIndex(endpoint => new { endpoint.ProjectId, endpoint.StatusRank, endpoint.Name });
        builder.HasIndex(endpoint => new { endpoint.ProjectId, endpoint.UpdatedAt });
        builder.HasIndex(endpoint => endpoint.ServiceRowId);
        builder.HasIndex(endpoint => new { endpoint.ConsumerCloudAccountId, endpoint.Region });
        builder.HasOne<Project>().WithMany().HasForeignKey(endpoint => endpoint.ProjectId);
        builder.HasOne<Cluster>().WithMany().HasForeignKey(endpoint => endpoint.ClusterId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<EndpointService>().WithMany().HasForeignKey(endpoint => endpoint.ServiceRowId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CloudAccount>().WithMany().HasForeignKey(endpoint => endpoint.ConsumerCloudAccountId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(endpoint => endpoint.Tags).AsJson();
        builder.Property(endpoint => endpoint.SubnetZones).AsJson();
        builder.Property(endpoint => endpoint.Change).AsJson();
        builder.Property(endpoint => endpoint.ChangeFailure).AsJson();
        builder.Property(endpoint => endpoint.DnsNames).AsJson();
        builder.Property(endpoint => endpoint.Zones).AsJson();
        builder.Property(endpoint => endpoint.Absence).AsJson();
        builder.Property(endpoint => endpoint.Failure).AsJson();
        builder.Property(endpoint => endpoint.Backoff).AsJson();
    }

    public void Configure(EntityTypeBuilder<EndpointEvent> builder)
    {
        builder.ToTable("EndpointEvents");
        builder.HasIndex(line => new { line.EndpointId, line.Id });
        builder.HasOne<PrivateEndpoint>().WithMany().HasForeignKey(line => line.EndpointId);
    }

    public void Configure(EntityTypeBuilder<CloudCall> builder)
    {
        builder.ToTable("CloudCalls");
        builder.HasIndex(call => new { call.RowId, call.State });
    }
}

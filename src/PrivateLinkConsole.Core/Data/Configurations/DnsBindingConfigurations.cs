using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.Connectivity;
using PrivateLinkConsole.Core.DnsBindings;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.Projects;

namespace PrivateLinkConsole.Core.Data.Configurations;

internal sealed class DnsBindingConfigurations : IEntityTypeConfiguration<DnsBinding>, IEntityTypeConfiguration<ConnectionRun>
{
    public void Configure(EntityTypeBuilder<DnsBinding> builder)
    {
        builder.ToTable("DnsBindings");
        builder.Ignore(binding => binding.Token);
        builder.HasIndex(binding => new { binding.EndpointId, binding.ClusterId }).IsUnique();
        builder.HasIndex(binding => new { binding.ZoneCloudAccountId, binding.ObservedAt });
        builder.HasOne<Project>().WithMany().HasForeignKey(binding => binding.ProjectId);
        builder.HasOne<PrivateEndpoint>().WithMany().HasForeignKey(binding => binding.EndpointId);
        builder.HasOne<Cluster>().WithMany().HasForeignKey(binding => binding.ClusterId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CloudAccount>().WithMany().HasForeignKey(binding => binding.ZoneCloudAccountId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(binding => binding.MoreVpcs).AsJson();
        builder.Property(binding => binding.ZoneVpcs).AsJson();
        builder.Property(binding => binding.AssociatedVpcs).AsJson();
        builder.Property(binding => binding.AuthorizedVpcs).AsJson();
        builder.Property(binding => binding.SeenRecords).AsJson();
        builder.Property(binding => binding.WrittenRecords).AsJson();
        builder.Property(binding => binding.ReplacedRecords).AsJson();
        builder.Property(binding => binding.Absence).AsJson();
        builder.Property(binding => binding.Failure).AsJson();
        builder.Property(binding => binding.Backoff).AsJson();
    }

    public void Configure(EntityTypeBuilder<ConnectionRun> builder)
    {
        builder.ToTable("ConnectionRuns");
        builder.HasIndex(run => new { run.EndpointId, run.At });
        builder.HasOne<PrivateEndpoint>().WithMany().HasForeignKey(run => run.EndpointId);
        builder.Property(run => run.Rungs).AsJson();
    }
}

using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.Connectivity;
using PrivateLinkConsole.Core.DnsBindings;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.Core.Reconciling;

namespace PrivateLinkConsole.Core.Data;

/// <summary>All rows of the console. One derived context per database, because each has its own migrations (R14).</summary>
internal abstract class ConsoleDbContext(DbContextOptions options) : IdentityDbContext<AppUser>(options), IDataProtectionKeyContext
{
    public DbSet<Project> Projects => Set<Project>();

    public DbSet<ProjectMember> Members => Set<ProjectMember>();

    public DbSet<ApiToken> ApiTokens => Set<ApiToken>();

    public DbSet<CloudAccount> CloudAccounts => Set<CloudAccount>();

    public DbSet<AuditEntry> Audit => Set<AuditEntry>();

    public DbSet<IdempotentAnswer> IdempotentAnswers => Set<IdempotentAnswer>();

    public DbSet<Cluster> Clusters => Set<Cluster>();

    public DbSet<EndpointService> EndpointServices => Set<EndpointService>();

    public DbSet<PrivateEndpoint> Endpoints => Set<PrivateEndpoint>();

    public DbSet<DnsBinding> DnsBindings => Set<DnsBinding>();

    public DbSet<ConnectionRun> ConnectionRuns => Set<ConnectionRun>();

    public DbSet<EndpointEvent> EndpointEvents => Set<EndpointEvent>();

    public DbSet<CloudCall> CloudCalls => Set<CloudCall>();

    public DbSet<Setting> Settings => Set<Setting>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    // Passkeys need version 3, and the first migration already holds it (R14).
    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // Enums are stored by name: a row can be read by people, and a re-ordered enum changes nothing.
        foreach (var type in typeof(ConsoleDbContext).Assembly.GetTypes().Where(type => type.IsEnum && type.IsPublic))
            configurationBuilder.Properties(type).HaveConversion<string>().HaveMaxLength(40);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(ConsoleDbContext).Assembly);
    }
}

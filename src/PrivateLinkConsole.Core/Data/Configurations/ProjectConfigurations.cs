using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PrivateLinkConsole.Core.Projects;

namespace PrivateLinkConsole.Core.Data.Configurations;

internal sealed class ProjectConfigurations :
    IEntityTypeConfiguration<Project>,
    IEntityTypeConfiguration<ProjectMember>,
    IEntityTypeConfiguration<ApiToken>,
    IEntityTypeConfiguration<CloudAccount>,
    IEntityTypeConfiguration<AuditEntry>,
    IEntityTypeConfiguration<IdempotentAnswer>,
    IEntityTypeConfiguration<Setting>
{
    public void Configure(EntityTypeBuilder<Project> builder)
    {
        builder.ToTable("Projects");
        builder.HasIndex(project => project.Slug).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ProjectMember> builder)
    {
        builder.ToTable("ProjectMembers");
        builder.HasKey(member => new { member.ProjectId, member.UserId });
        builder.HasOne<Project>().WithMany().HasForeignKey(member => member.ProjectId);
        builder.HasOne<AppUser>().WithMany().HasForeignKey(member => member.UserId);
    }

    public void Configure(EntityTypeBuilder<ApiToken> builder)
    {
        builder.ToTable("ApiTokens");
        builder.HasIndex(token => token.Sha256).IsUnique();
        builder.HasOne<AppUser>().WithMany().HasForeignKey(token => token.UserId);
    }

    public void Configure(EntityTypeBuilder<CloudAccount> builder)
    {
        builder.ToTable("CloudAccounts");
        builder.HasIndex(account => new { account.ProjectId, account.Name }).IsUnique();
        builder.HasOne<Project>().WithMany().HasForeignKey(account => account.ProjectId);
    }

    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("Audit");
        builder.HasKey(entry => entry.Sequence);
        builder.HasIndex(entry => new { entry.ProjectId, entry.Sequence });
        builder.HasIndex(entry => entry.PreviousHash).IsUnique();
    }

    public void Configure(EntityTypeBuilder<IdempotentAnswer> builder)
    {
        builder.ToTable("IdempotentAnswers");
        builder.HasKey(answer => new { answer.UserId, answer.Key });
    }

    public void Configure(EntityTypeBuilder<Setting> builder)
    {
        builder.ToTable("Settings");
        builder.HasKey(setting => setting.Key);
    }
}

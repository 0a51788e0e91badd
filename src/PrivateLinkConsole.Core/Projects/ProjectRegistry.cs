using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PrivateLinkConsole.Core.Data;
using PrivateLinkConsole.Core.Fields;
using PrivateLinkConsole.Core.Refusals;

namespace PrivateLinkConsole.Core.Projects;

/// <summary>Makes projects. Who makes one is its first owner.</summary>
public sealed class ProjectRegistry(ConsoleDb database, AuditTrail audit, TimeProvider clock)
{
    /// <exception cref="ForbiddenException">Only an org admin makes projects.</exception>
    public async Task<Project> CreateAsync(Caller caller, ProjectInput input, CancellationToken cancellationToken)
    {
        if (!caller.IsOrgAdmin)
            throw new ForbiddenException(input.Slug, ProjectRole.Owner);
        Validation.Require(ProjectInputValidator.Instance, input);
        var id = caller.NewId(Ids.Project);
        await using var db = database.Open();
        if (caller.IdEnding is not null && await db.Projects.SingleOrDefaultAsync(made => made.Id == id, cancellationToken) is { } known)
            return known;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.Projects.AnyAsync(project => project.Slug == input.Slug, cancellationToken))
            throw new ConflictException(ConflictKind.NameTaken, $"There is a project {input.Slug} already.");
        var project = New(input, id, clock.GetUtcNow());
        db.Projects.Add(project);
        db.Members.Add(new ProjectMember { ProjectId = project.Id, UserId = caller.UserId, Role = ProjectRole.Owner });
        await audit.AddAsync(db, caller, project.Id, "project.create", project.Id, project.Slug, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return project;
    }

    internal static Project New(ProjectInput input, string id, DateTimeOffset now) => new()
    {
        Id = id,
        Slug = input.Slug,
        Name = input.Name,
        // 128 bits from two ids' alphabets; shown once for the trust policy, never typed.
        ExternalId = Ids.New("plc-") + Ids.New("")[..10],
        CreatedAt = now,
    };
}

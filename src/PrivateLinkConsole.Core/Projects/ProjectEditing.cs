using Microsoft.EntityFrameworkCore;
using PrivateLinkConsole.Core.Data;
using PrivateLinkConsole.Core.Fields;

namespace PrivateLinkConsole.Core.Projects;

/// <summary>A project's settings.</summary>
public sealed class ProjectEditing(ConsoleDb database, ProjectAccess access, AuditTrail audit)
{
    public async Task<ProjectScope> UpdateAsync(Caller caller, string project, ProjectChange change, CancellationToken cancellationToken)
    {
        var scope = await access.RequireAsync(caller, project, ProjectRole.Owner, cancellationToken);
        Validation.Require(ProjectChangeValidator.Instance, change);
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var row = await db.Projects.SingleAsync(one => one.Id == scope.Project.Id, cancellationToken);
        row.Name = change.Name ?? row.Name;
        if (change.PrivateLinkTemplate is { } template)
            row.PrivateLinkTemplate = string.IsNullOrWhiteSpace(template) ? null : template;
        await audit.AddAsync(db, caller, row.Id, "project.update", row.Id, row.PrivateLinkTemplate ?? row.Name, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return scope with { Project = row };
    }
}

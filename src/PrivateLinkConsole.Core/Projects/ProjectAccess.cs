using Microsoft.EntityFrameworkCore;
using PrivateLinkConsole.Core.Data;
using PrivateLinkConsole.Core.Refusals;

namespace PrivateLinkConsole.Core.Projects;

/// <summary>The one door into a project. Rights are read from the database at every command: a role taken away works at once.</summary>
public sealed class ProjectAccess(ConsoleDb database)
{
    /// <exception cref="NotFoundException">No such project, or the caller is not its member: the two look the same.</exception>
    /// <exception cref="ForbiddenException">A member, but with a lesser role.</exception>
    public async Task<ProjectScope> RequireAsync(Caller caller, string slug, ProjectRole needed, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        var found = await db.Projects
            .Where(project => project.Slug == slug)
            .Join(
                db.Members.Where(member => member.UserId == caller.UserId),
                project => project.Id,
                member => member.ProjectId,
                (project, member) => new { Project = project, member.Role })
            .AsNoTracking()
            .SingleOrDefaultAsync(cancellationToken)
            ?? throw new NotFoundException($"Project {slug}");
        if (found.Role < needed)
            throw new ForbiddenException(slug, needed);
        return new ProjectScope(found.Project, found.Role);
    }

    /// <summary>Projects that the caller is a member of.</summary>
    public async Task<IReadOnlyList<ProjectScope>> ListAsync(Caller caller, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        var rows = await db.Projects
            .Join(
                db.Members.Where(member => member.UserId == caller.UserId),
                project => project.Id,
                member => member.ProjectId,
                (project, member) => new { Project = project, member.Role })
            .OrderBy(row => row.Project.Slug)
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => new ProjectScope(row.Project, row.Role))];
    }
}

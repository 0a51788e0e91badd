using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PrivateLinkConsole.Core.Data;

namespace PrivateLinkConsole.Core.Projects;

/// <summary>Makes what an empty console needs: the project <c>default</c> and an admin who is its Owner. Safe to run at every start.</summary>
public sealed class FirstRun(ConsoleDb database, UserManager<AppUser> users, TimeProvider clock)
{
    public const string DefaultProject = "default";
    private const string LocalAdmin = "admin@localhost";

    public async Task<FirstRunOutcome> EnsureAsync(FirstAdmin? configured, CancellationToken cancellationToken)
    {
        var admin = await FindAdminAsync(cancellationToken) ?? await CreateAdminAsync(configured, cancellationToken);
        await EnsureProjectAsync(admin, cancellationToken);
        return new FirstRunOutcome(admin, await NobodyCanSignInAsync(cancellationToken));
    }

    private async Task<string?> FindAdminAsync(CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        return await db.Users.Where(user => user.IsOrgAdmin).OrderBy(user => user.Id).Select(user => user.Id).FirstOrDefaultAsync(cancellationToken);
    }

    private async Task<string> CreateAdminAsync(FirstAdmin? configured, CancellationToken cancellationToken)
    {
        var email = configured?.Email ?? LocalAdmin;
        var user = new AppUser { UserName = email, Email = email, EmailConfirmed = true, IsOrgAdmin = true };
        var result = configured is null ? await users.CreateAsync(user) : await users.CreateAsync(user, configured.Password);
        if (result.Succeeded)
            return user.Id;
        // Another node may have been faster by a moment.
        return await FindAdminAsync(cancellationToken)
            ?? throw new FirstRunException("Auth:BootstrapAdmin: " + string.Join(" ", result.Errors.Select(error => error.Description)));
    }

    private async Task EnsureProjectAsync(string adminId, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        if (await db.Projects.AnyAsync(cancellationToken))
            return;
        var project = new Project
        {
            Id = Ids.New(Ids.Project),
            Slug = DefaultProject,
            Name = "Default",
            ExternalId = RandomNumberGenerator.GetHexString(32, lowercase: true),
            CreatedAt = clock.GetUtcNow(),
        };
        db.Projects.Add(project);
        db.Members.Add(new ProjectMember { ProjectId = project.Id, UserId = adminId, Role = ProjectRole.Owner });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException) when (!cancellationToken.IsCancellationRequested)
        {
            // Another node made it first: the slug is unique.
            await using var fresh = database.Open();
            if (!await fresh.Projects.AnyAsync(other => other.Slug == DefaultProject, cancellationToken))
                throw;
        }
    }

    private async Task<bool> NobodyCanSignInAsync(CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        var passkeys = db.Set<IdentityUserPasskey<string>>();
        return !await db.Users.AnyAsync(
            user => user.IsOrgAdmin && (user.PasswordHash != null || passkeys.Any(passkey => passkey.UserId == user.Id)),
            cancellationToken);
    }
}

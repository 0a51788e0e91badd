using Microsoft.AspNetCore.Identity;

namespace PrivateLinkConsole.Core.Projects;

/// <summary>
/// Checks a password. Each fifth wrong one in a row locks the user out, for 1, then 5, then 15 minutes. Unknown users cost as
/// much time as known ones and get the same answer, so that nobody can ask who has an account here.
/// </summary>
public sealed class PasswordSignIn(UserManager<AppUser> users, IPasswordHasher<AppUser> hasher, TimeProvider clock)
{
    private const int TriesBeforeLockout = 5;
    private static readonly TimeSpan[] Lockouts = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15)];
    private static readonly AppUser Nobody = new();
    private static string? nobodysHash;

    /// <summary>The user, or null when the name, the password or the moment is wrong.</summary>
    public async Task<AppUser?> CheckAsync(string email, string password)
    {
        var user = await users.FindByNameAsync(email);
        if (user?.PasswordHash is null)
        {
            nobodysHash ??= hasher.HashPassword(Nobody, Guid.NewGuid().ToString());
            hasher.VerifyHashedPassword(Nobody, nobodysHash, password);
            return null;
        }

        // A locked-out user's password is checked too, or the time would tell of the lockout.
        var right = await users.CheckPasswordAsync(user, password);
        if (user.LockoutEnd > clock.GetUtcNow())
            return null;
        if (!right)
        {
            await CountFailureAsync(user);
            return null;
        }

        await users.ResetAccessFailedCountAsync(user);
        return user;
    }

    private async Task CountFailureAsync(AppUser user)
    {
        await users.AccessFailedAsync(user);
        if (user.AccessFailedCount == 0 || user.AccessFailedCount % TriesBeforeLockout != 0)
            return;
        var step = Math.Min(user.AccessFailedCount / TriesBeforeLockout, Lockouts.Length) - 1;
        await users.SetLockoutEndDateAsync(user, clock.GetUtcNow() + Lockouts[step]);
    }
}

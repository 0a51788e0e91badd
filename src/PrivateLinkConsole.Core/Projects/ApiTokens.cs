using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PrivateLinkConsole.Core.Data;

namespace PrivateLinkConsole.Core.Projects;

/// <summary>Bearer tokens for programs. Only a token's SHA-256 is stored: tokens are long and random, so a slow hash adds nothing.</summary>
public sealed class ApiTokens(ConsoleDb database, TimeProvider clock)
{
    public const int MinimumLength = 32;

    /// <summary>Stores a token of the operator's choice for the user; the same token again changes nothing.</summary>
    public async Task StoreAsync(string userId, string token, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(token.Length, MinimumLength);
        var hash = HashOf(token);
        await using var db = database.Open();
        if (await db.ApiTokens.AnyAsync(known => known.Sha256 == hash, cancellationToken))
            return;
        db.ApiTokens.Add(new ApiToken { Id = Ids.New(Ids.ApiToken), UserId = userId, Sha256 = hash, CreatedAt = clock.GetUtcNow() });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException) when (!cancellationToken.IsCancellationRequested)
        {
            // Two nodes that start together store the same token: the hash is unique.
            if (await FindUserAsync(token, cancellationToken) is null)
                throw;
        }
    }

    /// <summary>The user of the token; null when nobody has it or the user is locked out.</summary>
    public async Task<AppUser?> FindUserAsync(string token, CancellationToken cancellationToken)
    {
        var hash = HashOf(token);
        await using var db = database.Open();
        var user = await db.ApiTokens
            .Where(known => known.Sha256 == hash)
            .Join(db.Users, known => known.UserId, user => user.Id, (_, user) => user)
            .AsNoTracking()
            .SingleOrDefaultAsync(cancellationToken);
        return user?.LockoutEnd is { } end && end > clock.GetUtcNow() ? null : user;
    }

    private static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}

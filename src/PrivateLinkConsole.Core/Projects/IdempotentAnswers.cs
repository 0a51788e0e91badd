using Microsoft.EntityFrameworkCore;
using PrivateLinkConsole.Core.Data;

namespace PrivateLinkConsole.Core.Projects;

/// <summary>
/// Remembers the first answer to a POST that carried an Idempotency-Key. The row is written before the request is carried out, so
/// that of two requests at the same moment only one is; a row without a status is a request that is still at work.
/// </summary>
public sealed class IdempotentAnswers(ConsoleDb database, TimeProvider clock)
{
    public const int LongestKey = 128;

    /// <summary>No request takes this long: whoever wrote the row is gone, and nobody else will answer.</summary>
    private static readonly TimeSpan Abandoned = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    /// <summary>Claims the key for a request, or tells what is known of it.</summary>
    public async Task<IdempotentClaim> BeginAsync(string userId, string key, string fingerprint, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var db = database.Open();
        await db.IdempotentAnswers.Where(row => row.UserId == userId && row.CreatedAt < now - Kept).ExecuteDeleteAsync(cancellationToken);
        // Ours only while its request is at work: an answer that was given is never thrown away here.
        await db.IdempotentAnswers
            .Where(row => row.UserId == userId && row.Key == key && row.StatusCode == 0 && row.CreatedAt < now - Abandoned)
            .ExecuteDeleteAsync(cancellationToken);
        if (await FindAsync(db, userId, key, cancellationToken) is { } known)
            return ClaimOf(known, fingerprint);
        db.IdempotentAnswers.Add(new IdempotentAnswer { UserId = userId, Key = key, Fingerprint = fingerprint, CreatedAt = now });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return new IdempotentClaim(IdempotentClaimKind.First);
        }
        catch (DbUpdateException)
        {
            // A duplicate came at the same moment and was faster.
            await using var again = database.Open();
            if (await FindAsync(again, userId, key, cancellationToken) is not { } faster)
                throw;
            return ClaimOf(faster, fingerprint);
        }
    }

    /// <summary>Keeps the answer.</summary>
    public async Task FinishAsync(string userId, string key, int statusCode, string? location, string? body, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        await db.IdempotentAnswers
            .Where(row => row.UserId == userId && row.Key == key)
            .ExecuteUpdateAsync(
                row => row
                    .SetProperty(answer => answer.StatusCode, statusCode)
                    .SetProperty(answer => answer.Location, location)
                    .SetProperty(answer => answer.Body, body),
                cancellationToken);
    }

    /// <summary>Gives the key back: there is no answer worth keeping, and the request may be sent again.</summary>
    public async Task AbandonAsync(string userId, string key, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        await db.IdempotentAnswers.Where(row => row.UserId == userId && row.Key == key && row.StatusCode == 0).ExecuteDeleteAsync(cancellationToken);
    }

    private static Task<IdempotentAnswer?> FindAsync(ConsoleDbContext db, string userId, string key, CancellationToken cancellationToken) =>
        db.IdempotentAnswers.AsNoTracking().SingleOrDefaultAsync(row => row.UserId == userId && row.Key == key, cancellationToken);

    private static IdempotentClaim ClaimOf(IdempotentAnswer known, string fingerprint) => known switch
    {
        _ when known.Fingerprint != fingerprint => new IdempotentClaim(IdempotentClaimKind.OtherBody),
        { StatusCode: 0 } => new IdempotentClaim(IdempotentClaimKind.AtWork),
        _ => new IdempotentClaim(IdempotentClaimKind.Answered, known),
    };
}

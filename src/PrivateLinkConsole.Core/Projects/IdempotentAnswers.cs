using Microsoft.EntityFrameworkCore;
using PrivateLinkConsole.Core.Data;

namespace PrivateLinkConsole.Core.Projects;

/// <summary>
/// Remembers the first answer to a POST that carried an Idempotency-Key. The row is written before the request is carried out, so
/// that of two requests at the same moment only one is. A try that ends without an answer leaves its row free: it may have made
/// something all the same, so the next try gets the same ids and finds it.
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
        if (await FindAsync(db, userId, key, cancellationToken) is { } known)
            return await ClaimOfAsync(db, known, fingerprint, now, cancellationToken);
        var row = new IdempotentAnswer { UserId = userId, Key = key, Fingerprint = fingerprint, CreatedAt = now };
        db.IdempotentAnswers.Add(row);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return First(row);
        }
        catch (DbUpdateException)
        {
            // A duplicate came at the same moment and was faster.
            await using var again = database.Open();
            if (await FindAsync(again, userId, key, cancellationToken) is not { } faster)
                throw;
            return await ClaimOfAsync(again, faster, fingerprint, now, cancellationToken);
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
        await FreeAsync(db.IdempotentAnswers.Where(row => row.UserId == userId && row.Key == key), cancellationToken);
    }

    /// <summary>
    /// At the start: what was at work died with the process. Where another node is still at work, its request and a repeated one
    /// have the same ids, and only one of them can make the row.
    /// </summary>
    public async Task FreeAllAsync(CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        await FreeAsync(db.IdempotentAnswers, cancellationToken);
    }

    private static Task FreeAsync(IQueryable<IdempotentAnswer> rows, CancellationToken cancellationToken) =>
        rows.Where(row => row.StatusCode == IdempotentAnswer.AtWork)
            .ExecuteUpdateAsync(row => row.SetProperty(answer => answer.StatusCode, IdempotentAnswer.Free), cancellationToken);

    private static Task<IdempotentAnswer?> FindAsync(ConsoleDbContext db, string userId, string key, CancellationToken cancellationToken) =>
        db.IdempotentAnswers.AsNoTracking().SingleOrDefaultAsync(row => row.UserId == userId && row.Key == key, cancellationToken);

    private static async Task<IdempotentClaim> ClaimOfAsync(ConsoleDbContext db, IdempotentAnswer known, string fingerprint, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (known.Fingerprint != fingerprint)
            return new IdempotentClaim(IdempotentClaimKind.OtherBody);
        if (known.StatusCode is not (IdempotentAnswer.AtWork or IdempotentAnswer.Free))
            return new IdempotentClaim(IdempotentClaimKind.Answered, known);
        var taken = await db.IdempotentAnswers
            .Where(row => row.UserId == known.UserId && row.Key == known.Key)
            .Where(row => row.StatusCode == IdempotentAnswer.Free || (row.StatusCode == IdempotentAnswer.AtWork && row.CreatedAt < now - Abandoned))
            .ExecuteUpdateAsync(row => row.SetProperty(answer => answer.StatusCode, IdempotentAnswer.AtWork), cancellationToken);
        return taken == 1 ? First(known) : new IdempotentClaim(IdempotentClaimKind.AtWork);
    }

    // The moment tells apart a key that is used again, with the same body, after it was forgotten. PostgreSQL keeps microseconds of it.
    private static IdempotentClaim First(IdempotentAnswer row) =>
        new(IdempotentClaimKind.First, IdEnding: Ids.Ending($"{row.UserId}\n{row.Key}\n{row.Fingerprint}\n{row.CreatedAt.ToUnixTimeMilliseconds()}"));
}

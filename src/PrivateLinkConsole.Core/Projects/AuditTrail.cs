using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PrivateLinkConsole.Core.Data;

namespace PrivateLinkConsole.Core.Projects;

/// <summary>
/// Writes and reads the audit trail. A line is added in the same transaction as the change it tells of, so a change whose
/// line cannot be written does not happen. Each line holds the SHA-256 of the line before it and of itself.
/// </summary>
public sealed class AuditTrail(ConsoleDb database, ProjectAccess access, TimeProvider clock)
{
    private const string Start = "start";

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<AuditEntry>> ListAsync(Caller caller, string project, long? before, int limit, CancellationToken cancellationToken)
    {
        var scope = await access.RequireAsync(caller, project, ProjectRole.Viewer, cancellationToken);
        await using var db = database.Open();
        return await db.Audit
            .Where(entry => entry.ProjectId == scope.Project.Id && (before == null || entry.Sequence < before))
            .OrderByDescending(entry => entry.Sequence)
            .Take(limit)
            .AsNoTracking()
            .ToListAsync(cancellationToken);
    }

    /// <summary>The sequence number of the first line that was tampered with; null when the chain holds.</summary>
    public async Task<long?> VerifyAsync(CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        var previous = Start;
        await foreach (var entry in db.Audit.OrderBy(entry => entry.Sequence).AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (entry.PreviousHash != previous || entry.Hash != HashOf(entry))
                return entry.Sequence;
            previous = entry.Hash;
        }

        return null;
    }

    /// <summary>A line of its own, for what changes no row.</summary>
    internal async Task WriteAsync(Caller caller, string? projectId, string action, string? subject, string? detail, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await AddAsync(db, caller, projectId, action, subject, detail, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Adds a line to <paramref name="db"/>'s transaction; the caller saves.</summary>
    internal async Task AddAsync(
        ConsoleDbContext db, Caller caller, string? projectId, string action, string? subject, string? detail, CancellationToken cancellationToken)
    {
        if (db.Database.CurrentTransaction is null)
            throw new InvalidOperationException("An audit line is written in the transaction of the change it tells of.");
        // One writer at a time, or two lines would follow the same one. SQLite has a single writer anyway.
        if (db.Database.IsNpgsql())
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(7201)", cancellationToken);
        var last = await db.Audit.OrderByDescending(entry => entry.Sequence).Select(entry => entry.Hash).FirstOrDefaultAsync(cancellationToken);
        var line = new AuditEntry
        {
            // Whole milliseconds: what is hashed must come back from either database as it went in.
            At = DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds()),
            ActorId = caller.UserId,
            ActorName = caller.Name,
            ProjectId = projectId,
            Action = action,
            Subject = subject,
            Detail = detail,
            PreviousHash = db.Audit.Local.LastOrDefault()?.Hash ?? last ?? Start,
            Hash = "",
        };
        db.Audit.Add(Sealed(line));
    }

    private static AuditEntry Sealed(AuditEntry line) => new()
    {
        At = line.At,
        ActorId = line.ActorId,
        ActorName = line.ActorName,
        ProjectId = line.ProjectId,
        Action = line.Action,
        Subject = line.Subject,
        Detail = line.Detail,
        PreviousHash = line.PreviousHash,
        Hash = HashOf(line),
    };

    private static string HashOf(AuditEntry line)
    {
        // A unit separator between the parts: no part can hold one that would shift the others.
        var text = string.Join('\u001f', line.PreviousHash, line.At.ToUnixTimeMilliseconds(), line.ActorId, line.ActorName, line.ProjectId, line.Action, line.Subject, line.Detail);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}

using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PrivateLinkConsole.Core.Data;

namespace PrivateLinkConsole.Core.Projects;

/// <summary>
/// Says whether a signed-in session still counts. A cookie alone cannot be taken back: so a session that was signed out is noted
/// until it would have ended anyway, and one whose user's security stamp changed (password, rights, disabled) is over at once.
/// </summary>
public sealed class Sessions(ConsoleDb database, TimeProvider clock)
{
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);
    private const string Prefix = "signed-out/";

    public async Task<bool> IsAliveAsync(string userId, string? stamp, string sessionId, DateTimeOffset startedAt, CancellationToken cancellationToken)
    {
        if (clock.GetUtcNow() - startedAt > Longest)
            return false;
        var key = Prefix + sessionId;
        await using var db = database.Open();
        var found = await db.Users
            .Where(user => user.Id == userId)
            .Select(user => new { user.SecurityStamp, Ended = db.Settings.Any(setting => setting.Key == key) })
            .SingleOrDefaultAsync(cancellationToken);
        return found is { Ended: false } && found.SecurityStamp == stamp;
    }

    /// <summary>Signs one session out; the same user's other sessions go on.</summary>
    public async Task EndAsync(string sessionId, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        var now = clock.GetUtcNow();
        var old = await db.Settings.Where(setting => setting.Key.StartsWith(Prefix)).ToListAsync(cancellationToken);
        db.Settings.RemoveRange(old.Where(setting => DateTimeOffset.Parse(setting.Value, CultureInfo.InvariantCulture) < now));
        if (old.All(setting => setting.Key != Prefix + sessionId))
            db.Settings.Add(new Setting { Key = Prefix + sessionId, Value = (now + Longest).ToString("O", CultureInfo.InvariantCulture) });
        await db.SaveChangesAsync(cancellationToken);
    }
}

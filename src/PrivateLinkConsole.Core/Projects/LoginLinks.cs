using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PrivateLinkConsole.Core.Data;

namespace PrivateLinkConsole.Core.Projects;

/// <summary>
/// Links that sign a person in once. They stand in the database, because behind a load balancer another node than the one that
/// printed the link may be the one that is asked; only the token's hash is kept.
/// </summary>
public sealed class LoginLinks(ConsoleDb database, TimeProvider clock)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);
    private const string Prefix = "login-link/";

    /// <summary>A new token for the user; it works once within <see cref="Lifetime"/>.</summary>
    public async Task<string> CreateAsync(string userId, CancellationToken cancellationToken)
    {
        var token = RandomNumberGenerator.GetHexString(48, lowercase: true);
        await using var db = database.Open();
        await DropExpiredAsync(db, cancellationToken);
        var expires = (clock.GetUtcNow() + Lifetime).ToUnixTimeMilliseconds();
        db.Settings.Add(new Setting { Key = KeyOf(token), Value = string.Create(CultureInfo.InvariantCulture, $"{expires} {userId}") });
        await db.SaveChangesAsync(cancellationToken);
        return token;
    }

    /// <summary>The user of an unused, unexpired token, which is used up by this; null for any other token.</summary>
    public async Task<string?> UseAsync(string token, CancellationToken cancellationToken)
    {
        var key = KeyOf(token);
        await using var db = database.Open();
        var stored = await db.Settings.AsNoTracking().SingleOrDefaultAsync(setting => setting.Key == key, cancellationToken);
        if (stored is null)
            return null;
        // Of two that come at once, the one whose delete counts a row is let in.
        if (await db.Settings.Where(setting => setting.Key == key).ExecuteDeleteAsync(cancellationToken) != 1)
            return null;
        var (expires, userId) = Parse(stored.Value);
        return clock.GetUtcNow() < expires ? userId : null;
    }

    private async Task DropExpiredAsync(ConsoleDbContext db, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var links = await db.Settings.Where(setting => setting.Key.StartsWith(Prefix)).ToListAsync(cancellationToken);
        db.Settings.RemoveRange(links.Where(link => Parse(link.Value).Expires <= now));
    }

    private static (DateTimeOffset Expires, string UserId) Parse(string value)
    {
        var space = value.IndexOf(' ', StringComparison.Ordinal);
        var expires = long.Parse(value.AsSpan(0, space), CultureInfo.InvariantCulture);
        return (DateTimeOffset.FromUnixTimeMilliseconds(expires), value[(space + 1)..]);
    }

    private static string KeyOf(string token) => Prefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}

using Microsoft.EntityFrameworkCore;

namespace PrivateLinkConsole.Core.Data;

/// <summary>The way into the database: one context an operation. The context's type never leaves Core.</summary>
public sealed class ConsoleDb
{
    private readonly Func<ConsoleDbContext> open;

    internal ConsoleDb(Func<ConsoleDbContext> open) => this.open = open;

    internal ConsoleDbContext Open() => open();

    /// <summary>Brings the schema up to date.</summary>
    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using var db = Open();
        await db.Database.MigrateAsync(cancellationToken);
    }
}

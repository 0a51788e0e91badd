using Microsoft.EntityFrameworkCore;
using PrivateLinkConsole.Core.Data;

namespace PrivateLinkConsole.Core.Projects;

/// <summary>This installation's own id: what we create in a cloud carries it, and what does not carry it we do not touch.</summary>
public sealed class Installation(ConsoleDb database)
{
    private string? id;

    public async Task<string> IdAsync(CancellationToken cancellationToken)
    {
        if (id is not null)
            return id;
        await using var db = database.Open();
        var stored = await db.Settings.SingleOrDefaultAsync(setting => setting.Key == Setting.InstallId, cancellationToken);
        if (stored is null)
        {
            stored = new Setting { Key = Setting.InstallId, Value = Ids.New("plc-") };
            db.Settings.Add(stored);
            await db.SaveChangesAsync(cancellationToken);
        }

        return id = stored.Value;
    }
}

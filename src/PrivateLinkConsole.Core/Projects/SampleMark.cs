using Microsoft.EntityFrameworkCore;
using PrivateLinkConsole.Core.Data;

namespace PrivateLinkConsole.Core.Projects;

/// <summary>How far the sample data is: begun only in an empty console, taken up after a crash, never made twice.</summary>
public sealed class SampleMark(ConsoleDb database)
{
    private const string Key = "sample-data";
    private const string Begun = "begun";
    private const string Finished = "finished";

    /// <summary>True when there is something to make: nothing was here yet, or an earlier start did not come to its end.</summary>
    public async Task<bool> BeginAsync(CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        if (await db.Settings.SingleOrDefaultAsync(setting => setting.Key == Key, cancellationToken) is { } mark)
            return mark.Value == Begun;
        if (await db.CloudAccounts.AnyAsync(cancellationToken) || await db.Clusters.AnyAsync(cancellationToken))
            return false;
        db.Settings.Add(new Setting { Key = Key, Value = Begun });
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    public async Task FinishAsync(CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        var mark = await db.Settings.SingleAsync(setting => setting.Key == Key, cancellationToken);
        mark.Value = Finished;
        await db.SaveChangesAsync(cancellationToken);
    }
}

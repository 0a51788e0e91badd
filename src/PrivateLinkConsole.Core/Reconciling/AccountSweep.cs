using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Data;
using PrivateLinkConsole.Core.Projects;

namespace PrivateLinkConsole.Core.Reconciling;

/// <summary>
/// Reads one account in one region whole: its endpoints as consumer, its services and connections as provider. Saves changed
/// facts only, one transaction a page, and wakes the rows that now have something to do.
/// </summary>
public sealed partial class AccountSweep(
    ConsoleDb database, CloudDoor door, ConsumerSweep consumers, ProviderSweep providers, DnsSweep names, SweepTimes times, ILogger<AccountSweep> logger, TimeProvider clock)
{
    public async Task RunAsync(SweepTarget target, CancellationToken cancellationToken)
    {
        try
        {
            var access = await door.AccessAsync(target.CloudAccountId, cancellationToken);
            var cloud = door.Cloud(access.Provider);
            await providers.RunAsync(target, cloud.ServiceProvider(access, target.Region), cancellationToken);
            await consumers.RunAsync(target, cloud.Consumer(access, target.Region), cancellationToken);
            await names.RunAsync(target, cancellationToken);
            times.Done(target, clock.GetUtcNow());
            await SetProblemAsync(target, null, cancellationToken);
        }
        catch (CloudException refusal)
        {
            LogRefused(logger, target.CloudAccountId, target.Region, refusal.Operation, refusal.Code);
            if (refusal.Kind == CloudErrorKind.Identity)
                await SetProblemAsync(target, $"{refusal.Code}: {refusal.Message}", cancellationToken);
        }
    }

    private async Task SetProblemAsync(SweepTarget target, string? problem, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        var account = await db.CloudAccounts.SingleOrDefaultAsync(row => row.Id == target.CloudAccountId, cancellationToken);
        if (account is null || account.AccessProblem == problem)
            return;
        account.AccessProblem = problem;
        await db.SaveChangesAsync(cancellationToken);
    }

    [LoggerMessage(EventId = 1003, Level = LogLevel.Warning, Message = "Sweep of {CloudAccountId} in {Region}: {Operation} was refused with {Code}")]
    private static partial void LogRefused(ILogger logger, string cloudAccountId, string region, string operation, string code);
}

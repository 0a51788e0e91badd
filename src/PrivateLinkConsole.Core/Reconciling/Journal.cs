using Microsoft.EntityFrameworkCore;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Data;

namespace PrivateLinkConsole.Core.Reconciling;

/// <summary>
/// Every cloud write goes through here: the intent is committed, then the call is sent once, then its outcome is committed
/// (D1). What a crash leaves is an intent without an outcome, and that is looked up, never repeated blindly.
/// </summary>
public sealed class Journal(ConsoleDb database, TimeProvider clock)
{
    /// <param name="rowId">Endpoint or service row.</param>
    /// <param name="token">Idempotency token of a create; null for other writes, which are repeatable by nature.</param>
    /// <param name="call">The one request. Must not retry.</param>
    /// <param name="cloudId">Takes the new id out of a create's answer.</param>
    internal async Task<CallOutcome<T>> RunAsync<T>(
        JournalledAction action, string rowId, int attempt, string? token, Func<CancellationToken, Task<T>> call, Func<T, string?> cloudId, CancellationToken cancellationToken)
    {
        JournalGates.Reach(action, JournalGates.BeforeIntent);
        var line = await IntendAsync(action, rowId, attempt, token, cancellationToken);
        JournalGates.Reach(action, JournalGates.AfterIntent);
        CallOutcome<T> outcome;
        try
        {
            using var listening = OutgoingCall.Listen(() => JournalGates.Reach(action, JournalGates.AfterSend));
            // Once it is sent, its answer is waited for, even when the host stops meanwhile.
            var answer = await call(CancellationToken.None);
            JournalGates.Reach(action, JournalGates.AfterReply);
            outcome = new CallOutcome<T>(answer, null);
            await EndAsync(line, CloudCallState.Succeeded, cloudId(answer), null);
        }
        catch (CloudException refusal)
        {
            JournalGates.Reach(action, JournalGates.AfterReply);
            outcome = new CallOutcome<T>(default, refusal);
            await EndAsync(line, refusal.OutcomeUnknown ? CloudCallState.Unknown : CloudCallState.Refused, null, refusal);
        }

        JournalGates.Reach(action, JournalGates.AfterOutcome);
        return outcome;
    }

    /// <summary>What became of the create with this token.</summary>
    internal async Task<CloudCall?> LastAsync(string rowId, string token, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        return await db.CloudCalls
            .Where(call => call.RowId == rowId && call.Token == token)
            .OrderByDescending(call => call.State == CloudCallState.Succeeded)
            .ThenByDescending(call => call.IntendedAt)
            .AsNoTracking()
            .FirstOrDefaultAsync(cancellationToken);
    }

    private async Task<CloudCall> IntendAsync(JournalledAction action, string rowId, int attempt, string? token, CancellationToken cancellationToken)
    {
        var line = new CloudCall
        {
            Id = Ids.New(Ids.CloudCall),
            RowId = rowId,
            Action = action,
            Attempt = attempt,
            Token = token,
            State = CloudCallState.Intended,
            IntendedAt = clock.GetUtcNow(),
        };
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        db.CloudCalls.Add(line);
        await db.SaveChangesAsync(cancellationToken);
        // The row must say so too, in the same transaction: whoever loads it next knows that something may exist.
        if (action == JournalledAction.CreateEndpoint)
            await db.Endpoints.Where(row => row.Id == rowId).ExecuteUpdateAsync(row => row.SetProperty(endpoint => endpoint.CreateCall, PrivateEndpoints.CreateCall.OutcomeUnknown), cancellationToken);
        if (action == JournalledAction.CreateService)
            await db.EndpointServices.Where(row => row.Id == rowId).ExecuteUpdateAsync(row => row.SetProperty(service => service.CreateCall, PrivateEndpoints.CreateCall.OutcomeUnknown), cancellationToken);
        if (action == JournalledAction.CreateHostedZone)
            await db.DnsBindings.Where(row => row.Id == rowId).ExecuteUpdateAsync(row => row.SetProperty(binding => binding.CreateCall, PrivateEndpoints.CreateCall.OutcomeUnknown), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return line;
    }

    private async Task EndAsync(CloudCall line, CloudCallState state, string? cloudId, CloudException? refusal)
    {
        line.State = state;
        line.EndedAt = clock.GetUtcNow();
        line.CloudId = cloudId;
        line.Code = refusal?.Code;
        line.Message = refusal?.Message;
        line.RequestId = refusal?.RequestId;
        await using var db = database.Open();
        db.CloudCalls.Update(line);
        await db.SaveChangesAsync(CancellationToken.None);
    }
}

using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.DnsBindings;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.Projects;

namespace PrivateLinkConsole.Core.Reconciling;

/// <summary>One pass over one DNS binding; same shape as <see cref="EndpointPass"/>.</summary>
public sealed partial class DnsBindingPass(DnsBindingRows rows, DnsWrites writes, IOptions<ReconcilerOptions> options, ILogger<DnsBindingPass> logger)
{
    public async Task<TimeSpan?> RunAsync(string bindingId, CancellationToken cancellationToken)
    {
        var edit = await rows.ReadAsync(bindingId, cancellationToken);
        if (edit is null)
            return null;
        if (edit.Binding.Backoff.NextTryAt is { } due && due > edit.Now)
            return due - edit.Now;
        var action = DnsBindingLifecycle.NextAction(edit.Facts);
        try
        {
            return await TakeAsync(action, edit, cancellationToken);
        }
        catch (CloudException refusal)
        {
            LogRefused(logger, bindingId, action, refusal.Code);
            return await SetBackAsync(edit, action, refusal, cancellationToken);
        }
    }

    private async Task<TimeSpan?> TakeAsync(DnsBindingAction action, DnsBindingEdit edit, CancellationToken cancellationToken)
    {
        switch (action)
        {
            case DnsBindingAction.Rest:
                return null;
            case DnsBindingAction.Observe:
                return await writes.ObserveAsync(edit, options.Value.Motion, cancellationToken);
            case DnsBindingAction.LookUpZone:
                return await writes.LookUpAsync(edit, cancellationToken);
            case DnsBindingAction.CreateZone:
                return await writes.CreateZoneAsync(edit, cancellationToken);
            case DnsBindingAction.TagZone:
                return await writes.TagZoneAsync(edit, cancellationToken);
            case DnsBindingAction.PutRecords:
                return await writes.PutRecordsAsync(edit, cancellationToken);
            case DnsBindingAction.AuthorizeVpc:
                return await writes.AuthorizeVpcAsync(edit, cancellationToken);
            case DnsBindingAction.AssociateVpc:
                return await writes.AssociateVpcAsync(edit, cancellationToken);
            case DnsBindingAction.WithdrawAuthorization:
                return await writes.WithdrawAuthorizationAsync(edit, cancellationToken);
            case DnsBindingAction.RemoveRecords:
                return await writes.RemoveRecordsAsync(edit, cancellationToken);
            case DnsBindingAction.DisassociateVpc:
                return await writes.DisassociateVpcAsync(edit, cancellationToken);
            case DnsBindingAction.DeleteZone:
                return await writes.DeleteZoneAsync(edit, cancellationToken);
            case DnsBindingAction.ForgetRow:
                await rows.ForgetAsync(edit.Binding, cancellationToken);
                return null;
            default:
                throw new InvalidOperationException($"No such action: {action}");
        }
    }

    private async Task<TimeSpan?> SetBackAsync(DnsBindingEdit edit, DnsBindingAction action, CloudException refusal, CancellationToken cancellationToken)
    {
        var saved = await rows.ChangeAsync(edit.Binding.Id, change => Refuse(change, action, refusal), cancellationToken);
        return saved is { Binding: { Failure: null, Backoff.NextTryAt: { } next } } ? next - saved.Now : null;
    }

    private static void Refuse(DnsBindingEdit edit, DnsBindingAction action, CloudException refusal)
    {
        var row = edit.Binding;
        // What the cloud refused did not happen; what it did not answer may have.
        if (action == DnsBindingAction.CreateZone && !refusal.OutcomeUnknown)
            row.CreateCall = CreateCall.NotSent;
        // What we believed of the zone does not hold: look before the next write.
        if (row.ZoneId is not null)
            row.RecordsRead = false;
        if (refusal.Kind is CloudErrorKind.InvalidInput or CloudErrorKind.OurBug && !edit.Facts.DeletionAsked)
        {
            row.Failure = new Failure
            {
                Code = refusal.Code,
                Message = refusal.Message,
                RequestId = refusal.RequestId,
                Operation = refusal.Operation,
                Step = WizardStep.Dns,
                At = edit.Now,
            };
            edit.Note(EndpointEventKind.Failed, Caller.Machine.Name, $"{refusal.Code}: {refusal.Message}", refusal.RequestId);
            return;
        }

        var reason = $"{refusal.Code}: {refusal.Message}";
        if (row.Backoff.Reason != reason)
            edit.Note(EndpointEventKind.Waiting, Caller.Machine.Name, reason, refusal.RequestId);
        row.Backoff.Add(edit.Now, reason, refusal.RetryAfter ?? (refusal.Kind == CloudErrorKind.Identity ? TimeSpan.FromSeconds(30) : null));
    }

    [LoggerMessage(EventId = 1004, Level = LogLevel.Information, Message = "{BindingId}: {Action} was refused with {Code}")]
    private static partial void LogRefused(ILogger logger, string bindingId, DnsBindingAction action, string code);
}

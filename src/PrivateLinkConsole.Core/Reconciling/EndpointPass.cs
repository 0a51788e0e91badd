using Microsoft.Extensions.Logging;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.PrivateEndpoints;

namespace PrivateLinkConsole.Core.Reconciling;

/// <summary>
/// One pass over one endpoint: load, decide, carry out the one action, save. It never waits inside: it answers when it wants
/// to be called again, or null when only a change of facts (a sweep, a person) can move it on.
/// </summary>
public sealed partial class EndpointPass(EndpointRows rows, EndpointWrites writes, EndpointLookUp lookUp, IWorkQueue queue, ILogger<EndpointPass> logger)
{
    public async Task<TimeSpan?> RunAsync(string endpointId, CancellationToken cancellationToken)
    {
        var edit = await rows.ReadAsync(endpointId, cancellationToken);
        if (edit is null)
            return null;
        if (edit.Endpoint.Backoff.NextTryAt is { } due && due > edit.Now)
            return due - edit.Now;
        var action = EndpointLifecycle.NextAction(edit.Facts);
        try
        {
            return await TakeAsync(action, edit, cancellationToken);
        }
        catch (CloudException refusal)
        {
            LogRefused(logger, endpointId, action, refusal.Code);
            return await SetBackAsync(edit, action, refusal, cancellationToken);
        }
    }

    /// <summary>Which step of the wizard an action belongs to: where Edit of a failed row goes.</summary>
    internal static WizardStep StepOf(EndpointAction action) => action switch
    {
        EndpointAction.AcceptConnection or EndpointAction.RejectConnection => WizardStep.Accept,
        EndpointAction.EnablePrivateDns or EndpointAction.DisablePrivateDns => WizardStep.Dns,
        EndpointAction.Rest or EndpointAction.Observe or EndpointAction.LookUpEndpoint or EndpointAction.CreateEndpoint
            or EndpointAction.ModifyEndpoint or EndpointAction.RemoveZone or EndpointAction.DeleteEndpoint or EndpointAction.ForgetRow => WizardStep.Endpoint,
    };

    private async Task<TimeSpan?> TakeAsync(EndpointAction action, EndpointEdit edit, CancellationToken cancellationToken)
    {
        switch (action)
        {
            case EndpointAction.Rest:
            case EndpointAction.Observe:
                // Sweeps observe, for all endpoints of an account at once.
                return null;
            case EndpointAction.LookUpEndpoint:
                return await lookUp.RunAsync(edit, cancellationToken);
            case EndpointAction.CreateEndpoint:
                return await writes.CreateAsync(edit, cancellationToken);
            case EndpointAction.AcceptConnection:
                return await writes.AcceptAsync(edit, cancellationToken);
            case EndpointAction.RejectConnection:
                return await writes.RejectAsync(edit, cancellationToken);
            case EndpointAction.EnablePrivateDns:
                return await writes.SwitchDnsAsync(edit, on: true, cancellationToken);
            case EndpointAction.DisablePrivateDns:
                return await writes.SwitchDnsAsync(edit, on: false, cancellationToken);
            case EndpointAction.ModifyEndpoint:
                return await writes.ModifyAsync(edit, cancellationToken);
            case EndpointAction.RemoveZone:
                return await writes.RemoveZoneAsync(edit, cancellationToken);
            case EndpointAction.DeleteEndpoint:
                return await writes.DeleteAsync(edit, cancellationToken);
            case EndpointAction.ForgetRow:
                return await ForgetAsync(edit, cancellationToken);
            default:
                throw new InvalidOperationException($"No such action: {action}");
        }
    }

    private async Task<TimeSpan?> ForgetAsync(EndpointEdit edit, CancellationToken cancellationToken)
    {
        if (!edit.Endpoint.KeepCloudResources && await lookUp.FoundLeftoverAsync(edit, cancellationToken))
            return TimeSpan.Zero;
        await rows.ForgetAsync(edit.Endpoint, cancellationToken);
        if (edit.Service is { } service)
            await queue.WakeServiceAsync(service.Id, TimeSpan.Zero, cancellationToken);
        return null;
    }

    /// <summary>A refusal either waits (and is tried again by itself) or needs a person; a deletion always goes on trying.</summary>
    private async Task<TimeSpan?> SetBackAsync(EndpointEdit edit, EndpointAction action, CloudException refusal, CancellationToken cancellationToken)
    {
        var saved = await rows.ObserveAsync(edit.Endpoint.Id, row => Refuse(row, action, refusal), cancellationToken);
        return saved is { Endpoint.Backoff.NextTryAt: { } next } && saved.Endpoint.Failure is null ? next - saved.Now : null;
    }

    private static void Refuse(EndpointEdit edit, EndpointAction action, CloudException refusal)
    {
        var row = edit.Endpoint;
        // What the cloud refused did not happen; what it did not answer may have.
        if (action == EndpointAction.CreateEndpoint && !refusal.OutcomeUnknown)
            row.CreateCall = CreateCall.NotSent;
        // Whatever a deletion was refused for, zones that nobody knew of are among the reasons.
        if (action == EndpointAction.DeleteEndpoint && edit.Facts.ZonesLeft != ZonesLeft.Irrelevant)
            row.ZonesRead = false;
        if (NeedsPerson(refusal.Kind) && !row.DeletionAsked)
        {
            var failure = new Failure
            {
                Code = refusal.Code,
                Message = refusal.Message,
                RequestId = refusal.RequestId,
                Operation = refusal.Operation,
                Step = StepOf(action),
                At = edit.Now,
            };
            if (action == EndpointAction.ModifyEndpoint)
            {
                // The endpoint goes on as it was; what was taken of a change before the refusal is read again.
                (row.Change, row.ChangeFailure, row.ZonesRead) = (null, failure, false);
                edit.Note(EndpointEventKind.ChangeRefused, Projects.Caller.Machine.Name, $"{refusal.Code}: {refusal.Message}", refusal.RequestId);
                return;
            }

            row.Failure = failure;
            edit.Note(EndpointEventKind.Failed, Projects.Caller.Machine.Name, $"{refusal.Code}: {refusal.Message}", refusal.RequestId);
            return;
        }

        var reason = $"{refusal.Code}: {refusal.Message}";
        if (row.Backoff.Reason != reason)
            edit.Note(EndpointEventKind.Waiting, Projects.Caller.Machine.Name, reason, refusal.RequestId);
        row.Backoff.Add(edit.Now, reason, refusal.RetryAfter ?? (refusal.Kind == CloudErrorKind.Identity ? TimeSpan.FromSeconds(30) : null));
    }

    private static bool NeedsPerson(CloudErrorKind kind) => kind switch
    {
        CloudErrorKind.InvalidInput or CloudErrorKind.OurBug => true,
        CloudErrorKind.Transient or CloudErrorKind.Busy or CloudErrorKind.NotFound or CloudErrorKind.Identity or CloudErrorKind.Unknown => false,
    };

    [LoggerMessage(EventId = 1001, Level = LogLevel.Information, Message = "{EndpointId}: {Action} was refused with {Code}")]
    private static partial void LogRefused(ILogger logger, string endpointId, EndpointAction action, string code);
}

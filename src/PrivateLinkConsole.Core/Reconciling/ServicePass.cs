using Microsoft.Extensions.Logging;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.PrivateEndpoints;

namespace PrivateLinkConsole.Core.Reconciling;

/// <summary>One pass over one endpoint service; same shape as <see cref="EndpointPass"/>.</summary>
public sealed partial class ServicePass(ServiceRows services, ServiceWrites writes, EndpointRows endpoints, ILogger<ServicePass> logger)
{
    public async Task<TimeSpan?> RunAsync(string serviceId, CancellationToken cancellationToken)
    {
        var use = await services.ReadAsync(serviceId, cancellationToken);
        if (use is null)
            return null;
        if (use.Service.Backoff.NextTryAt is { } due && due > use.Now)
            return due - use.Now;
        var action = EndpointServiceLifecycle.NextAction(use.Facts);
        try
        {
            return await TakeAsync(action, use, cancellationToken);
        }
        catch (CloudException refusal)
        {
            LogRefused(logger, serviceId, action, refusal.Code);
            return await SetBackAsync(use, action, refusal, cancellationToken);
        }
    }

    private async Task<TimeSpan?> TakeAsync(EndpointServiceAction action, ServiceUse use, CancellationToken cancellationToken)
    {
        switch (action)
        {
            case EndpointServiceAction.Rest:
            case EndpointServiceAction.Observe:
                return null;
            case EndpointServiceAction.LookUpService:
                return await writes.LookUpAsync(use, cancellationToken);
            case EndpointServiceAction.CreateService:
                return await writes.CreateAsync(use, cancellationToken);
            case EndpointServiceAction.AllowConsumer:
                return await writes.AllowAsync(use, cancellationToken);
            case EndpointServiceAction.SetPrivateDnsName:
                return await writes.SetPrivateDnsNameAsync(use, cancellationToken);
            case EndpointServiceAction.StartVerification:
                return await writes.StartVerificationAsync(use, cancellationToken);
            case EndpointServiceAction.DeleteService:
                return await writes.DeleteAsync(use, cancellationToken);
            case EndpointServiceAction.ForgetRow:
                await services.ForgetAsync(use.Service, cancellationToken);
                return null;
            default:
                throw new InvalidOperationException($"No such action: {action}");
        }
    }

    private async Task<TimeSpan?> SetBackAsync(ServiceUse use, EndpointServiceAction action, CloudException refusal, CancellationToken cancellationToken)
    {
        var saved = await services.ChangeAsync(use.Service.Id, change => Refuse(change, action, refusal), cancellationToken);
        await endpoints.RefreshUsersAsync(use.Service.Id, cancellationToken);
        return saved is { Service.Failure: null, Service.Backoff.NextTryAt: { } next } ? next - saved.Now : null;
    }

    private static void Refuse(ServiceUse use, EndpointServiceAction action, CloudException refusal)
    {
        var row = use.Service;
        if (action == EndpointServiceAction.CreateService && !refusal.OutcomeUnknown)
            row.CreateCall = CreateCall.NotSent;
        if (refusal.Kind is CloudErrorKind.InvalidInput or CloudErrorKind.OurBug && use.Users > 0)
        {
            row.Failure = new Failure
            {
                Code = refusal.Code,
                Message = refusal.Message,
                RequestId = refusal.RequestId,
                Operation = refusal.Operation,
                Step = WizardStep.Endpoint,
                At = use.Now,
            };
            return;
        }

        row.Backoff.Add(use.Now, $"{refusal.Code}: {refusal.Message}", refusal.RetryAfter ?? (refusal.Kind == CloudErrorKind.Identity ? TimeSpan.FromSeconds(30) : null));
    }

    [LoggerMessage(EventId = 1002, Level = LogLevel.Information, Message = "{ServiceId}: {Action} was refused with {Code}")]
    private static partial void LogRefused(ILogger logger, string serviceId, EndpointServiceAction action, string code);
}

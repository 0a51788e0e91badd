using PrivateLinkConsole.Sandbox.World;

namespace PrivateLinkConsole.Sandbox.Ec2Query;

/// <summary>What becomes of an endpoint or a service after a call, with the faults that change it.</summary>
internal static class Outcomes
{
    /// <summary>Sends an endpoint into pending for a time, and then to available.</summary>
    public static void Settle(Ec2Call call, VpcEndpoint endpoint, TimeSpan pending)
    {
        endpoint.Phase = EndpointPhase.Settling;
        endpoint.Since = call.Now;
        endpoint.Until = call.Now + Fault.PendingFor(call.Fault, pending);
        if (call.Fault is { Kind: FaultKind.Failed or FaultKind.Rejected or FaultKind.State } fault) EndBadly(endpoint, fault);
    }

    /// <summary>Puts an endpoint before its provider; a rejected fault is the provider's no.</summary>
    public static void AskProvider(Ec2Call call, VpcEndpoint endpoint)
    {
        endpoint.Phase = call.Fault?.Kind is FaultKind.Rejected ? EndpointPhase.Rejected : EndpointPhase.AwaitingAcceptance;
        endpoint.Since = call.Now;
        if (call.Fault is { Kind: FaultKind.Failed or FaultKind.State } fault) EndBadly(endpoint, fault);
    }

    public static void Start(Ec2Call call, EndpointService service)
    {
        service.AvailableAt = call.Now + Fault.PendingFor(call.Fault, call.Durations.ServicePending);
        if (call.Fault?.Kind is FaultKind.Failed) service.ForcedState = "Failed";
    }

    private static void EndBadly(VpcEndpoint endpoint, Fault fault)
    {
        endpoint.ForcedState = fault.Kind switch
        {
            FaultKind.Rejected => StateRules.Rejected,
            FaultKind.State => fault.Code ?? "partial",
            _ => StateRules.Failed,
        };
        if (fault.Kind is not FaultKind.Failed) return;
        endpoint.ErrorCode = fault.Code ?? "InternalFailure";
        endpoint.ErrorMessage = fault.Message ?? "The VPC endpoint could not be created because of an internal failure.";
    }
}

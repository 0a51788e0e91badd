using PrivateLinkConsole.Core.Clouds;

namespace PrivateLinkConsole.Core.PrivateEndpoints;

/// <summary>The lifecycle of an endpoint service; same shape as <see cref="EndpointLifecycle"/>. A vendor's service is only ever looked at.</summary>
public static class EndpointServiceLifecycle
{
    public static ServicePhase PhaseOf(EndpointServiceFacts facts)
    {
        if (facts.Side == ServiceSide.Vendor)
            return facts.Failed ? ServicePhase.Failed : ServicePhase.Active;
        if (!facts.HasUsers)
            return ServicePhase.Deleting;
        if (facts.Failed || facts.Gone || facts.Seen is CloudServiceState.Failed)
            return ServicePhase.Failed;
        return facts.Seen switch
        {
            CloudServiceState.Available => ServicePhase.Active,
            CloudServiceState.Deleting or CloudServiceState.Deleted => ServicePhase.Deleting,
            CloudServiceState.Failed => ServicePhase.Failed,
            CloudServiceState.Pending or CloudServiceState.Unrecognised or null => ServicePhase.Creating,
        };
    }

    public static EndpointServiceAction NextAction(EndpointServiceFacts facts)
    {
        if (facts.Side == ServiceSide.Vendor)
            return facts.HasUsers ? EndpointServiceAction.Rest : EndpointServiceAction.ForgetRow;
        if (facts.CreateCall == CreateCall.OutcomeUnknown && !facts.ServiceKnown)
            return EndpointServiceAction.LookUpService;
        return facts.HasUsers ? SetUp(facts) : TearDown(facts);
    }

    private static EndpointServiceAction SetUp(EndpointServiceFacts facts)
    {
        if (facts.Failed || facts.Gone)
            return EndpointServiceAction.Rest;
        if (!facts.ServiceKnown)
            return EndpointServiceAction.CreateService;
        return facts.Seen switch
        {
            CloudServiceState.Available => Configure(facts),
            CloudServiceState.Failed => EndpointServiceAction.Rest,
            CloudServiceState.Pending or CloudServiceState.Deleting or CloudServiceState.Deleted or CloudServiceState.Unrecognised or null => EndpointServiceAction.Observe,
        };
    }

    private static EndpointServiceAction Configure(EndpointServiceFacts facts)
    {
        if (facts.AllowMissing)
            return EndpointServiceAction.AllowConsumer;
        if (facts.DnsNameDiffers)
            return EndpointServiceAction.SetPrivateDnsName;
        return facts.VerificationAsked ? EndpointServiceAction.StartVerification : EndpointServiceAction.Rest;
    }

    private static EndpointServiceAction TearDown(EndpointServiceFacts facts)
    {
        if (!facts.ServiceKnown || facts.Gone)
            return EndpointServiceAction.ForgetRow;
        return facts.Seen is CloudServiceState.Deleting or CloudServiceState.Deleted ? EndpointServiceAction.Observe : EndpointServiceAction.DeleteService;
    }
}

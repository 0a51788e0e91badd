using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.DnsBindings;

namespace PrivateLinkConsole.Core.PrivateEndpoints;

/// <summary>
/// The lifecycle of a private endpoint, whole: status, next action and the step that Edit opens, each a function of the
/// facts. Pure: no I/O, no clock. A test walks every combination of facts to its end.
/// </summary>
public static class EndpointLifecycle
{
    /// <summary>First match wins (R6).</summary>
    public static EndpointStatus StatusOf(EndpointFacts facts)
    {
        if (facts.DeletionAsked)
            return EndpointStatus.Deleting;
        if (HasFailed(facts))
            return EndpointStatus.Failed;
        if (!facts.EndpointKnown)
            return MachineCreates(facts) ? EndpointStatus.Initiating : EndpointStatus.NotConfigured;
        if (Connected(facts) && facts.DnsReady)
            return EndpointStatus.Active;
        return Waits(facts) == WaitsFor.Machine ? EndpointStatus.Initiating : EndpointStatus.Pending;
    }

    /// <summary>Whom the endpoint waits for: the cell of the table says it.</summary>
    public static WaitsFor Waits(EndpointFacts facts)
    {
        if (facts.DeletionAsked)
            return WaitsFor.Machine;
        if (HasFailed(facts))
            return WaitsFor.Admin;
        if (!facts.EndpointKnown)
            return MachineCreates(facts) ? WaitsFor.Machine : WaitsFor.Admin;
        if (NotAccepted(facts))
            return AcceptanceWaits(facts);
        if (!Connected(facts))
            return WaitsFor.Machine;
        return facts.DnsReady ? WaitsFor.Nobody : DnsWaits(facts);
    }

    /// <summary>Rest, look again, or exactly one cloud action.</summary>
    public static EndpointAction NextAction(EndpointFacts facts) => facts.DeletionAsked ? TearDown(facts) : SetUp(facts);

    /// <summary>The step that Edit opens; null while Edit is disabled (A39–A44).</summary>
    public static WizardStep? EditStep(EndpointFacts facts) => StatusOf(facts) switch
    {
        EndpointStatus.NotConfigured => WizardStep.Endpoint,
        EndpointStatus.Initiating => null,
        EndpointStatus.Pending => NotAccepted(facts) ? WizardStep.Accept : LinkMissing(facts) ? WizardStep.Link : WizardStep.Dns,
        EndpointStatus.Active => null,
        EndpointStatus.Deleting => null,
        EndpointStatus.Failed => facts.FailedStep ?? WizardStep.Endpoint,
    };

    private static EndpointAction SetUp(EndpointFacts facts)
    {
        if (facts.CreateCall == CreateCall.OutcomeUnknown && !facts.EndpointKnown)
            return EndpointAction.LookUpEndpoint;
        if (facts.ReplacementAsked)
            return Replace(facts);
        if (HasFailed(facts))
            return EndpointAction.Rest;
        if (!facts.EndpointKnown)
            return Create(facts);
        return facts.Seen switch
        {
            CloudEndpointState.PendingAcceptance => Accept(facts) is var accept && accept != EndpointAction.Rest ? accept : Modify(facts),
            CloudEndpointState.Available => Modify(facts) is var modify && modify != EndpointAction.Rest ? modify : SwitchDns(facts),
            CloudEndpointState.Pending => EndpointAction.Observe,
            CloudEndpointState.Deleting => EndpointAction.Observe,
            CloudEndpointState.Deleted => EndpointAction.Observe,
            CloudEndpointState.Unrecognised => EndpointAction.Observe,
            CloudEndpointState.Rejected or CloudEndpointState.Failed or CloudEndpointState.Expired => EndpointAction.Rest,
            null => facts.Readable ? EndpointAction.Observe : EndpointAction.Rest,
        };
    }

    private static EndpointAction TearDown(EndpointFacts facts)
    {
        if (facts.KeepCloudResources)
            return EndpointAction.ForgetRow;
        // Names first: none may lead to an endpoint that is gone. The last binding that goes wakes this row.
        if (facts.Bindings != BindingsSum.None)
            return EndpointAction.Rest;
        if (!facts.EndpointKnown)
            return facts.CreateCall == CreateCall.OutcomeUnknown ? EndpointAction.LookUpEndpoint : EndpointAction.ForgetRow;
        if (facts.Gone)
            return EndpointAction.ForgetRow;
        return Remove(facts);
    }

    private static EndpointAction Remove(EndpointFacts facts) => facts.Seen switch
    {
        CloudEndpointState.Deleting or CloudEndpointState.Deleted => EndpointAction.Observe,
        _ when facts.ConsumerConnected && facts.Managed => Delete(facts),
        // Somebody else's endpoint: all we can do is to close the door on our side.
        CloudEndpointState.PendingAcceptance or CloudEndpointState.Pending or CloudEndpointState.Available or CloudEndpointState.Unrecognised
            when facts.Side == ServiceSide.Ours => EndpointAction.RejectConnection,
        _ => EndpointAction.ForgetRow,
    };

    private static EndpointAction Replace(EndpointFacts facts)
    {
        if (!facts.EndpointKnown)
            return Create(facts);
        if (facts.Seen is CloudEndpointState.Deleting or CloudEndpointState.Deleted)
            return EndpointAction.Observe;
        return facts.ConsumerConnected && facts.Managed ? Delete(facts) : EndpointAction.Rest;
    }

    private static EndpointAction Delete(EndpointFacts facts) => facts.ZonesLeft switch
    {
        ZonesLeft.Irrelevant or ZonesLeft.None => EndpointAction.DeleteEndpoint,
        ZonesLeft.Unread => EndpointAction.Observe,
        ZonesLeft.Some => EndpointAction.RemoveZone,
    };

    private static EndpointAction Create(EndpointFacts facts) =>
        MachineCreates(facts) && facts.Service == ServicePhase.Active && facts.ConsumerAllowed ? EndpointAction.CreateEndpoint : EndpointAction.Rest;

    private static EndpointAction Accept(EndpointFacts facts) =>
        facts is { Side: ServiceSide.Ours, AcceptanceAsked: true } ? EndpointAction.AcceptConnection : EndpointAction.Rest;

    private static EndpointAction Modify(EndpointFacts facts) =>
        facts is { ChangeAsked: true, ConsumerConnected: true, Managed: true } ? EndpointAction.ModifyEndpoint : EndpointAction.Rest;

    private static EndpointAction SwitchDns(EndpointFacts facts)
    {
        // Records in hosted zones are rows of their own, with passes of their own.
        if (facts.DnsKind != DnsKind.PrivateName || !facts.ConsumerConnected || !facts.Managed)
            return EndpointAction.Rest;
        if (ConsoleSwitchesDns(facts) && !facts.DnsOn)
            return EndpointAction.EnablePrivateDns;
        return facts is { Dns: DnsWish.NotWanted, DnsOn: true } ? EndpointAction.DisablePrivateDns : EndpointAction.Rest;
    }

    /// <summary>The vendor assigns private links; ours are there from the first cluster on (E15, R2).</summary>
    private static bool LinkMissing(EndpointFacts facts) => facts is { DnsKind: DnsKind.HostedZone, HasPrivateLink: false };

    private static WaitsFor DnsWaits(EndpointFacts facts) => facts.DnsKind switch
    {
        DnsKind.PrivateName => ConsoleSwitchesDns(facts) ? WaitsFor.Machine : WaitsFor.Admin,
        DnsKind.HostedZone when LinkMissing(facts) => facts.Side == ServiceSide.Vendor ? WaitsFor.Vendor : WaitsFor.Admin,
        DnsKind.HostedZone => facts.Bindings switch
        {
            BindingsSum.Working => WaitsFor.Machine,
            BindingsSum.None or BindingsSum.Waiting or BindingsSum.Broken => WaitsFor.Admin,
            BindingsSum.Ready => WaitsFor.Nobody,
        },
        DnsKind.EndpointDomain => WaitsFor.Nobody,
    };

    private static bool HasFailed(EndpointFacts facts) =>
        facts.FailedStep is not null
        || (!facts.ReplacementAsked && (facts.Gone || facts.Seen is CloudEndpointState.Rejected or CloudEndpointState.Failed or CloudEndpointState.Expired))
        || (facts.Service == ServicePhase.Failed && !facts.EndpointKnown);

    private static bool MachineCreates(EndpointFacts facts) =>
        facts is { Mode: EndpointMode.Console, CreationAsked: true, ConsumerConnected: true }
        || facts is { CreationAsked: true, CreateCall: CreateCall.OutcomeUnknown }
        || facts.ReplacementAsked;

    private static bool ConsoleSwitchesDns(EndpointFacts facts) =>
        facts is { Dns: DnsWish.ConsoleEnables, ConsumerConnected: true, Managed: true, DnsOffered: true, DnsVerified: true };

    private static bool NotAccepted(EndpointFacts facts) =>
        facts.Seen == CloudEndpointState.PendingAcceptance || (facts.Seen is null && !facts.Readable && !facts.AcceptanceConfirmed);

    private static bool Connected(EndpointFacts facts) =>
        facts.Seen == CloudEndpointState.Available || (facts.Seen is null && !facts.Readable && facts.AcceptanceConfirmed);

    private static WaitsFor AcceptanceWaits(EndpointFacts facts)
    {
        if (facts.Side == ServiceSide.Vendor)
            return WaitsFor.Vendor;
        return facts.AcceptanceAsked ? WaitsFor.Machine : WaitsFor.Admin;
    }
}

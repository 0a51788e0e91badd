using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.DnsBindings;

namespace PrivateLinkConsole.Core.PrivateEndpoints;

/// <summary>From facts to the reason that the status cell tells.</summary>
internal static class StatusReasons
{
    public static StatusReason Of(PrivateEndpoint row, EndpointService? service, EndpointFacts facts)
    {
        var reason = ByStatus(row, service, facts);
        // A call that is being tried again is the better news, whatever it was for.
        return row.Backoff.Reason is { } refused && EndpointLifecycle.StatusOf(facts) is EndpointStatus.Initiating or EndpointStatus.Deleting
            ? new StatusReason(StatusReasonKind.TryingAgain, refused)
            : reason;
    }

    private static StatusReason ByStatus(PrivateEndpoint row, EndpointService? service, EndpointFacts facts) => EndpointLifecycle.StatusOf(facts) switch
    {
        EndpointStatus.NotConfigured => new StatusReason(StatusReasonKind.CreateTheEndpoint),
        EndpointStatus.Initiating => Initiating(facts),
        EndpointStatus.Pending => Pending(service, facts),
        EndpointStatus.Active => facts.Seen is null
            ? new StatusReason(StatusReasonKind.ReadyNotChecked, row.DnsConfirmedBy ?? row.AcceptanceConfirmedBy)
            : new StatusReason(StatusReasonKind.Ready),
        EndpointStatus.Deleting => new StatusReason(facts.Bindings == BindingsSum.None ? StatusReasonKind.DeletingEndpoint : StatusReasonKind.RemovingDnsRecords),
        EndpointStatus.Failed => Failed(row, service, facts),
    };

    private static StatusReason Initiating(EndpointFacts facts) => new(facts switch
    {
        { EndpointKnown: false, CreateCall: CreateCall.OutcomeUnknown } => StatusReasonKind.LookingForEndpoint,
        { EndpointKnown: false, Service: not ServicePhase.Active } or { EndpointKnown: false, ConsumerAllowed: false } => StatusReasonKind.WaitingForService,
        { EndpointKnown: false } => StatusReasonKind.CreatingEndpoint,
        { Seen: CloudEndpointState.PendingAcceptance } => StatusReasonKind.AcceptingConnection,
        { Seen: CloudEndpointState.Available, DnsKind: DnsKind.HostedZone } => StatusReasonKind.MakingDnsRecord,
        { Seen: CloudEndpointState.Available } => StatusReasonKind.EnablingPrivateDns,
        _ => StatusReasonKind.BecomingAvailable,
    });

    private static StatusReason Pending(EndpointService? service, EndpointFacts facts) => EndpointLifecycle.Waits(facts) switch
    {
        WaitsFor.Vendor => facts.Seen is CloudEndpointState.Available || facts.AcceptanceConfirmed
            ? new StatusReason(StatusReasonKind.WaitingForPrivateLink, service?.ServiceName)
            : new StatusReason(StatusReasonKind.WaitingForVendor, service?.ServiceName),
        WaitsFor.Admin or WaitsFor.Machine or WaitsFor.Nobody => facts.Seen == CloudEndpointState.PendingAcceptance
            ? new StatusReason(StatusReasonKind.WaitingForAcceptance)
            : Dns(service, facts),
    };

    private static StatusReason Dns(EndpointService? service, EndpointFacts facts) => facts.DnsKind switch
    {
        DnsKind.HostedZone when !facts.HasPrivateLink => new StatusReason(StatusReasonKind.WaitingForPrivateLink, service?.ServiceName),
        DnsKind.HostedZone => new StatusReason(facts.Bindings == BindingsSum.None ? StatusReasonKind.DnsRecordNotMade : StatusReasonKind.DnsRecordNeedsPerson),
        DnsKind.PrivateName or DnsKind.EndpointDomain =>
            new StatusReason(facts.DnsVerified ? StatusReasonKind.PrivateDnsNotEnabled : StatusReasonKind.PrivateDnsNameNotVerified, service?.PrivateDnsName),
    };

    private static StatusReason Failed(PrivateEndpoint row, EndpointService? service, EndpointFacts facts)
    {
        if (row.Failure is { } failure)
            return new StatusReason(StatusReasonKind.Refused, $"{failure.Code}: {failure.Message}");
        if (facts.Gone)
            return new StatusReason(StatusReasonKind.DeletedOutside, row.VpcEndpointId);
        return facts.Seen switch
        {
            CloudEndpointState.Rejected => new StatusReason(StatusReasonKind.ConnectionRejected),
            CloudEndpointState.Expired => new StatusReason(StatusReasonKind.RequestExpired),
            CloudEndpointState.Failed => new StatusReason(StatusReasonKind.CreationFailed, $"{row.CloudErrorCode}: {row.CloudErrorMessage}"),
            _ => new StatusReason(StatusReasonKind.ServiceFailed, service?.Failure is { } cause ? $"{cause.Code}: {cause.Message}" : null),
        };
    }
}

using PrivateLinkConsole.Core.PrivateEndpoints;

namespace PrivateLinkConsole.Core.DnsBindings;

/// <summary>The lifecycle of a DNS binding; same shape as <see cref="EndpointLifecycle"/>.</summary>
public static class DnsBindingLifecycle
{
    /// <summary>First match wins.</summary>
    public static DnsBindingStatus StatusOf(DnsBindingFacts facts)
    {
        if (facts.DeletionAsked)
            return DnsBindingStatus.Removing;
        if (facts.Failed || Blocked(facts))
            return DnsBindingStatus.Failed;
        if (IsReady(facts))
            return DnsBindingStatus.Ready;
        return facts.Mode == EndpointMode.Self && facts.EndpointAvailable ? DnsBindingStatus.Waiting : DnsBindingStatus.Working;
    }

    /// <summary>Rest, look again, or exactly one cloud action.</summary>
    public static DnsBindingAction NextAction(DnsBindingFacts facts) => facts.DeletionAsked ? TearDown(facts) : SetUp(facts);

    private static DnsBindingAction SetUp(DnsBindingFacts facts)
    {
        if (facts.CreateCall == CreateCall.OutcomeUnknown && !facts.ZoneKnown)
            return DnsBindingAction.LookUpZone;
        // Whoever runs the commands is only watched.
        if (facts.Failed || Blocked(facts) || !facts.Readable || facts.Mode == EndpointMode.Self)
            return DnsBindingAction.Rest;
        if (facts.ZoneKnown)
            return Fill(facts);
        // An empty private zone hides the public name in its VPC: not a moment earlier than the record can follow.
        return facts.EndpointAvailable ? DnsBindingAction.CreateZone : DnsBindingAction.Rest;
    }

    /// <summary>Records before associations: a resolver that begins to answer from a zone must find the name in it.</summary>
    private static DnsBindingAction Fill(DnsBindingFacts facts)
    {
        if (facts.Records == RecordState.NotRead)
            return DnsBindingAction.Observe;
        if (facts.Records is RecordState.Missing or RecordState.Other)
            return facts.EndpointAvailable ? DnsBindingAction.PutRecords : DnsBindingAction.Rest;
        if (facts is { ZoneIsOurs: true, ZoneTagged: false })
            return DnsBindingAction.TagZone;
        if (facts.AuthorizationMissing)
            return DnsBindingAction.AuthorizeVpc;
        if (facts.VpcMissing)
            return DnsBindingAction.AssociateVpc;
        if (facts.AuthorizationOpen)
            return DnsBindingAction.WithdrawAuthorization;
        return facts.ChangePending ? DnsBindingAction.Observe : DnsBindingAction.Rest;
    }

    /// <summary>Record, then zone if it is ours (E29 and the deletion order of the endpoint).</summary>
    private static DnsBindingAction TearDown(DnsBindingFacts facts)
    {
        if (facts.KeepCloudResources || !facts.Readable)
            return DnsBindingAction.ForgetRow;
        if (facts is { CreateCall: CreateCall.OutcomeUnknown, ZoneKnown: false })
            return DnsBindingAction.LookUpZone;
        if (!facts.ZoneKnown || facts.ZoneGone)
            return DnsBindingAction.ForgetRow;
        if (facts.Records == RecordState.NotRead)
            return DnsBindingAction.Observe;
        if (facts.WrittenStands)
            return DnsBindingAction.RemoveRecords;
        if (facts is { ZoneIsOurs: true, ZoneHoldsOthers: false })
            return DnsBindingAction.DeleteZone;
        return facts.AssociationOurs ? DnsBindingAction.DisassociateVpc : DnsBindingAction.ForgetRow;
    }

    private static bool IsReady(DnsBindingFacts facts) => facts.Readable
        ? facts is { EndpointAvailable: true, ZoneKnown: true, ZoneGone: false, Records: RecordState.Right, VpcMissing: false, ChangePending: false }
        : facts.Confirmed;

    /// <summary>Only a person can go on: the zone is gone, or something that is not ours stands under the name.</summary>
    private static bool Blocked(DnsBindingFacts facts) =>
        facts.ZoneGone || facts is { Records: RecordState.Other, RecordsWritten: false, ReplacementConfirmed: false, Mode: EndpointMode.Console };
}

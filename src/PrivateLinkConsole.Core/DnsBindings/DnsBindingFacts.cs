using PrivateLinkConsole.Core.PrivateEndpoints;

namespace PrivateLinkConsole.Core.DnsBindings;

/// <summary>All that the lifecycle of one DNS binding is decided from.</summary>
public sealed record DnsBindingFacts
{
    // Asked for
    public bool DeletionAsked { get; init; }

    /// <summary>Forget the row only; what is in the cloud stays.</summary>
    public bool KeepCloudResources { get; init; }

    public EndpointMode Mode { get; init; }

    /// <summary>What stands under the name may be replaced.</summary>
    public bool ReplacementConfirmed { get; init; }

    // What may be done and when
    /// <summary>The account that owns the zone is connected: it can be read and written.</summary>
    public bool Readable { get; init; }

    /// <summary>A person said that the record stands, where nothing can be read.</summary>
    public bool Confirmed { get; init; }

    /// <summary>The endpoint takes connections and has told its DNS names: names may point at it. Never before (#7148).</summary>
    public bool EndpointAvailable { get; init; }

    // The zone
    public CreateCall CreateCall { get; init; }

    public bool ZoneKnown { get; init; }

    public bool ZoneIsOurs { get; init; }

    public bool ZoneTagged { get; init; }

    /// <summary>The cloud said often and long enough that there is no such zone.</summary>
    public bool ZoneGone { get; init; }

    public bool ZoneHoldsOthers { get; init; }

    /// <summary>A wanted VPC's resolver does not answer from the zone yet.</summary>
    public bool VpcMissing { get; init; }

    /// <summary>… and the zone's owner, another account, has not let it in.</summary>
    public bool AuthorizationMissing { get; init; }

    /// <summary>A VPC that was let in is associated, and the door behind it still open.</summary>
    public bool AuthorizationOpen { get; init; }

    /// <summary>The binding associated a VPC with a zone that it did not make.</summary>
    public bool AssociationOurs { get; init; }

    // The records
    public RecordState Records { get; init; }

    /// <summary>This binding wrote records once: what differs now was changed by somebody else.</summary>
    public bool RecordsWritten { get; init; }

    /// <summary>Something that this binding wrote is still there.</summary>
    public bool WrittenStands { get; init; }

    public bool ChangePending { get; init; }

    public bool Failed { get; init; }
}

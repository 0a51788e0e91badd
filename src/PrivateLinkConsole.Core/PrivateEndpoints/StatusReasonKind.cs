namespace PrivateLinkConsole.Core.PrivateEndpoints;

public enum StatusReasonKind
{
    Ready,

    /// <summary>Ready as far as a person says; nothing could be read. Detail: who.</summary>
    ReadyNotChecked,
    CreateTheEndpoint,
    WaitingForService,
    CreatingEndpoint,

    /// <summary>A create got no answer; it is being looked for before it is sent again.</summary>
    LookingForEndpoint,
    AcceptingConnection,
    BecomingAvailable,
    EnablingPrivateDns,
    WaitingForAcceptance,

    /// <summary>Detail: the vendor's service.</summary>
    WaitingForVendor,

    /// <summary>The vendor has not assigned a private link yet, or nobody has entered it. Detail: the vendor's service.</summary>
    WaitingForPrivateLink,
    DnsRecordNotMade,
    DnsRecordNeedsPerson,
    MakingDnsRecord,
    PrivateDnsNotEnabled,
    PrivateDnsNameNotVerified,
    DeletingEndpoint,
    RemovingDnsRecords,

    /// <summary>The cloud refused for now and the call is tried again. Detail: its code and message.</summary>
    TryingAgain,

    /// <summary>Detail: the cloud's code and message.</summary>
    Refused,
    ConnectionRejected,
    RequestExpired,

    /// <summary>Detail: the cloud's last error.</summary>
    CreationFailed,
    DeletedOutside,
    ServiceFailed,
}

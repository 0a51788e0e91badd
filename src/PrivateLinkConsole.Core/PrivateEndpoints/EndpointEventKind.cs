namespace PrivateLinkConsole.Core.PrivateEndpoints;

/// <summary>What a line of the timeline says; the texts are <c>Event.{Kind}</c>.</summary>
public enum EndpointEventKind
{
    Drafted,
    ServiceRequested,
    ServiceReady,
    ConsumerAllowed,
    CreationAsked,
    EndpointCreated,
    EndpointFound,
    EndpointTyped,
    StateChanged,
    AcceptanceAsked,
    Accepted,
    Rejected,
    AcceptanceConfirmed,
    DnsAsked,
    DnsEnabled,
    DnsDisabled,
    DnsConfirmed,
    AnswerPasted,
    Edited,
    Waiting,
    Failed,
    RetryAsked,
    DeletionAsked,
    DeletionSent,
    Deleted,
    GoneOutside,
    ChangedOutside,
}

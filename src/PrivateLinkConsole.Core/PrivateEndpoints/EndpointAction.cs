namespace PrivateLinkConsole.Core.PrivateEndpoints;

/// <summary>The one thing to do next for an endpoint.</summary>
public enum EndpointAction
{
    /// <summary>Nothing until somebody or something changes the facts.</summary>
    Rest,

    /// <summary>Look again: the cloud is at work.</summary>
    Observe,

    LookUpEndpoint,
    CreateEndpoint,
    AcceptConnection,
    RejectConnection,
    EnablePrivateDns,
    DisablePrivateDns,

    /// <summary>Change what the cloud keeps of it, as a person asked for.</summary>
    ModifyEndpoint,

    /// <summary>Take the endpoint out of one of its zones: before it can be deleted.</summary>
    RemoveZone,
    DeleteEndpoint,

    /// <summary>Remove the row: nothing of it is left in the cloud, or it is to stay there.</summary>
    ForgetRow,
}

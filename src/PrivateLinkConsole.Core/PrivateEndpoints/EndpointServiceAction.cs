namespace PrivateLinkConsole.Core.PrivateEndpoints;

/// <summary>The one thing to do next for an endpoint service.</summary>
public enum EndpointServiceAction
{
    Rest,
    Observe,
    LookUpService,
    CreateService,
    AllowConsumer,
    SetPrivateDnsName,
    StartVerification,
    DeleteService,
    ForgetRow,
}

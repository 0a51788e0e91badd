namespace PrivateLinkConsole.Core.Reconciling;

/// <summary>Every cloud write of the console. Each has the five gates of <see cref="JournalGates"/>.</summary>
public enum JournalledAction
{
    CreateService,
    AllowConsumer,
    SetPrivateDnsName,
    StartVerification,
    DeleteService,
    CreateEndpoint,
    AcceptConnection,
    RejectConnection,
    EnablePrivateDns,
    DisablePrivateDns,
    ModifyEndpoint,
    RemoveZone,
    DeleteEndpoint,
    CreateHostedZone,
    TagHostedZone,
    PutRecords,
    AuthorizeVpc,
    AssociateVpc,
    WithdrawAuthorization,
    RemoveRecords,
    DisassociateVpc,
    DeleteHostedZone,
    OpenPublicEndpoint,
    ClosePublicEndpoint,
}

namespace PrivateLinkConsole.Core.DnsBindings;

/// <summary>The one thing to do next for a DNS binding.</summary>
public enum DnsBindingAction
{
    /// <summary>Nothing until somebody or something changes the facts.</summary>
    Rest,

    /// <summary>Look again: the cloud is at work, or nobody has looked yet.</summary>
    Observe,
    LookUpZone,
    CreateZone,
    TagZone,
    PutRecords,
    AuthorizeVpc,
    AssociateVpc,
    WithdrawAuthorization,
    RemoveRecords,
    DisassociateVpc,
    DeleteZone,

    /// <summary>Remove the row: nothing of it is left in the cloud, or it is to stay there.</summary>
    ForgetRow,
}

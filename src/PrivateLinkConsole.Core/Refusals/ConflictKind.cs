namespace PrivateLinkConsole.Core.Refusals;

/// <summary>Why something cannot be done now; the texts are <c>Conflict.{Kind}</c>.</summary>
public enum ConflictKind
{
    /// <summary>Somebody else edited the row: 412 in REST.</summary>
    StaleRevision,
    NameTaken,
    InUse,
    BeingDeleted,
    WrongState,
    NotOurs,
    NotReadable,
}

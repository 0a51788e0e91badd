namespace PrivateLinkConsole.Core.Clouds;

/// <summary>States of an endpoint, the same for all clouds. A word we never saw before is <see cref="Unrecognised"/>, never a guess.</summary>
public enum CloudEndpointState
{
    PendingAcceptance,
    Pending,
    Available,
    Deleting,
    Deleted,
    Rejected,
    Failed,
    Expired,
    Unrecognised,
}

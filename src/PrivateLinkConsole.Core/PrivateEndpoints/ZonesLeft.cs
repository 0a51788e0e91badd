namespace PrivateLinkConsole.Core.PrivateEndpoints;

/// <summary>What stands between an endpoint and its deletion where the cloud wants its zones removed first (D57).</summary>
public enum ZonesLeft
{
    /// <summary>The cloud removes them with the endpoint.</summary>
    Irrelevant,

    /// <summary>Not read since they may have changed, or still on their way out.</summary>
    Unread,

    Some,
    None,
}

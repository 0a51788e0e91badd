namespace PrivateLinkConsole.Core.DnsBindings;

/// <summary>What stands in the zone under the names that a binding needs.</summary>
public enum RecordState
{
    /// <summary>Nobody has looked yet, or nobody may.</summary>
    NotRead,
    Missing,

    /// <summary>They lead to the endpoint.</summary>
    Right,

    /// <summary>Something else stands there.</summary>
    Other,
}

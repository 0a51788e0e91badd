namespace PrivateLinkConsole.Core.DnsBindings;

/// <summary>What the DNS bindings of one endpoint come to.</summary>
public enum BindingsSum
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>None leads to the endpoint yet; the console is at work.</summary>
    Working,

    /// <summary>None leads to the endpoint, and a person must act.</summary>
    Waiting,

    /// <summary>At least one leads to the endpoint, and none that did has stopped to.</summary>
    Ready,

    /// <summary>One that led to the endpoint does not any more, and only a person can mend it.</summary>
    Broken,
}

namespace PrivateLinkConsole.Core.DnsBindings;

/// <summary>A binding's state for people; derived from facts, decides nothing.</summary>
public enum DnsBindingStatus
{
    /// <summary>Waits for the endpoint, or the console is at work.</summary>
    Working,

    /// <summary>A person must act: run the commands, or confirm that they were run.</summary>
    Waiting,

    /// <summary>The name leads to the endpoint in every wanted VPC.</summary>
    Ready,
    Failed,
    Removing,
}

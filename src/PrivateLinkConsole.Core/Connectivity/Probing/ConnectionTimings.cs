namespace PrivateLinkConsole.Core.Connectivity.Probing;

/// <summary>How long a rung waits before silence counts as an answer. Real time: what it waits for is the machine's network, not the product's clock.</summary>
public sealed record ConnectionTimings
{
    /// <summary>An address that a security group guards never says no; three seconds are two retries of TCP.</summary>
    public TimeSpan Connect { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>For a name.</summary>
    public TimeSpan Lookup { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>For TLS and the cluster's first word together.</summary>
    public TimeSpan Answer { get; init; } = TimeSpan.FromSeconds(5);
}

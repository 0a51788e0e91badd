using PrivateLinkConsole.Sandbox.World.Alibaba;

namespace PrivateLinkConsole.Sandbox.World;

/// <summary>
/// How long the cloud takes, in sandbox time: what the vendors' documentation says, not scaled (the clock is what runs faster).
/// </summary>
public sealed record Durations
{
    /// <summary>A new endpoint service answers <c>Pending</c>, and refuses endpoints with 503, for this long ("creating 3 to 4 minutes").</summary>
    public TimeSpan ServicePending { get; init; } = TimeSpan.FromSeconds(210);

    /// <summary>A deleted endpoint service stays <c>Deleting</c> for this long.</summary>
    public TimeSpan ServiceDeleting { get; init; } = TimeSpan.FromMinutes(4);

    /// <summary>A new or accepted endpoint stays <c>pending</c> for this long.</summary>
    public TimeSpan EndpointPending { get; init; } = TimeSpan.FromSeconds(75);

    /// <summary>A modified endpoint goes back to <c>pending</c> for this long.</summary>
    public TimeSpan EndpointModifying { get; init; } = TimeSpan.FromSeconds(45);

    /// <summary>A deleted endpoint stays <c>deleting</c> for this long.</summary>
    public TimeSpan EndpointDeleting { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>An unanswered connection request becomes <c>expired</c> after this long.</summary>
    public TimeSpan AcceptanceExpiry { get; init; } = TimeSpan.FromDays(7);

    /// <summary>A deleted endpoint or service is still described, as deleted, for this long; then its id is not found.</summary>
    public TimeSpan DeletedVisible { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>A client token is remembered for this long.</summary>
    public TimeSpan ClientTokenMemory { get; init; } = TimeSpan.FromHours(24);

    /// <summary>A change of a hosted zone stays <c>PENDING</c> for this long ("generally within 60 seconds").</summary>
    public TimeSpan ZoneChangePending { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// A hosted zone refuses the next write with <c>PriorRequestNotComplete</c> for this long. Here a write is done at once, so there is no
    /// such time unless a test asks for one: a client that sends one call after the other never meets it on AWS either.
    /// </summary>
    public TimeSpan ZoneWriting { get; init; }

    /// <summary>A change of a hosted zone can be asked for this long.</summary>
    public TimeSpan ZoneChangeMemory { get; init; } = TimeSpan.FromDays(30);

    public AlibabaDurations Alibaba { get; init; } = new();
}

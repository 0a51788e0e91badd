namespace PrivateLinkConsole.Sandbox.World.Alibaba;

/// <summary>How long Alibaba Cloud takes, in sandbox time. Its documentation names no numbers: these are what users tell.</summary>
public sealed record AlibabaDurations
{
    /// <summary>A new endpoint stays <c>Creating</c> for this long, its zones too.</summary>
    public TimeSpan EndpointCreating { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>A changed endpoint stays <c>Pending</c>, and locked, for this long; a zone that comes or goes takes as long.</summary>
    public TimeSpan EndpointChanging { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>A deleted endpoint stays <c>Deleting</c> for this long.</summary>
    public TimeSpan EndpointDeleting { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>A connection stays <c>Connecting</c> or <c>Disconnecting</c> for this long.</summary>
    public TimeSpan Connecting { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>A new service stays <c>Creating</c> for this long.</summary>
    public TimeSpan ServiceCreating { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>A deleted service stays <c>Deleting</c> for this long.</summary>
    public TimeSpan ServiceDeleting { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>A gateway endpoint stays in a state of motion for this long.</summary>
    public TimeSpan GatewayChanging { get; init; } = TimeSpan.FromSeconds(10);
}

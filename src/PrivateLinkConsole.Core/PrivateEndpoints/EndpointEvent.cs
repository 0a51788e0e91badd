namespace PrivateLinkConsole.Core.PrivateEndpoints;

/// <summary>One line of an endpoint's timeline.</summary>
public sealed class EndpointEvent
{
    public long Id { get; init; }

    public required string EndpointId { get; init; }

    public required DateTimeOffset At { get; init; }

    public required EndpointEventKind Kind { get; init; }

    /// <summary>Name of the person, or <c>console</c>.</summary>
    public required string Actor { get; init; }

    /// <summary>What it was about: an id, a state, a code with its message.</summary>
    public string? Detail { get; init; }

    public string? RequestId { get; init; }

    /// <summary>How long it took, where that is known.</summary>
    public TimeSpan? Took { get; init; }
}

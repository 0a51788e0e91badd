namespace PrivateLinkConsole.Core.Connectivity;

/// <summary>One finished connection test, kept so that its outcome can be read later and shared.</summary>
public sealed class ConnectionRun
{
    public required string Id { get; init; }

    public required string ProjectId { get; init; }

    public required string EndpointId { get; init; }

    /// <summary>Which of the clusters behind the endpoint was tried.</summary>
    public string? ClusterId { get; init; }

    /// <summary>Where clients stand, as it was entered: an instance, a network interface, a CIDR block; null: not said.</summary>
    public string? Source { get; init; }

    public required bool Reached { get; init; }

    public required string RanBy { get; init; }

    public required DateTimeOffset At { get; init; }

    public required VantageKind Vantage { get; init; }

    /// <summary>The rungs with their sentences' keys and arguments.</summary>
    public required List<ConnectionRunRung> Rungs { get; init; }
}

/// <summary>A rung as it is kept: arguments as text, so that it reads the same for ever.</summary>
public sealed record ConnectionRunRung(RungKind Kind, PrivateEndpoints.CheckOutcome Outcome, string MessageKey, IReadOnlyList<string> Args, RungFix? Fix);

namespace PrivateLinkConsole.Core.Connectivity;

/// <summary>One finished run of the doctor, kept so that its outcome can be read later and shared.</summary>
public sealed class ConnectionRun
{
    public required string Id { get; init; }

    public required string ProjectId { get; init; }

    public required string EndpointId { get; init; }

    /// <summary>Which of the clusters behind the endpoint was tried.</summary>
    public string? ClusterId { get; init; }

    /// <summary>Where clients stand, as it was entered: an instance, a network interface, a CIDR block; null: not said.</summary>
    public string? Source { get; init; }

    public required bool Reached { get; set; }

    public required string RanBy { get; init; }

    public required DateTimeOffset At { get; init; }

    public required VantageKind Vantage { get; init; }

    /// <summary>One of each <see cref="RungKind"/>, in its order.</summary>
    public required List<ConnectionRung> Rungs { get; set; }
}

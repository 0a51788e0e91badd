using PrivateLinkConsole.Core.PrivateEndpoints;

namespace PrivateLinkConsole.Core.Connectivity;

/// <summary>A run of the doctor as pages and REST show it.</summary>
/// <param name="ClusterName">null: the cluster is gone.</param>
/// <param name="Reached">A client where the run stood, or where its output was pasted from, reaches the cluster.</param>
/// <param name="Rungs">One of each <see cref="RungKind"/>, in its order.</param>
public sealed record ConnectionRunView(
    string Id,
    string EndpointId,
    string EndpointName,
    string? ClusterId,
    string? ClusterName,
    string? Source,
    bool Reached,
    string RanBy,
    DateTimeOffset At,
    VantageKind Vantage,
    IReadOnlyList<ConnectionRung> Rungs)
{
    /// <summary>The walked rungs for a host in the VPC, as a bash script that changes nothing; null in lists, and while there is no name or port.</summary>
    public string? Script { get; init; }

    /// <summary>The lowest rung that failed: everything above it may be its consequence.</summary>
    public ConnectionRung? Cause => Rungs.FirstOrDefault(rung => rung.Outcome == CheckOutcome.Failed);
}

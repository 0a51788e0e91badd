namespace PrivateLinkConsole.Core.Connectivity;

/// <param name="Rungs">One of each <see cref="RungKind"/>, in its order.</param>
/// <param name="Reached">A client where the test stood reaches the cluster: the name leads there and every address answers.</param>
public sealed record ConnectionTestResult(IReadOnlyList<ConnectionRung> Rungs, bool Reached, DateTimeOffset At)
{
    /// <summary>Where the test stood.</summary>
    public required VantageKind Vantage { get; init; }
}

namespace PrivateLinkConsole.Sandbox.World;

/// <summary>One line of the request log. Time is real time at arrival, SandboxTime the clock's position in seconds.</summary>
internal sealed record RequestEntry(
    long Sequence,
    DateTimeOffset Time,
    double SandboxTime,
    string RequestId,
    string Service,
    string Operation,
    string Account,
    string Region,
    IReadOnlyDictionary<string, string> Parameters,
    RequestOutcome? Outcome);

namespace PrivateLinkConsole.Sandbox.World;

/// <summary>The faults still to come, in the order they were posted; the first that matches a call hits it. Thread-safe.</summary>
internal sealed class FaultPlan(TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly List<PlannedFault> _faults = [];

    public void Add(IEnumerable<Fault> faults)
    {
        lock (_lock)
        {
            foreach (var fault in faults) _faults.Add(new(fault, EndOf(fault)));
        }
    }

    public void Clear()
    {
        lock (_lock) _faults.Clear();
    }

    public IReadOnlyList<PlannedFault> List()
    {
        lock (_lock) return [.. _faults];
    }

    /// <summary>The fault that hits this call, used up once; null for none.</summary>
    public Fault? Take(WireRequest request)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            _faults.RemoveAll(f => f.Until < now);
            var hit = _faults.Find(f => Matches(f.Fault, request));
            if (hit is null) return null;
            if (hit.Left is { } left && (hit.Left = left - 1) <= 0) _faults.Remove(hit);
            return hit.Fault;
        }
    }

    private DateTimeOffset? EndOf(Fault fault) =>
        fault is { Seconds: { } seconds, Kind: not (FaultKind.Slow or FaultKind.Hang or FaultKind.Stuck) }
            ? time.GetUtcNow().AddSeconds(seconds)
            : null;

    private static bool Matches(Fault fault, WireRequest request) =>
        (fault.Operation is null or "*" || fault.Operation == request.Operation)
        && (fault.Account is null || fault.Account == request.Account)
        && (fault.Region is null || fault.Region == request.Region)
        && (fault.Resource is null || request.Parameters.Values.Contains(fault.Resource));
}

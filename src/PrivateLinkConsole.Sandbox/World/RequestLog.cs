namespace PrivateLinkConsole.Sandbox.World;

/// <summary>Every request in order of arrival; an entry without outcome is still being answered. Keeps the last 50,000. Thread-safe.</summary>
internal sealed class RequestLog(SandboxClock clock)
{
    private const int Kept = 50_000;
    private readonly Lock _lock = new();
    private readonly LinkedList<RequestEntry> _entries = new();
    private long _last;

    /// <summary>Writes a request down at arrival; the node is the handle to finish it with.</summary>
    public LinkedListNode<RequestEntry> Begin(WireRequest request, string requestId)
    {
        lock (_lock)
        {
            if (_entries.Count >= Kept) _entries.RemoveFirst();
            return _entries.AddLast(new RequestEntry(
                ++_last, clock.RealNow, clock.Now.TotalSeconds, requestId, request.Service, request.Operation, request.Account, request.Region,
                request.Parameters, null));
        }
    }

    public void End(LinkedListNode<RequestEntry> entry, RequestOutcome outcome)
    {
        lock (_lock) entry.Value = entry.Value with { Outcome = outcome };
    }

    /// <summary>The entries after a sequence number, at most <paramref name="limit"/>.</summary>
    public IReadOnlyList<RequestEntry> After(long sequence, int limit)
    {
        lock (_lock) return [.. _entries.Where(e => e.Sequence > sequence).Take(limit)];
    }

    public void Clear()
    {
        lock (_lock) _entries.Clear();
    }
}

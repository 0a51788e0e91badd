namespace PrivateLinkConsole.Sandbox.AlibabaRpc.Signing;

/// <summary>Nonces that were sent; each counts once within a time, after which its date is too old anyway. Thread-safe.</summary>
internal sealed class UsedNonces(TimeSpan memory)
{
    private readonly Lock _lock = new();
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly Queue<(string Nonce, DateTimeOffset At)> _inOrder = new();

    /// <summary>False when it was used before.</summary>
    public bool TryUse(string nonce, DateTimeOffset now)
    {
        lock (_lock)
        {
            while (_inOrder.TryPeek(out var oldest) && now - oldest.At > memory) _known.Remove(_inOrder.Dequeue().Nonce);
            if (!_known.Add(nonce)) return false;
            _inOrder.Enqueue((nonce, now));
            return true;
        }
    }
}

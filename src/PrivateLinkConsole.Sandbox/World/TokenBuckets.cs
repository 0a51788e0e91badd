namespace PrivateLinkConsole.Sandbox.World;

/// <summary>Who may call how often: buckets that a call takes one token from and time fills again. Touched only under the world's lock.</summary>
internal sealed class TokenBuckets
{
    private readonly Dictionary<string, (double Tokens, TimeSpan At)> _buckets = new(StringComparer.Ordinal);

    /// <summary>Takes a token from each of the buckets, or from none of them and answers false.</summary>
    public bool TryTake(TimeSpan now, params IReadOnlyList<(string Name, Rate Rate)> wanted)
    {
        var filled = wanted.Select(w => (w.Name, Tokens: Tokens(w.Name, w.Rate, now))).ToList();
        if (filled.Exists(b => b.Tokens < 1)) return false;
        foreach (var (name, tokens) in filled) _buckets[name] = (tokens - 1, now);
        return true;
    }

    private double Tokens(string name, Rate rate, TimeSpan now) =>
        _buckets.TryGetValue(name, out var bucket)
            ? Math.Min(rate.Capacity, bucket.Tokens + ((now - bucket.At).TotalSeconds * rate.PerSecond))
            : rate.Capacity;
}

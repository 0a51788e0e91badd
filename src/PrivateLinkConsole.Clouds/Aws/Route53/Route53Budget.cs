using System.Collections.Frozen;
using PrivateLinkConsole.Core.Clouds;

namespace PrivateLinkConsole.Clouds.Aws.Route53;

/// <summary>
/// The requests that Route 53 grants one account. Route 53 throttles all users of an account together, so a burst of ours would hit
/// others too; what is over the budget is refused here, before anything is sent, and the row waits instead of a thread.
/// </summary>
internal sealed class Route53Budget(TimeProvider time)
{
    // "Throttling for Amazon Route 53 API requests": calls at once, calls a second.
    private static readonly FrozenDictionary<string, (int Burst, int PerSecond)> OwnLimits = new Dictionary<string, (int, int)>
    {
        ["CreateHostedZone"] = (40, 2),
        ["DeleteHostedZone"] = (40, 5),
        ["AssociateVPCWithHostedZone"] = (20, 5),
        ["DisassociateVPCFromHostedZone"] = (10, 5),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly Lock gate = new();
    private readonly TokenBucket all = new(50, 10, time);
    private readonly FrozenDictionary<string, TokenBucket> own = OwnLimits.ToFrozenDictionary(
        limit => limit.Key, limit => new TokenBucket(limit.Value.Burst, limit.Value.PerSecond, time), StringComparer.Ordinal);

    /// <exception cref="CloudException">Kind Transient, code <c>Throttling</c>: come back after <see cref="CloudException.RetryAfter"/>.</exception>
    public void Take(string operation)
    {
        var buckets = own.TryGetValue(operation, out var bucket) ? new[] { all, bucket } : [all];
        lock (gate)
        {
            var wait = buckets.Max(each => each.Wait());
            if (wait > TimeSpan.Zero)
                throw Exhausted(operation, wait);
            foreach (var each in buckets)
                each.Take();
        }
    }

    private static CloudException Exhausted(string operation, TimeSpan wait) =>
        new(CloudErrorKind.Transient, operation, "Throttling", "The account's budget of Route 53 requests is used up for the moment; nothing was sent.")
        {
            RetryAfter = wait,
        };
}

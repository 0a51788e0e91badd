using System.Collections.Concurrent;

namespace PrivateLinkConsole.Core.Reconciling;

/// <summary>
/// When each account and region was last read whole. Kept in memory: a sweep that finds nothing new writes nothing, and
/// "last looked at" of an unchanged row is the time of its account's sweep.
/// </summary>
public sealed class SweepTimes
{
    private readonly ConcurrentDictionary<(string Account, string Region), DateTimeOffset> times = new();

    public DateTimeOffset? Last(string? cloudAccountId, string region) =>
        cloudAccountId is not null && times.TryGetValue((cloudAccountId, region), out var at) ? at : null;

    internal void Done(SweepTarget target, DateTimeOffset at) => times[(target.CloudAccountId, target.Region)] = at;
}

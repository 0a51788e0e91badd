using Microsoft.Extensions.Logging;
using PrivateLinkConsole.Core.Clouds;

namespace PrivateLinkConsole.Clouds;

/// <summary>The keys of an assumed role, fetched once for all who wait and renewed before they end.</summary>
/// <param name="assume">Assumes the role and tells until when the keys are good.</param>
internal sealed class RoleSession<TKeys>(
    string roleArn, Func<CancellationToken, Task<(TKeys Keys, DateTimeOffset Expiration)>> assume, TimeProvider time, ILogger logger) : IDisposable
    where TKeys : class
{
    /// <summary>As the session is called in the cloud's audit log.</summary>
    public const string Name = "plc";

    /// <summary>Every role allows an hour, and a role assumed from a role allows no more.</summary>
    public const int Seconds = 3600;

    private static readonly TimeSpan RenewBefore = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan UnusableBefore = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim oneAtATime = new(1, 1);
    private volatile Session? current;
    private volatile bool refused;

    /// <summary>What the last <see cref="ReadyAsync"/> left; null before the first.</summary>
    public TKeys? Keys => current?.Keys;

    /// <summary>The cloud no longer takes the session: the next call assumes the role anew.</summary>
    public void Forget() => refused = true;

    /// <summary>Fetches or renews the session where that is due.</summary>
    public async Task<TKeys> ReadyAsync(CancellationToken cancellationToken)
    {
        if (IsFresh)
            return current!.Keys;
        await oneAtATime.WaitAsync(cancellationToken);
        try
        {
            if (!IsFresh)
                current = await RenewAsync(current, cancellationToken);
            return current!.Keys;
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    public void Dispose() => oneAtATime.Dispose();

    private bool IsFresh => !refused && current is { } session && LeftOf(session) > RenewBefore;

    private TimeSpan LeftOf(Session session) => session.Expiration - time.GetUtcNow();

    private async Task<Session> RenewAsync(Session? old, CancellationToken cancellationToken)
    {
        try
        {
            var (keys, expiration) = await assume(cancellationToken);
            CloudsLog.RoleAssumed(logger, roleArn, expiration);
            refused = false;
            return new Session(keys, expiration);
        }
        catch (CloudException failure) when (!refused && old is not null && LeftOf(old) > UnusableBefore)
        {
            CloudsLog.RoleRenewalFailed(logger, roleArn, failure.Code, old.Expiration);
            return old;
        }
    }

    private sealed record Session(TKeys Keys, DateTimeOffset Expiration);
}

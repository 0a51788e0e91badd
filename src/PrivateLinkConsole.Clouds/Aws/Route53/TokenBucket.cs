namespace PrivateLinkConsole.Clouds.Aws.Route53;

/// <summary>
/// So many calls at once, and so many a second after that. System.Threading.RateLimiting has one too, but it reads the machine's clock.
/// Not for several threads at once.
/// </summary>
internal sealed class TokenBucket(int burst, int perSecond, TimeProvider time)
{
    private double tokens = burst;
    private long counted = time.GetTimestamp();

    /// <summary>Zero when a token is there, else how long until one is.</summary>
    public TimeSpan Wait()
    {
        var now = time.GetTimestamp();
        tokens = Math.Min(burst, tokens + (time.GetElapsedTime(counted, now).TotalSeconds * perSecond));
        counted = now;
        // Whole milliseconds, upwards: whoever comes back then must not find a token that lacks its last billionth.
        return tokens >= 1 ? TimeSpan.Zero : TimeSpan.FromMilliseconds(Math.Ceiling((1 - tokens) / perSecond * 1000));
    }

    public void Take() => tokens--;
}

using System.Security.Cryptography;

namespace PrivateLinkConsole.Core.PrivateEndpoints;

/// <summary>Full jitter from half a second to twenty seconds: how long a row waits after calls that did not work out (D4).</summary>
public sealed class Backoff
{
    private const int FloorMilliseconds = 500;
    private const int CapMilliseconds = 20_000;

    public int Tries { get; set; }

    public DateTimeOffset? NextTryAt { get; set; }

    /// <summary>What the row waits for, told to people: the last code and message.</summary>
    public string? Reason { get; set; }

    /// <summary>The first refusal of this run; an "unknown code" becomes visible after three.</summary>
    public DateTimeOffset? Since { get; set; }

    public void Add(DateTimeOffset now, string reason, TimeSpan? asked = null)
    {
        var ceiling = (int)Math.Min(CapMilliseconds, FloorMilliseconds * Math.Pow(2, Math.Min(Tries, 10)));
        var wait = TimeSpan.FromMilliseconds(FloorMilliseconds + RandomNumberGenerator.GetInt32(ceiling));
        Tries++;
        Since ??= now;
        Reason = reason;
        NextTryAt = now + (asked is { } floor && floor > wait ? floor : wait);
    }

    /// <summary>After a write that the cloud took: time for its effect to show before the same write is sent again.</summary>
    public void AwaitEffect(DateTimeOffset now)
    {
        Reason = null;
        NextTryAt = now + TimeSpan.FromSeconds(Math.Min(60, 10 * Math.Pow(2, Math.Min(Tries, 3))));
        Tries++;
        Since ??= now;
    }

    public void Clear()
    {
        Tries = 0;
        NextTryAt = null;
        Reason = null;
        Since = null;
    }
}

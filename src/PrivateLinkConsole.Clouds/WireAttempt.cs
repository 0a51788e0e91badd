using System.Net;
using PrivateLinkConsole.Core.Clouds;

namespace PrivateLinkConsole.Clouds;

/// <summary>
/// What happened on the wire to one request. Set before the call and read by the HTTP handler below it, which AWS's SDK gives no other way to
/// tell which call it serves.
/// </summary>
internal sealed class WireAttempt
{
    private static readonly AsyncLocal<WireAttempt?> Ambient = new();

    private readonly bool isWrite;

    private WireAttempt(bool isWrite) => this.isWrite = isWrite;

    public static WireAttempt? Current => Ambient.Value;

    /// <summary>A connection was there and the body began to go out: from here on the cloud may have carried it out.</summary>
    public bool Started { get; private set; }

    /// <summary>The status of an answer that was read to its end, readable or not.</summary>
    public HttpStatusCode? Answered { get; set; }

    /// <summary>The cloud's Retry-After, if it sent one.</summary>
    public TimeSpan? RetryAfter { get; set; }

    /// <summary>True when, without a readable answer, nobody can say whether the cloud changed something.</summary>
    public bool MayHaveBeenApplied => isWrite && Started;

    /// <summary>Holds for the rest of the calling async method only: an AsyncLocal set in a callee does not flow back.</summary>
    public static WireAttempt Begin(bool isWrite) => Ambient.Value = new WireAttempt(isWrite);

    public void BodyStarted() => Started = true;

    public void BodySent()
    {
        if (isWrite)
            OutgoingCall.Sent();
    }
}

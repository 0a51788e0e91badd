using System.Net;
using PrivateLinkConsole.Clouds.Alibaba.Rpc;
using PrivateLinkConsole.Core.Clouds;

namespace PrivateLinkConsole.Clouds.Alibaba;

/// <summary>Turns whatever became of a request into the one exception that ports throw.</summary>
internal static class AlibabaFailure
{
    public static CloudException From(Exception failure, string operation, WireAttempt attempt, bool timedOut) => WireFailure.From(failure, "Alibaba Cloud", operation, attempt, timedOut);

    /// <summary>An answer without the object that was asked for. After a create that object probably exists.</summary>
    public static CloudException Incomplete(string operation, string? requestId, bool outcomeUnknown = true) =>
        new(CloudErrorKind.Transient, operation, "UnreadableAnswer", $"The answer to {operation} names no object.", requestId) { OutcomeUnknown = outcomeUnknown };

    /// <param name="throttled">The answer asks to come back later, whatever its code.</param>
    public static CloudException Answered(string operation, RpcError error, HttpStatusCode status, WireAttempt attempt, bool throttled)
    {
        var code = error.Code!;
        var kind = throttled ? CloudErrorKind.Transient : AlibabaErrors.KindOf(code, status, operation);
        return new CloudException(kind, operation, code, WireFailure.Cut(error.Message ?? code), error.RequestId)
        {
            OutcomeUnknown = attempt.MayHaveBeenApplied && !throttled && AlibabaErrors.LeavesOutcomeOpen(code, status),
            RetryAfter = attempt.RetryAfter,
        };
    }
}

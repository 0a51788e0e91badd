using System.Net;
using PrivateLinkConsole.Clouds.Alibaba.Rpc;
using PrivateLinkConsole.Core.Clouds;

namespace PrivateLinkConsole.Clouds.Alibaba;

/// <summary>Turns whatever became of a request into the one exception that ports throw.</summary>
internal static class AlibabaFailure
{
    private const int LongestMessage = 2000;

    private static int Limit => (int)WireTimeouts.Attempt.TotalSeconds;

    public static CloudException From(Exception failure, string operation, WireAttempt attempt, bool timedOut) => failure switch
    {
        CloudException told => told,
        _ when timedOut => NoAnswer("Timeout", $"Alibaba Cloud did not answer {operation} within {Limit} seconds.", operation, attempt, failure),
        _ when attempt.Answered is not null => Unreadable(operation, attempt, inner: failure),
        _ when attempt.Started => NoAnswer("ConnectionLost", $"The connection was lost before Alibaba Cloud answered {operation}.", operation, attempt, failure),
        HttpRequestException or IOException or OperationCanceledException =>
            NoAnswer("Unreachable", $"Alibaba Cloud could not be reached for {operation}.", operation, attempt, failure),
        _ => new CloudException(CloudErrorKind.OurBug, operation, failure.GetType().Name, Cut(failure.Message), inner: failure),
    };

    /// <summary>An answer that is not the cloud's: cut short, or some proxy's page. Its text is for no reader.</summary>
    public static CloudException Unreadable(string operation, WireAttempt attempt, string? requestId = null, Exception? inner = null)
    {
        var status = (int)(attempt.Answered ?? HttpStatusCode.OK);
        var message = $"The answer to {operation} (HTTP {status}) could not be read.";
        return new CloudException(CloudErrorKind.Transient, operation, "UnreadableAnswer", message, requestId, inner)
        {
            OutcomeUnknown = attempt.MayHaveBeenApplied && status is < 300 or >= 500,
            RetryAfter = attempt.RetryAfter,
        };
    }

    /// <summary>An answer without the object that was asked for. After a create that object probably exists.</summary>
    public static CloudException Incomplete(string operation, string? requestId, bool outcomeUnknown = true) =>
        new(CloudErrorKind.Transient, operation, "UnreadableAnswer", $"The answer to {operation} names no object.", requestId) { OutcomeUnknown = outcomeUnknown };

    /// <param name="throttled">The answer asks to come back later, whatever its code.</param>
    public static CloudException Answered(string operation, RpcError error, HttpStatusCode status, WireAttempt attempt, bool throttled)
    {
        var code = error.Code!;
        var kind = throttled ? CloudErrorKind.Transient : AlibabaErrors.KindOf(code, status, operation);
        return new CloudException(kind, operation, code, Cut(error.Message ?? code), error.RequestId)
        {
            OutcomeUnknown = attempt.MayHaveBeenApplied && !throttled && AlibabaErrors.LeavesOutcomeOpen(code, status),
            RetryAfter = attempt.RetryAfter,
        };
    }

    private static CloudException NoAnswer(string code, string message, string operation, WireAttempt attempt, Exception? inner) =>
        new(CloudErrorKind.Transient, operation, code, message, requestId: null, inner)
        {
            OutcomeUnknown = attempt.MayHaveBeenApplied,
            RetryAfter = attempt.RetryAfter,
        };

    private static string Cut(string text) => text.Length <= LongestMessage ? text : text[..LongestMessage] + "…";
}

using System.Net;
using PrivateLinkConsole.Core.Clouds;

namespace PrivateLinkConsole.Clouds;

/// <summary>What became of a request that the cloud itself said nothing about, the same on every cloud.</summary>
internal static class WireFailure
{
    private const int LongestMessage = 2000;

    /// <param name="cloud">The cloud's name in the message.</param>
    public static CloudException From(Exception failure, string cloud, string operation, WireAttempt attempt, bool timedOut) => failure switch
    {
        CloudException told => told,
        _ when timedOut => NoAnswer("Timeout", $"{cloud} did not answer {operation} within {(int)WireTimeouts.Attempt.TotalSeconds} seconds.", operation, attempt, failure),
        // What is thrown over a body that cannot be parsed depends on how far the parser came.
        _ when attempt.Answered is not null => Unreadable(operation, attempt, inner: failure),
        _ when attempt.Started => NoAnswer("ConnectionLost", $"The connection was lost before {cloud} answered {operation}.", operation, attempt, failure),
        HttpRequestException or IOException or OperationCanceledException => NoAnswer("Unreachable", $"{cloud} could not be reached for {operation}.", operation, attempt, failure),
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

    public static string Cut(string text) => text.Length <= LongestMessage ? text : text[..LongestMessage] + "…";

    private static CloudException NoAnswer(string code, string message, string operation, WireAttempt attempt, Exception? inner) =>
        new(CloudErrorKind.Transient, operation, code, message, requestId: null, inner)
        {
            OutcomeUnknown = attempt.MayHaveBeenApplied,
            RetryAfter = attempt.RetryAfter,
        };
}

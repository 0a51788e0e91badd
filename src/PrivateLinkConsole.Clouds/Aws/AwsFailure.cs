using System.Net;
using Amazon.Runtime;
using PrivateLinkConsole.Core.Clouds;

namespace PrivateLinkConsole.Clouds.Aws;

/// <summary>Turns whatever came out of the SDK into the one exception that ports throw.</summary>
internal static class AwsFailure
{
    private const int LongestMessage = 2000;

    private static int Limit => (int)WireTimeouts.Attempt.TotalSeconds;

    public static CloudException From(Exception failure, string operation, WireAttempt attempt, bool timedOut) => failure switch
    {
        CloudException told => told,
        _ when timedOut => NoAnswer("Timeout", $"AWS did not answer {operation} within {Limit} seconds.", operation, attempt, failure),
        AmazonUnmarshallingException unreadable => Unreadable(operation, attempt, unreadable.RequestId, unreadable),
        AmazonServiceException answer when HasCode(answer) => FromAnswer(answer, operation, attempt),
        // What the SDK throws over a body that it cannot parse depends on how far it came.
        _ when attempt.Answered is not null => Unreadable(operation, attempt, inner: failure),
        AmazonClientException when !attempt.Started => WithoutCredentials(failure, operation),
        _ when attempt.Started => NoAnswer("ConnectionLost", $"The connection was lost before AWS answered {operation}.", operation, attempt, failure),
        HttpRequestException or IOException or OperationCanceledException =>
            NoAnswer("Unreachable", $"AWS could not be reached for {operation}.", operation, attempt, failure),
        _ => new CloudException(CloudErrorKind.OurBug, operation, failure.GetType().Name, Cut(failure.Message), inner: failure),
    };

    /// <summary>An answer that is not AWS's: cut short, or some proxy's page. Its text is for no reader.</summary>
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

    /// <summary>An entry of an <c>Unsuccessful</c> list: HTTP said 200, this item failed all the same.</summary>
    public static CloudException OfItem(string operation, string? code, string? message, string? requestId)
    {
        var known = code ?? "Unsuccessful";
        return new CloudException(AwsErrors.KindOf(known, HttpStatusCode.OK), operation, known, Cut(message ?? known), requestId);
    }

    private static CloudException FromAnswer(AmazonServiceException answer, string operation, WireAttempt attempt)
    {
        var code = answer.ErrorCode;
        return new CloudException(AwsErrors.KindOf(code, answer.StatusCode, answer.Message), operation, code, Cut(answer.Message), answer.RequestId, answer)
        {
            OutcomeUnknown = attempt.MayHaveBeenApplied && AwsErrors.LeavesOutcomeOpen(code, answer.StatusCode),
            RetryAfter = attempt.RetryAfter,
        };
    }

    /// <summary>
    /// Without a code in the body the SDK puts the status's own name in its place. <c>ServiceUnavailable</c> is both, and AWS's own where it
    /// comes with a request id.
    /// </summary>
    private static bool HasCode(AmazonServiceException answer) =>
        !string.IsNullOrEmpty(answer.ErrorCode)
        && (!string.IsNullOrEmpty(answer.RequestId) || !string.Equals(answer.ErrorCode, answer.StatusCode.ToString(), StringComparison.Ordinal));

    private static CloudException NoAnswer(string code, string message, string operation, WireAttempt attempt, Exception? inner) =>
        new(CloudErrorKind.Transient, operation, code, message, requestId: null, inner)
        {
            OutcomeUnknown = attempt.MayHaveBeenApplied,
            RetryAfter = attempt.RetryAfter,
        };

    private static CloudException WithoutCredentials(Exception failure, string operation) =>
        new(CloudErrorKind.Identity, operation, "CredentialsUnavailable", Cut(failure.Message), inner: failure);

    private static string Cut(string text) => text.Length <= LongestMessage ? text : text[..LongestMessage] + "…";
}

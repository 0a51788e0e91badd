using System.Net;
using Amazon.Runtime;
using PrivateLinkConsole.Core.Clouds;

namespace PrivateLinkConsole.Clouds.Aws;

/// <summary>Turns whatever came out of the SDK into the one exception that ports throw.</summary>
internal static class AwsFailure
{
    public static CloudException From(Exception failure, string operation, WireAttempt attempt, bool timedOut) => failure switch
    {
        _ when timedOut => WireFailure.From(failure, "AWS", operation, attempt, timedOut),
        AmazonUnmarshallingException unreadable => WireFailure.Unreadable(operation, attempt, unreadable.RequestId, unreadable),
        AmazonServiceException answer when HasCode(answer) => FromAnswer(answer, operation, attempt),
        AmazonClientException when !attempt.Started && attempt.Answered is null => WithoutCredentials(failure, operation),
        _ => WireFailure.From(failure, "AWS", operation, attempt, timedOut),
    };

    /// <summary>An entry of an <c>Unsuccessful</c> list: HTTP said 200, this item failed all the same.</summary>
    public static CloudException OfItem(string operation, string? code, string? message, string? requestId)
    {
        var known = code ?? "Unsuccessful";
        return new CloudException(AwsErrors.KindOf(known, HttpStatusCode.OK), operation, known, WireFailure.Cut(message ?? known), requestId);
    }

    private static CloudException FromAnswer(AmazonServiceException answer, string operation, WireAttempt attempt)
    {
        var code = answer.ErrorCode;
        return new CloudException(AwsErrors.KindOf(code, answer.StatusCode, answer.Message), operation, code, WireFailure.Cut(answer.Message), answer.RequestId, answer)
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

    private static CloudException WithoutCredentials(Exception failure, string operation) =>
        new(CloudErrorKind.Identity, operation, "CredentialsUnavailable", WireFailure.Cut(failure.Message), inner: failure);
}

using Microsoft.Extensions.Logging;
using PrivateLinkConsole.Core.Clouds;

namespace PrivateLinkConsole.Clouds;

/// <summary>Every log line of this project, with its id. Names and codes only: a request body or a cloud's message may hold what a log must not.</summary>
internal static partial class CloudsLog
{
    [LoggerMessage(2001, LogLevel.Debug, "{Operation} in {Region} answered in {Milliseconds:F0} ms, request {RequestId}")]
    public static partial void Answered(ILogger logger, string operation, string region, double milliseconds, string requestId);

    [LoggerMessage(
        2002,
        LogLevel.Warning,
        "{Operation} in {Region} failed after {Milliseconds:F0} ms: {Kind} {Code}, request {RequestId}, outcome unknown: {OutcomeUnknown}")]
    public static partial void Failed(
        ILogger logger, string operation, string region, double milliseconds, CloudErrorKind kind, string code, string? requestId, bool outcomeUnknown);

    [LoggerMessage(2003, LogLevel.Information, "Assumed {RoleArn}, good until {Expiration:O}")]
    public static partial void RoleAssumed(ILogger logger, string roleArn, DateTimeOffset expiration);

    [LoggerMessage(2004, LogLevel.Warning, "Could not renew the session of {RoleArn} ({Code}); the old one is good until {Expiration:O}")]
    public static partial void RoleRenewalFailed(ILogger logger, string roleArn, string code, DateTimeOffset expiration);
}

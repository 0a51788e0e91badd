namespace PrivateLinkConsole.Web.Api.Problems;

/// <summary>What the API has to say; ids 1100 to 1199.</summary>
internal static partial class ApiLog
{
    [LoggerMessage(1100, LogLevel.Error, "An API request failed.")]
    public static partial void RequestFailed(this ILogger logger, Exception fault);

    [LoggerMessage(1101, LogLevel.Warning, "The cloud refused {Operation} of an API request: {Code}, request {RequestId}.")]
    public static partial void CloudRefused(this ILogger logger, string operation, string code, string? requestId);
}

namespace PrivateLinkConsole.Web.Features.Samples;

/// <summary>Event ids 1100 to 1109.</summary>
internal static partial class SampleLog
{
    [LoggerMessage(1100, LogLevel.Information, "The sample data is complete.")]
    public static partial void SamplesMade(this ILogger logger);

    [LoggerMessage(1101, LogLevel.Warning, "The sample data is not complete; the next start goes on with it.")]
    public static partial void SamplesIncomplete(this ILogger logger, Exception? exception);
}

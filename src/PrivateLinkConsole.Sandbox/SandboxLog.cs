namespace PrivateLinkConsole.Sandbox;

/// <summary>The sandbox's log lines.</summary>
internal static partial class SandboxLog
{
    [LoggerMessage(EventId = 9001, Level = LogLevel.Warning, Message = "The sandbox's state file could not be read or written; the world goes on in memory.")]
    public static partial void StateFileFailed(this ILogger logger, Exception error);

    [LoggerMessage(EventId = 9002, Level = LogLevel.Information, Message = "Port {Port} of the last run is taken; the sandbox takes another one.")]
    public static partial void PortTaken(this ILogger logger, int port);
}

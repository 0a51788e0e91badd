namespace PrivateLinkConsole.Sandbox.DataPlane;

internal static partial class DataPlaneLog
{
    [LoggerMessage(2101, LogLevel.Debug, "{Eni} of {Endpoint} stands at {Address}: {Verdict}")]
    public static partial void Stands(ILogger logger, string eni, string endpoint, string address, Verdict verdict);

    [LoggerMessage(2102, LogLevel.Warning, "{Eni} of {Endpoint} has no loopback listener")]
    public static partial void NoListener(ILogger logger, Exception reason, string eni, string endpoint);

    [LoggerMessage(2103, LogLevel.Debug, "A connection to {Endpoint} ended")]
    public static partial void ConnectionEnded(ILogger logger, Exception reason, string endpoint);

    [LoggerMessage(2104, LogLevel.Debug, "The resolver of {Vpc} answers at 127.0.0.1:{Port}")]
    public static partial void ResolverStarted(ILogger logger, string vpc, int port);

    [LoggerMessage(2105, LogLevel.Debug, "A question to the resolver of {Vpc} got no answer")]
    public static partial void QuestionFailed(ILogger logger, Exception reason, string vpc);

    [LoggerMessage(2106, LogLevel.Error, "The data plane could not follow the world")]
    public static partial void RefreshFailed(ILogger logger, Exception reason);
}

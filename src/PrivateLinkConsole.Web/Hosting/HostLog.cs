namespace PrivateLinkConsole.Web.Hosting;

/// <summary>What the host has to say; ids 1000 to 1099.</summary>
internal static partial class HostLog
{
    [LoggerMessage(1000, LogLevel.Warning, "Data Protection keys stand unprotected in the database: set DataProtection:CertificatePath to encrypt them.")]
    public static partial void KeysUnprotected(this ILogger logger);

    [LoggerMessage(1001, LogLevel.Information, "Clouds:Mode is {Mode}.")]
    public static partial void CloudsMode(this ILogger logger, string mode);

    [LoggerMessage(1002, LogLevel.Warning, "Content security policy report: {Report}")]
    public static partial void PolicyReport(this ILogger logger, string report);

    [LoggerMessage(1003, LogLevel.Information, "The sandbox clouds answer at {Url}.")]
    public static partial void SandboxStarted(this ILogger logger, string url);
}

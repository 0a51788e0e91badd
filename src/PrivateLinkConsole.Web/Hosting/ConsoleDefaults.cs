using Microsoft.Extensions.Configuration.Memory;

namespace PrivateLinkConsole.Web.Hosting;

/// <summary>Defaults that no option class can hold. They come first, so that every other source overrides them.</summary>
internal static class ConsoleDefaults
{
    private static readonly Dictionary<string, string?> Values = new()
    {
        ["Logging:LogLevel:Default"] = "Information",
        ["Logging:LogLevel:Microsoft.AspNetCore"] = "Warning",
        ["Logging:LogLevel:Microsoft.EntityFrameworkCore"] = "Warning",
        ["Logging:LogLevel:Quartz"] = "Warning",
        // The host says once itself what this category would say at each new key.
        ["Logging:LogLevel:Microsoft.AspNetCore.DataProtection"] = "Error",
    };

    public static void AddConsoleDefaults(this IConfigurationBuilder configuration) =>
        configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = Values });
}

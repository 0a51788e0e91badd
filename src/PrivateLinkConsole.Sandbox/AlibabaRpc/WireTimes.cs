using System.Globalization;

namespace PrivateLinkConsole.Sandbox.AlibabaRpc;

/// <summary>Times as the wire writes them.</summary>
internal static class WireTimes
{
    public static string Of(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}

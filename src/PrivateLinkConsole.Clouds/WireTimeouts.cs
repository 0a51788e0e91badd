namespace PrivateLinkConsole.Clouds;

/// <summary>How long one request may take, to any cloud. AWS's SDK would wait 100 seconds three times, too long for a row that waits.</summary>
internal static class WireTimeouts
{
    public static readonly TimeSpan Connect = TimeSpan.FromSeconds(3);

    /// <summary>From the first byte asked to the last byte read.</summary>
    public static readonly TimeSpan Attempt = TimeSpan.FromSeconds(15);
}

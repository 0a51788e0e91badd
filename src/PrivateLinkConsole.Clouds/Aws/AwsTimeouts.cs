namespace PrivateLinkConsole.Clouds.Aws;

/// <summary>How long one request may take. The SDK's own defaults are 100 seconds times three, too long for a row that waits.</summary>
internal static class AwsTimeouts
{
    public static readonly TimeSpan Connect = TimeSpan.FromSeconds(3);

    /// <summary>From the first byte asked to the last byte read.</summary>
    public static readonly TimeSpan Attempt = TimeSpan.FromSeconds(15);
}

namespace PrivateLinkConsole.Core.Connectivity;

/// <summary>Where the emulated clouds answer. The host fills it in once their listener is bound.</summary>
public sealed class SandboxAddress
{
    /// <summary>An address on loopback; null while there is none.</summary>
    public Uri? Url { get; set; }
}

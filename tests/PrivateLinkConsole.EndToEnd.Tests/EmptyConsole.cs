namespace PrivateLinkConsole.EndToEnd.Tests;

/// <summary>A console without any account, cluster or endpoint, and a browser of its own.</summary>
public sealed class EmptyConsole : ConsoleInBrowser
{
    protected override bool HasSamples => false;
}

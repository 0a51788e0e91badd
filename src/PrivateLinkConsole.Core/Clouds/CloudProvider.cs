namespace PrivateLinkConsole.Core.Clouds;

/// <summary>A cloud whose private link the console speaks.</summary>
public enum CloudProvider
{
    Aws,
    Alibaba,
}

namespace PrivateLinkConsole.Sandbox;

/// <summary>The sandbox's fixed Alibaba Cloud accounts (16-digit UIDs) and keys. The secret of each is <c>sandbox</c>.</summary>
public static class AlibabaAccounts
{
    public const string Provider = "1111111111111111";
    public const string ProviderKey = "LTAISANDBOXPROVIDER1";
    public const string Consumer = "2222222222222222";
    public const string ConsumerKey = "LTAISANDBOXCONSUMER1";
    public const string Console = "1000000000000000";
    public const string ConsoleKey = "LTAISANDBOXCONSOLE01";
    public const string Secret = KnownAccounts.Secret;

    /// <summary>Alibaba Cloud itself, which owns the services that it manages. It has no key.</summary>
    public const string Vendor = "1999999999999999";

    internal static IReadOnlyDictionary<string, string> AccountOfKey { get; } = new Dictionary<string, string>
    {
        [ProviderKey] = Provider,
        [ConsumerKey] = Consumer,
        [ConsoleKey] = Console,
    };
}

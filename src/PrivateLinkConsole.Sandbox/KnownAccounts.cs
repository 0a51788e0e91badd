namespace PrivateLinkConsole.Sandbox;

/// <summary>The sandbox's fixed AWS accounts and keys. The secret of each is <c>sandbox</c>.</summary>
public static class KnownAccounts
{
    public const string Provider = "111111111111";
    public const string ProviderKey = "AKIASANDBOXPROVIDER1";
    public const string Consumer = "222222222222";
    public const string ConsumerKey = "AKIASANDBOXCONSUMER1";
    public const string Console = "000000000000";
    public const string ConsoleKey = "AKIASANDBOXCONSOLE01";
    public const string Secret = "sandbox";

    internal static IReadOnlyDictionary<string, string> AccountOfKey { get; } = new Dictionary<string, string>
    {
        [ProviderKey] = Provider,
        [ConsumerKey] = Consumer,
        [ConsoleKey] = Console,
    };
}

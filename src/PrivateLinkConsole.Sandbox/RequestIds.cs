namespace PrivateLinkConsole.Sandbox;

/// <summary>How a cloud writes the ids of its requests, and the header that carries them.</summary>
internal sealed record RequestIds(string Header, bool InUpperCase)
{
    public static RequestIds Aws { get; } = new("x-amzn-RequestId", InUpperCase: false);

    public static RequestIds Alibaba { get; } = new("x-acs-request-id", InUpperCase: true);

    public string New() => InUpperCase ? Guid.NewGuid().ToString().ToUpperInvariant() : Guid.NewGuid().ToString();
}

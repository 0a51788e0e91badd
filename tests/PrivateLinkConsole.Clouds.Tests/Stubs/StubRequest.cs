namespace PrivateLinkConsole.Clouds.Tests.Stubs;

/// <summary>A request as it came over the wire.</summary>
/// <param name="Head">Request line and headers.</param>
/// <param name="Body">The form of EC2's Query protocol, the XML of Route 53's, or nothing.</param>
public sealed record StubRequest(string Head, string Body)
{
    /// <summary>Method, path and query.</summary>
    public string Line { get; } = Head[..Head.IndexOf(" HTTP/", StringComparison.Ordinal)];

    public bool IsForm => Body.Length > 0 && Body[0] != '<';

    public IReadOnlyDictionary<string, string> Form => (IsForm ? Body : "").Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('=', 2))
        .ToDictionary(pair => pair[0], pair => Uri.UnescapeDataString(pair[1].Replace('+', ' ')), StringComparer.Ordinal);

    public string Action => Form.GetValueOrDefault("Action", "");
}

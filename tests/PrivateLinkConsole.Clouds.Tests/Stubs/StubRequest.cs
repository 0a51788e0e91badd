namespace PrivateLinkConsole.Clouds.Tests.Stubs;

/// <summary>A request as it came over the wire.</summary>
/// <param name="Head">Request line and headers.</param>
/// <param name="Body">A form (EC2, Alibaba Cloud's operations on tags), the XML of Route 53, or nothing.</param>
public sealed record StubRequest(string Head, string Body)
{
    /// <summary>Method, path and query.</summary>
    public string Line { get; } = Head[..Head.IndexOf(" HTTP/", StringComparison.Ordinal)];

    public bool IsForm => Body.Length > 0 && Body[0] != '<';

    public IReadOnlyDictionary<string, string> Form => Parameters(IsForm ? Body : "");

    /// <summary>The operation, by EC2's form or by Alibaba Cloud's header.</summary>
    public string Action => Header("x-acs-action") ?? Form.GetValueOrDefault("Action", "");

    /// <summary>The parameters in the query, as Alibaba Cloud takes them.</summary>
    public IReadOnlyDictionary<string, string> Query => Parameters(Line.Split('?', 2) is [_, var query] ? query : "");

    public string? Header(string name) => Head.Split("\r\n").Skip(1).Select(line => line.Split(": ", 2))
        .FirstOrDefault(header => string.Equals(header[0], name, StringComparison.OrdinalIgnoreCase))?[1];

    private static IReadOnlyDictionary<string, string> Parameters(string text) => text.Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('=', 2))
        .ToDictionary(pair => pair[0], pair => Uri.UnescapeDataString(pair[1].Replace('+', ' ')), StringComparer.Ordinal);
}

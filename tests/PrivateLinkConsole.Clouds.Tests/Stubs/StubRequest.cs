namespace PrivateLinkConsole.Clouds.Tests.Stubs;

/// <summary>A request as it came over the wire.</summary>
/// <param name="Head">Request line and headers.</param>
/// <param name="Body">The form of EC2's Query protocol.</param>
public sealed record StubRequest(string Head, string Body)
{
    public IReadOnlyDictionary<string, string> Form { get; } = Body.Split('&')
        .Select(pair => pair.Split('=', 2))
        .ToDictionary(pair => pair[0], pair => Uri.UnescapeDataString(pair[1].Replace('+', ' ')), StringComparer.Ordinal);

    public string Action => Form["Action"];
}

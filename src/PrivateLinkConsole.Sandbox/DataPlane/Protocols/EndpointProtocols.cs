namespace PrivateLinkConsole.Sandbox.DataPlane.Protocols;

/// <summary>The protocols by the names that the world gives them.</summary>
internal static class EndpointProtocols
{
    private static readonly Dictionary<string, IEndpointProtocol> ByName = new(StringComparer.OrdinalIgnoreCase)
    {
        ["mysql"] = new MySqlProtocol(),
        ["https"] = new Https400Protocol(),
        ["kafka"] = new KafkaProtocol(),
    };

    public static IEndpointProtocol For(string name) =>
        ByName.TryGetValue(name, out var protocol)
            ? protocol
            : throw new NotSupportedException($"The data plane speaks {string.Join(", ", ByName.Keys)}, not '{name}'.");
}

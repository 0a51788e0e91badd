using PrivateLinkConsole.Sandbox.World;

namespace PrivateLinkConsole.Sandbox.DataPlane.Protocols;

/// <summary>What answers for each protocol.</summary>
internal static class EndpointProtocols
{
    private static readonly MySqlProtocol MySql = new();
    private static readonly Https400Protocol Https = new();
    private static readonly KafkaProtocol Kafka = new();

    public static IEndpointProtocol For(TargetProtocol protocol) => protocol switch
    {
        TargetProtocol.Mysql => MySql,
        TargetProtocol.Https => Https,
        TargetProtocol.Kafka => Kafka,
    };
}

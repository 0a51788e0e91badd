namespace PrivateLinkConsole.Sandbox.World;

/// <summary>What a cluster behind a load balancer speaks. JSON names are these in lower case.</summary>
public enum TargetProtocol
{
    /// <summary>A TiDB cluster: MySQL's greeting, TLS, a login.</summary>
    Mysql,

    /// <summary>A Zilliz cluster: TLS, and 400 to any HTTP request.</summary>
    Https,

    /// <summary>A Confluent cluster: TLS, and Kafka's ApiVersions.</summary>
    Kafka,
}

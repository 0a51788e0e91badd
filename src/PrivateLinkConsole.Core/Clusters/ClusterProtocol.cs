namespace PrivateLinkConsole.Core.Clusters;

/// <summary>What a cluster speaks on its port: how a connection test recognises that it answers.</summary>
public enum ClusterProtocol
{
    /// <summary>Greets, then TLS.</summary>
    MySql,

    /// <summary>TLS, then HTTP: an answer 400 to a bare request is healthy (E27).</summary>
    Https,
}

namespace PrivateLinkConsole.Core.Clusters;

/// <summary>Clients that a connection text is offered for.</summary>
public enum TidbClient
{
    MySqlCli,
    Jdbc,
    MySqlConnector,
    Python,
    Go,
    Node,
    Uri,
}

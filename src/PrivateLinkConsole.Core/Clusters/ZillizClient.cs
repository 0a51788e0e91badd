namespace PrivateLinkConsole.Core.Clusters;

/// <summary>Clients that a connection text to a Zilliz cluster is offered for.</summary>
public enum ZillizClient
{
    Curl,
    PyMilvus,
    Java,
    NodeSdk,
    Rest,
}

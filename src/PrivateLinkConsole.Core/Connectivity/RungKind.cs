namespace PrivateLinkConsole.Core.Connectivity;

/// <summary>What is looked at, from the bottom up; the titles are <c>Rung.{Kind}</c>.</summary>
public enum RungKind
{
    Available,
    Connection,
    Interfaces,
    PortOpen,
    VpcDns,
    Name,
    Tcp,
    Protocol,
}

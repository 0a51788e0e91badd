namespace PrivateLinkConsole.Core.Connectivity;

/// <summary>What is looked at, from the bottom up; the titles are <c>Rung.{Kind}</c>.</summary>
public enum RungKind
{
    Available,
    Connection,

    /// <summary>The endpoint's subnets are in zones that the service serves.</summary>
    Zones,

    /// <summary>A network interface with an address in each of them.</summary>
    Interfaces,

    /// <summary>The endpoint's security groups let the source in (E26).</summary>
    PortOpen,

    /// <summary>The source's security groups let it out (E28).</summary>
    SourceOut,
    VpcDns,

    /// <summary>The name that clients use is made to lead here: by private DNS, or by a record in a hosted zone (E25).</summary>
    Record,

    /// <summary>The clients' VPC answers from the zone that the record stands in.</summary>
    Association,
    Name,
    Tcp,
    Tls,
    Protocol,
}

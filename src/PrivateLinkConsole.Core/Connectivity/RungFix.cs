namespace PrivateLinkConsole.Core.Connectivity;

/// <summary>What the console can do about a failed rung; the labels are <c>Fix.{Fix}</c>.</summary>
public enum RungFix
{
    /// <summary>Lets the source (or, without one, the VPC's own addresses) in on the cluster's port, in the endpoint's first security group.</summary>
    OpenPort,

    /// <summary>Lets the source out to the endpoint's VPC on the cluster's port, in the source's first security group.</summary>
    OpenSource,

    /// <summary>Switches DNS resolution and DNS host names of the VPC on.</summary>
    EnableVpcDns,

    /// <summary>Switches private DNS of the endpoint on.</summary>
    EnablePrivateDns,

    /// <summary>Makes the DNS record of the cluster's private link, or puts it right.</summary>
    RepairRecord,

    /// <summary>Lets the clients' VPC answer from the record's zone.</summary>
    AssociateVpc,
}

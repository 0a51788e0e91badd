namespace PrivateLinkConsole.Core.Connectivity;

/// <summary>What the console can do about a failed rung; the labels are <c>Fix.{Fix}</c>.</summary>
public enum RungFix
{
    /// <summary>Lets the VPC's own addresses in on the cluster's port, in the endpoint's first security group.</summary>
    OpenPort,

    /// <summary>Switches DNS resolution and DNS host names of the VPC on.</summary>
    EnableVpcDns,
}

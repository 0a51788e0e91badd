namespace PrivateLinkConsole.Core.Handoff;

/// <summary>Parts of the policies that can be left out; each enables one thing in the console (R31).</summary>
[Flags]
public enum PolicyFeatures
{
    None = 0,

    /// <summary>Private hosted zones and alias records in Route 53.</summary>
    HostedZones = 1,

    /// <summary>"Create a security group for me" and "Add the rule for me".</summary>
    SecurityGroups = 2,

    /// <summary>"Turn on DNS for me" in the VPC's settings.</summary>
    VpcDns = 4,

    /// <summary>What Terraform's aws provider reads besides the console.</summary>
    Terraform = 8,

    /// <summary>Private hosted zones of this account for VPCs of another.</summary>
    ZoneSharing = 16,

    /// <summary>An instance as the source of a connection that the doctor examines.</summary>
    Diagnostics = 32,

    /// <summary>In the provider's account: the rule that opens a cluster's public endpoint.</summary>
    PublicEndpoint = 64,

    All = HostedZones | SecurityGroups | VpcDns | Terraform | ZoneSharing | Diagnostics | PublicEndpoint,
}

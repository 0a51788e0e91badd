namespace PrivateLinkConsole.Sandbox.World;

/// <summary>A subnet; on Alibaba Cloud, a vSwitch.</summary>
internal sealed class Subnet : Resource
{
    public required string VpcId { get; set; }

    /// <summary>The physical zone; on AWS its name is per account.</summary>
    public required string ZoneId { get; set; }

    public required string Cidr { get; set; }

    /// <summary>Alibaba Cloud's; on AWS a name is a tag.</summary>
    public string? Name { get; set; }

    public bool IsDefault { get; set; }

    public bool MapPublicIp { get; set; }
}

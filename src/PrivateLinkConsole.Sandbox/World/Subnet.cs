namespace PrivateLinkConsole.Sandbox.World;

internal sealed class Subnet : Resource
{
    public required string VpcId { get; set; }

    /// <summary>The physical zone; the name is per account.</summary>
    public required string ZoneId { get; set; }

    public required string Cidr { get; set; }

    public bool IsDefault { get; set; }

    public bool MapPublicIp { get; set; }
}

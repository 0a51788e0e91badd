namespace PrivateLinkConsole.Sandbox.World;

/// <summary>A running machine, as far as networks know of it: one interface with one address.</summary>
internal sealed class Instance : Resource
{
    public required string VpcId { get; set; }

    public required string SubnetId { get; set; }

    public required string InterfaceId { get; set; }

    public List<string> GroupIds { get; set; } = [];
}

namespace PrivateLinkConsole.Sandbox.World;

/// <summary>An endpoint's address in one subnet. It goes when its endpoint is deleted.</summary>
internal sealed class NetworkInterface : Resource
{
    public required string EndpointId { get; set; }

    public required string VpcId { get; set; }

    public required string SubnetId { get; set; }

    public required string ZoneId { get; set; }

    public required string Ip { get; set; }
}

namespace PrivateLinkConsole.Sandbox.World;

/// <summary>An address in one subnet: an endpoint's, which goes when its endpoint is deleted, or a machine's.</summary>
internal sealed class NetworkInterface : Resource
{
    /// <summary>null: it is a machine's.</summary>
    public string? EndpointId { get; set; }

    /// <summary>null: it is an endpoint's.</summary>
    public string? InstanceId { get; set; }

    public required string VpcId { get; set; }

    public required string SubnetId { get; set; }

    public required string ZoneId { get; set; }

    public required string Ip { get; set; }
}

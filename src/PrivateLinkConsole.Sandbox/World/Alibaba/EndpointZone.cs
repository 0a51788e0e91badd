namespace PrivateLinkConsole.Sandbox.World.Alibaba;

/// <summary>A zone that an endpoint is in, with its network interface there.</summary>
internal sealed class EndpointZone
{
    public required string ZoneId { get; set; }

    public required string VSwitchId { get; set; }

    public required string EniId { get; set; }

    public required string Ip { get; set; }

    public required Course Status { get; set; }
}

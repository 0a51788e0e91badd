namespace PrivateLinkConsole.Sandbox.World.Alibaba;

/// <summary>A security group on an endpoint's interfaces.</summary>
internal sealed class EndpointGroup
{
    public required string Id { get; set; }

    public required Course Status { get; set; }
}

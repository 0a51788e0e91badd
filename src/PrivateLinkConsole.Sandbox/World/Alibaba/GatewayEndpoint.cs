namespace PrivateLinkConsole.Sandbox.World.Alibaba;

/// <summary>A gateway endpoint, a thing of the VPC API: a route to a cloud service.</summary>
internal sealed class GatewayEndpoint : Resource
{
    public string? Name { get; set; }

    public string? Description { get; set; }

    public required string VpcId { get; set; }

    public required string ServiceName { get; set; }

    public required string Policy { get; set; }

    public required string ResourceGroupId { get; set; }

    public required Course Status { get; set; }

    public List<RouteTableLink> RouteTables { get; set; } = [];

    public IEnumerable<string> RouteTablesAt(TimeSpan now) => RouteTables.Where(link => link.Status.At(now) is not null).Select(link => link.RouteTableId);
}

namespace PrivateLinkConsole.Sandbox.AlibabaRpc.VpcApi;

/// <summary>The errors of the VPC API with their own codes and texts.</summary>
internal static class VpcErrors
{
    public static WireException VpcNotFound() => new("InvalidVpcId.NotFound", "Specified VPC does not exist.", 404);

    public static WireException VSwitchNotFound() => new("InvalidVSwitchId.NotFound", "Specified virtual switch does not exist.", 404);

    public static WireException ZoneNotFound() => new("InvalidZoneId.NotFound", "Specified zone does not exist.", 404);

    public static WireException CidrOutside() => new("InvalidCidrBlock.Malformed", "The specified CIDR block is not valid or not within the VPC.");

    public static WireException CidrTaken() => new("InvalidCidrBlock.Overlapped", "Specified CIDR block overlapped with other subnets.");

    public static WireException RouteTableNotFound() => new("InvalidRouteTableId.NotFound", "Specified route table does not exist.", 404);

    public static WireException GatewayNotFound() => new("ResourceNotFound.EndpointId", "The specified endpoint is not found.", 404);

    public static WireException GatewayBusy() => new("IncorrectStatus.Endpoint", "The status of the endpoint is incorrect.");

    public static WireException GatewayServiceNotFound() => new("ResourceNotFound.ServiceName", "The specified service name is not found.", 404);

    public static WireException GatewayHasRouteTables() => new("DependencyViolation.RouteTable", "The specified endpoint is associated with route tables.");

    public static WireException GatewayAssociated() =>
        new("ResourceAlreadyAssociated.RouteTable", "The specified route table is associated with an endpoint of this service already.");

    public static WireException GatewayNotAssociated() =>
        new("ResourceNotAssociated.RouteTable", "The specified route table is not associated with the endpoint.");
}

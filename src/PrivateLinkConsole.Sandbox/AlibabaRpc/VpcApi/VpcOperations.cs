namespace PrivateLinkConsole.Sandbox.AlibabaRpc.VpcApi;

/// <summary>The operations of VPC 2016-04-28 that networks of endpoints need.</summary>
internal static class VpcOperations
{
    public static IReadOnlyDictionary<string, Func<RpcCall, object?>> All { get; } = new Dictionary<string, Func<RpcCall, object?>>
    {
        ["DescribeVpcs"] = VpcReads.Describe,
        ["DescribeVpcAttribute"] = VpcReads.DescribeAttribute,
        ["DescribeVSwitches"] = VSwitchOperations.Describe,
        ["DescribeVSwitchAttributes"] = VSwitchOperations.DescribeAttributes,
        ["CreateVSwitch"] = VSwitchOperations.Create,
        ["DescribeRouteTableList"] = RouteReads.DescribeTables,
        ["DescribeRouteEntryList"] = RouteReads.DescribeEntries,
        ["ListVpcEndpointServicesByEndUser"] = GatewayServices.List,
        ["CreateVpcGatewayEndpoint"] = GatewayChanges.Create,
        ["UpdateVpcGatewayEndpointAttribute"] = GatewayChanges.Update,
        ["DeleteVpcGatewayEndpoint"] = GatewayChanges.Delete,
        ["GetVpcGatewayEndpointAttribute"] = GatewayReads.Get,
        ["ListVpcGatewayEndpoints"] = GatewayReads.List,
        ["AssociateRouteTablesWithVpcGatewayEndpoint"] = GatewayRouteTables.Associate,
        ["DissociateRouteTablesFromVpcGatewayEndpoint"] = GatewayRouteTables.Dissociate,
    };
}

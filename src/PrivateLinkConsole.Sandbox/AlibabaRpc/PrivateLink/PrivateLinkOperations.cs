namespace PrivateLinkConsole.Sandbox.AlibabaRpc.PrivateLink;

/// <summary>
/// The operations of PrivateLink 2020-04-15. An operation answers an object for the body, or null when the request id is all there is to say.
/// </summary>
internal static class PrivateLinkOperations
{
    public static IReadOnlyDictionary<string, Func<RpcCall, object?>> All { get; } = new Dictionary<string, Func<RpcCall, object?>>
    {
        ["CheckProductOpen"] = ActivationOperations.Check,
        ["OpenPrivateLinkService"] = ActivationOperations.Open,
        ["DescribeRegions"] = RegionOperations.DescribeRegions,
        ["DescribeZones"] = RegionOperations.DescribeZones,
        ["ListVpcEndpointServicesByEndUser"] = ServiceDiscovery.List,
        ["CreateVpcEndpoint"] = EndpointCreation.Create,
        ["GetVpcEndpointAttribute"] = EndpointReads.Get,
        ["ListVpcEndpoints"] = EndpointReads.List,
        ["ListVpcEndpointZones"] = EndpointReads.ListZones,
        ["ListVpcEndpointSecurityGroups"] = EndpointReads.ListGroups,
        ["UpdateVpcEndpointAttribute"] = EndpointChanges.Update,
        ["DeleteVpcEndpoint"] = EndpointChanges.Delete,
        ["AddZoneToVpcEndpoint"] = EndpointZoneChanges.Add,
        ["RemoveZoneFromVpcEndpoint"] = EndpointZoneChanges.Remove,
        ["AttachSecurityGroupToVpcEndpoint"] = EndpointGroupChanges.Attach,
        ["DetachSecurityGroupFromVpcEndpoint"] = EndpointGroupChanges.Detach,
        ["EnableVpcEndpointConnection"] = ConnectionChanges.Enable,
        ["DisableVpcEndpointConnection"] = ConnectionChanges.Disable,
        ["UpdateVpcEndpointConnectionAttribute"] = ConnectionChanges.Update,
        ["EnableVpcEndpointZoneConnection"] = ConnectionChanges.EnableZone,
        ["DisableVpcEndpointZoneConnection"] = ConnectionChanges.DisableZone,
        ["ListVpcEndpointConnections"] = ConnectionReads.List,
        ["CreateVpcEndpointService"] = ServiceCreation.Create,
        ["GetVpcEndpointServiceAttribute"] = ServiceReads.Get,
        ["ListVpcEndpointServices"] = ServiceReads.List,
        ["ListVpcEndpointServiceResources"] = ServiceReads.ListResources,
        ["ListVpcEndpointServiceUsers"] = ServiceUsers.List,
        ["AddUserToVpcEndpointService"] = ServiceUsers.Add,
        ["RemoveUserFromVpcEndpointService"] = ServiceUsers.Remove,
        ["UpdateVpcEndpointServiceAttribute"] = ServiceChanges.Update,
        ["DeleteVpcEndpointService"] = ServiceChanges.Delete,
        ["AttachResourceToVpcEndpointService"] = ServiceChanges.AttachResource,
        ["DetachResourceFromVpcEndpointService"] = ServiceChanges.DetachResource,
        ["TagResources"] = TagOperations.Tag,
        ["UntagResources"] = TagOperations.Untag,
        ["ListTagResources"] = TagOperations.List,
    };
}

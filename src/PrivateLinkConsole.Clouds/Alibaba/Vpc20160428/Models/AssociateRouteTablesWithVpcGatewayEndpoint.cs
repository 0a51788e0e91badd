using PrivateLinkConsole.Clouds.Alibaba.Rpc;

namespace PrivateLinkConsole.Clouds.Alibaba.Vpc20160428.Models;

internal sealed class AssociateRouteTablesWithVpcGatewayEndpointRequest : WriteRequest
{
    public string? EndpointId { get; set; }

    public List<string>? RouteTableIds { get; set; }
}

internal sealed class AssociateRouteTablesWithVpcGatewayEndpointResponseBody : RpcResponse;

using PrivateLinkConsole.Clouds.Alibaba.Rpc;

namespace PrivateLinkConsole.Clouds.Alibaba.Vpc20160428.Models;

internal sealed class DeleteVpcGatewayEndpointRequest : WriteRequest
{
    public string? EndpointId { get; set; }
}

internal sealed class DeleteVpcGatewayEndpointResponseBody : RpcResponse;

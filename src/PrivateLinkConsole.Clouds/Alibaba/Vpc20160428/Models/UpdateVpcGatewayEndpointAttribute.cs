using PrivateLinkConsole.Clouds.Alibaba.Rpc;

namespace PrivateLinkConsole.Clouds.Alibaba.Vpc20160428.Models;

internal sealed class UpdateVpcGatewayEndpointAttributeRequest : WriteRequest
{
    public string? EndpointId { get; set; }

    public string? EndpointName { get; set; }

    public string? EndpointDescription { get; set; }

    public string? PolicyDocument { get; set; }
}

internal sealed class UpdateVpcGatewayEndpointAttributeResponseBody : RpcResponse;

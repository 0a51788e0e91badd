using PrivateLinkConsole.Clouds.Alibaba.Rpc;

namespace PrivateLinkConsole.Clouds.Alibaba.Privatelink20200415.Models;

internal sealed class DeleteVpcEndpointRequest : WriteRequest
{
    public string? EndpointId { get; set; }
}

internal sealed class DeleteVpcEndpointResponseBody : RpcResponse;

using PrivateLinkConsole.Clouds.Alibaba.Rpc;

namespace PrivateLinkConsole.Clouds.Alibaba.Privatelink20200415.Models;

internal sealed class DeleteVpcEndpointServiceRequest : WriteRequest
{
    public string? ServiceId { get; set; }
}

internal sealed class DeleteVpcEndpointServiceResponseBody : RpcResponse;

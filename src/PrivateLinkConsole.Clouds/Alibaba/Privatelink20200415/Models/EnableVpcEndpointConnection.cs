using PrivateLinkConsole.Clouds.Alibaba.Rpc;

namespace PrivateLinkConsole.Clouds.Alibaba.Privatelink20200415.Models;

internal sealed class EnableVpcEndpointConnectionRequest : WriteRequest
{
    public string? ServiceId { get; set; }

    public string? EndpointId { get; set; }
}

internal sealed class EnableVpcEndpointConnectionResponseBody : RpcResponse;

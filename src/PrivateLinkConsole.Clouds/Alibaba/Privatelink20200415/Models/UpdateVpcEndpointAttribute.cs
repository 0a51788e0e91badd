using PrivateLinkConsole.Clouds.Alibaba.Rpc;

namespace PrivateLinkConsole.Clouds.Alibaba.Privatelink20200415.Models;

internal sealed class UpdateVpcEndpointAttributeRequest : WriteRequest
{
    public string? EndpointId { get; set; }

    public string? EndpointName { get; set; }

    public string? EndpointDescription { get; set; }

    public string? PolicyDocument { get; set; }

    public bool? ResetPolicy { get; set; }
}

internal sealed class UpdateVpcEndpointAttributeResponseBody : RpcResponse;

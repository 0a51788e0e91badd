using PrivateLinkConsole.Clouds.Alibaba.Rpc;

namespace PrivateLinkConsole.Clouds.Alibaba.Privatelink20200415.Models;

internal sealed class DetachResourceFromVpcEndpointServiceRequest : WriteRequest
{
    public string? ServiceId { get; set; }

    public string? ResourceId { get; set; }

    public string? ResourceType { get; set; }

    public string? ZoneId { get; set; }
}

internal sealed class DetachResourceFromVpcEndpointServiceResponseBody : RpcResponse;

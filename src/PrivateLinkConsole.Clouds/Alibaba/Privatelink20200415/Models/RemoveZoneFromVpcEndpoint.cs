using PrivateLinkConsole.Clouds.Alibaba.Rpc;

namespace PrivateLinkConsole.Clouds.Alibaba.Privatelink20200415.Models;

internal sealed class RemoveZoneFromVpcEndpointRequest : WriteRequest
{
    public string? EndpointId { get; set; }

    public string? ZoneId { get; set; }
}

internal sealed class RemoveZoneFromVpcEndpointResponseBody : RpcResponse;

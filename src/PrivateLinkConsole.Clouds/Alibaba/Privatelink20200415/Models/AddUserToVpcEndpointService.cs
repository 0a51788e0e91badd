using PrivateLinkConsole.Clouds.Alibaba.Rpc;

namespace PrivateLinkConsole.Clouds.Alibaba.Privatelink20200415.Models;

internal sealed class AddUserToVpcEndpointServiceRequest : WriteRequest
{
    public string? ServiceId { get; set; }

    public string? UserId { get; set; }
}

internal sealed class AddUserToVpcEndpointServiceResponseBody : RpcResponse;

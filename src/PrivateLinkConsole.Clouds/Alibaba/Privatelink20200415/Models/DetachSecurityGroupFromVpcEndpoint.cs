using PrivateLinkConsole.Clouds.Alibaba.Rpc;

namespace PrivateLinkConsole.Clouds.Alibaba.Privatelink20200415.Models;

internal sealed class DetachSecurityGroupFromVpcEndpointRequest : WriteRequest
{
    public string? EndpointId { get; set; }

    public string? SecurityGroupId { get; set; }
}

internal sealed class DetachSecurityGroupFromVpcEndpointResponseBody : RpcResponse;

using PrivateLinkConsole.Clouds.Alibaba.Rpc;

namespace PrivateLinkConsole.Clouds.Alibaba.Vpc20160428.Models;

internal sealed class CreateVpcGatewayEndpointRequest : WriteRequest
{
    public string? VpcId { get; set; }

    public string? ServiceName { get; set; }

    public string? EndpointName { get; set; }

    public string? EndpointDescription { get; set; }

    public string? PolicyDocument { get; set; }

    public string? ResourceGroupId { get; set; }

    public List<CreateVpcGatewayEndpointRequestTag>? Tag { get; set; }

    internal sealed class CreateVpcGatewayEndpointRequestTag
    {
        public string? Key { get; set; }

        public string? Value { get; set; }
    }
}

internal sealed class CreateVpcGatewayEndpointResponseBody : RpcResponse
{
    public string? EndpointId { get; set; }

    public string? EndpointName { get; set; }

    public string? ServiceName { get; set; }

    public string? CreationTime { get; set; }
}

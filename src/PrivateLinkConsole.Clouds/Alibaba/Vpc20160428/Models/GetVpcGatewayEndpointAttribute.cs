using PrivateLinkConsole.Clouds.Alibaba.Rpc;

namespace PrivateLinkConsole.Clouds.Alibaba.Vpc20160428.Models;

internal sealed class GetVpcGatewayEndpointAttributeRequest : RegionRequest
{
    public string? EndpointId { get; set; }
}

internal sealed class GetVpcGatewayEndpointAttributeResponseBody : RpcResponse
{
    public string? EndpointId { get; set; }

    public string? EndpointName { get; set; }

    public string? EndpointDescription { get; set; }

    public string? EndpointStatus { get; set; }

    public string? ServiceName { get; set; }

    public string? VpcId { get; set; }

    public string? PolicyDocument { get; set; }

    public string? ResourceGroupId { get; set; }

    public string? CreationTime { get; set; }

    public List<string>? RouteTables { get; set; }
}

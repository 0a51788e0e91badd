using PrivateLinkConsole.Clouds.Alibaba.Rpc;

namespace PrivateLinkConsole.Clouds.Alibaba.Privatelink20200415.Models;

internal sealed class GetVpcEndpointAttributeRequest : RegionRequest
{
    public string? EndpointId { get; set; }
}

internal sealed class GetVpcEndpointAttributeResponseBody : RpcResponse
{
    public string? EndpointId { get; set; }

    public string? EndpointName { get; set; }

    public string? EndpointDescription { get; set; }

    public string? EndpointType { get; set; }

    public string? EndpointStatus { get; set; }

    public string? EndpointBusinessStatus { get; set; }

    public string? ConnectionStatus { get; set; }

    public string? EndpointDomain { get; set; }

    public string? ServiceId { get; set; }

    public string? ServiceName { get; set; }

    public string? VpcId { get; set; }

    public string? RegionId { get; set; }

    public string? ResourceGroupId { get; set; }

    public string? PolicyDocument { get; set; }

    public string? CreateTime { get; set; }
}

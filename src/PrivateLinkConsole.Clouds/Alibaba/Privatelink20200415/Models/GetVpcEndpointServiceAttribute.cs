using PrivateLinkConsole.Clouds.Alibaba.Rpc;

namespace PrivateLinkConsole.Clouds.Alibaba.Privatelink20200415.Models;

internal sealed class GetVpcEndpointServiceAttributeRequest : RegionRequest
{
    public string? ServiceId { get; set; }
}

internal sealed class GetVpcEndpointServiceAttributeResponseBody : RpcResponse
{
    public string? ServiceId { get; set; }

    public string? ServiceName { get; set; }

    public string? ServiceDomain { get; set; }

    public string? ServiceStatus { get; set; }

    public string? ServiceBusinessStatus { get; set; }

    public string? ServiceDescription { get; set; }

    public string? ServiceType { get; set; }

    public string? ServiceResourceType { get; set; }

    public bool? AutoAcceptEnabled { get; set; }

    public string? ResourceGroupId { get; set; }

    public string? CreateTime { get; set; }

    public List<string>? Zones { get; set; }
}

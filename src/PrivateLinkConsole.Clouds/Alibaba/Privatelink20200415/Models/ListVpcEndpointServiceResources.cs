using PrivateLinkConsole.Clouds.Alibaba.Rpc;

namespace PrivateLinkConsole.Clouds.Alibaba.Privatelink20200415.Models;

internal sealed class ListVpcEndpointServiceResourcesRequest : RegionRequest
{
    public string? ServiceId { get; set; }

    public int? MaxResults { get; set; }

    public string? NextToken { get; set; }
}

internal sealed class ListVpcEndpointServiceResourcesResponseBody : RpcResponse
{
    public List<ListVpcEndpointServiceResourcesResponseBodyResources>? Resources { get; set; }

    public string? NextToken { get; set; }

    public int? TotalCount { get; set; }

    internal sealed class ListVpcEndpointServiceResourcesResponseBodyResources
    {
        public string? ResourceId { get; set; }

        public string? ResourceType { get; set; }

        public string? ZoneId { get; set; }
    }
}

using PrivateLinkConsole.Clouds.Alibaba.Rpc;

namespace PrivateLinkConsole.Clouds.Alibaba.Privatelink20200415.Models;

internal sealed class ListVpcEndpointConnectionsRequest : RegionRequest
{
    public string? ServiceId { get; set; }

    public string? EndpointId { get; set; }

    public int? MaxResults { get; set; }

    public string? NextToken { get; set; }
}

internal sealed class ListVpcEndpointConnectionsResponseBody : RpcResponse
{
    public List<ListVpcEndpointConnectionsResponseBodyConnections>? Connections { get; set; }

    public string? NextToken { get; set; }

    public int? TotalCount { get; set; }

    internal sealed class ListVpcEndpointConnectionsResponseBodyConnections
    {
        public string? ServiceId { get; set; }

        public string? EndpointId { get; set; }

        public long? EndpointOwnerId { get; set; }

        public string? EndpointVpcId { get; set; }

        public string? ConnectionStatus { get; set; }

        public string? ModifiedTime { get; set; }
    }
}

using PrivateLinkConsole.Clouds.Alibaba.Rpc;

namespace PrivateLinkConsole.Clouds.Alibaba.Vpc20160428.Models;

internal sealed class ListVpcGatewayEndpointsRequest : RegionRequest
{
    public string? EndpointId { get; set; }

    public string? EndpointName { get; set; }

    public string? ServiceName { get; set; }

    public string? VpcId { get; set; }

    public List<ListVpcGatewayEndpointsRequestTag>? Tag { get; set; }

    public int? MaxResults { get; set; }

    public string? NextToken { get; set; }

    internal sealed class ListVpcGatewayEndpointsRequestTag
    {
        public string? Key { get; set; }

        public string? Value { get; set; }
    }
}

internal sealed class ListVpcGatewayEndpointsResponseBody : RpcResponse
{
    public List<ListVpcGatewayEndpointsResponseBodyEndpoints>? Endpoints { get; set; }

    public string? NextToken { get; set; }

    public int? TotalCount { get; set; }

    internal sealed class ListVpcGatewayEndpointsResponseBodyEndpoints
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

        public List<string>? AssociatedRouteTables { get; set; }

        public List<ListVpcGatewayEndpointsResponseBodyEndpointsTags>? Tags { get; set; }

        internal sealed class ListVpcGatewayEndpointsResponseBodyEndpointsTags
        {
            public string? Key { get; set; }

            public string? Value { get; set; }
        }
    }
}

using PrivateLinkConsole.Clouds.Alibaba.Rpc;

namespace PrivateLinkConsole.Clouds.Alibaba.Privatelink20200415.Models;

internal sealed class ListVpcEndpointsRequest : RegionRequest
{
    public string? EndpointId { get; set; }

    public string? EndpointType { get; set; }

    public string? ServiceName { get; set; }

    public string? VpcId { get; set; }

    public List<ListVpcEndpointsRequestTag>? Tag { get; set; }

    public int? MaxResults { get; set; }

    public string? NextToken { get; set; }

    internal sealed class ListVpcEndpointsRequestTag
    {
        public string? Key { get; set; }

        public string? Value { get; set; }
    }
}

internal sealed class ListVpcEndpointsResponseBody : RpcResponse
{
    public List<ListVpcEndpointsResponseBodyEndpoints>? Endpoints { get; set; }

    public string? NextToken { get; set; }

    public int? TotalCount { get; set; }

    internal sealed class ListVpcEndpointsResponseBodyEndpoints
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

        public List<ListVpcEndpointsResponseBodyEndpointsTags>? Tags { get; set; }

        internal sealed class ListVpcEndpointsResponseBodyEndpointsTags
        {
            public string? Key { get; set; }

            public string? Value { get; set; }
        }
    }
}

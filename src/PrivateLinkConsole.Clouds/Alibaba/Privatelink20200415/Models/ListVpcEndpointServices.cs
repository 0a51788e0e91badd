using PrivateLinkConsole.Clouds.Alibaba.Rpc;

namespace PrivateLinkConsole.Clouds.Alibaba.Privatelink20200415.Models;

internal sealed class ListVpcEndpointServicesRequest : RegionRequest
{
    public string? ServiceId { get; set; }

    public List<ListVpcEndpointServicesRequestTag>? Tag { get; set; }

    public int? MaxResults { get; set; }

    public string? NextToken { get; set; }

    internal sealed class ListVpcEndpointServicesRequestTag
    {
        public string? Key { get; set; }

        public string? Value { get; set; }
    }
}

internal sealed class ListVpcEndpointServicesResponseBody : RpcResponse
{
    public List<ListVpcEndpointServicesResponseBodyServices>? Services { get; set; }

    public string? NextToken { get; set; }

    public int? TotalCount { get; set; }

    internal sealed class ListVpcEndpointServicesResponseBodyServices
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

        public List<ListVpcEndpointServicesResponseBodyServicesTags>? Tags { get; set; }

        internal sealed class ListVpcEndpointServicesResponseBodyServicesTags
        {
            public string? Key { get; set; }

            public string? Value { get; set; }
        }
    }
}

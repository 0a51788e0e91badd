using PrivateLinkConsole.Clouds.Alibaba.Rpc;

namespace PrivateLinkConsole.Clouds.Alibaba.Vpc20160428.Models;

internal sealed class ListVpcEndpointServicesByEndUserRequest : RegionRequest
{
    public string? ServiceName { get; set; }

    public int? MaxResults { get; set; }

    public string? NextToken { get; set; }
}

internal sealed class ListVpcEndpointServicesByEndUserResponseBody : RpcResponse
{
    public List<ListVpcEndpointServicesByEndUserResponseBodyServices>? Services { get; set; }

    public string? NextToken { get; set; }

    public int? TotalCount { get; set; }

    internal sealed class ListVpcEndpointServicesByEndUserResponseBodyServices
    {
        public string? ServiceId { get; set; }

        public string? ServiceName { get; set; }

        public string? ServiceType { get; set; }

        public string? ServiceDomain { get; set; }

        public bool? SupportPolicy { get; set; }
    }
}

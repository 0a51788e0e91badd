using PrivateLinkConsole.Clouds.Alibaba.Rpc;

namespace PrivateLinkConsole.Clouds.Alibaba.Privatelink20200415.Models;

internal sealed class ListVpcEndpointServicesByEndUserRequest : RegionRequest
{
    public string? ServiceName { get; set; }

    public string? ServiceId { get; set; }

    public string? ServiceType { get; set; }

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

        public string? ServiceDomain { get; set; }

        public string? ServiceType { get; set; }

        public string? ServiceResourceType { get; set; }

        public List<string>? Zones { get; set; }

        public bool? AutoAcceptEnabled { get; set; }

        public bool? VpcEndpointPolicySupported { get; set; }
    }
}

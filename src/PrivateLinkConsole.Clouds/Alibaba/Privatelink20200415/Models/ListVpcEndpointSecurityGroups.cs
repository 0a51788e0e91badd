using PrivateLinkConsole.Clouds.Alibaba.Rpc;

namespace PrivateLinkConsole.Clouds.Alibaba.Privatelink20200415.Models;

internal sealed class ListVpcEndpointSecurityGroupsRequest : RegionRequest
{
    public string? EndpointId { get; set; }

    public int? MaxResults { get; set; }

    public string? NextToken { get; set; }
}

internal sealed class ListVpcEndpointSecurityGroupsResponseBody : RpcResponse
{
    public List<ListVpcEndpointSecurityGroupsResponseBodySecurityGroups>? SecurityGroups { get; set; }

    public string? NextToken { get; set; }

    public int? TotalCount { get; set; }

    internal sealed class ListVpcEndpointSecurityGroupsResponseBodySecurityGroups
    {
        public string? SecurityGroupId { get; set; }

        public string? SecurityGroupStatus { get; set; }
    }
}

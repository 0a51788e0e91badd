using PrivateLinkConsole.Clouds.Alibaba.Rpc;

namespace PrivateLinkConsole.Clouds.Alibaba.Privatelink20200415.Models;

internal sealed class ListVpcEndpointServiceUsersRequest : RegionRequest
{
    public string? ServiceId { get; set; }

    public string? UserListType { get; set; }

    public int? MaxResults { get; set; }

    public string? NextToken { get; set; }
}

internal sealed class ListVpcEndpointServiceUsersResponseBody : RpcResponse
{
    public List<ListVpcEndpointServiceUsersResponseBodyUsers>? Users { get; set; }

    public List<ListVpcEndpointServiceUsersResponseBodyUserARNs>? UserARNs { get; set; }

    public string? NextToken { get; set; }

    public int? TotalCount { get; set; }

    internal sealed class ListVpcEndpointServiceUsersResponseBodyUsers
    {
        public long? UserId { get; set; }
    }

    internal sealed class ListVpcEndpointServiceUsersResponseBodyUserARNs
    {
        public string? UserARN { get; set; }
    }
}

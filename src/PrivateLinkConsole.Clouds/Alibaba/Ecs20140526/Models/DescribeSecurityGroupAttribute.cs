using PrivateLinkConsole.Clouds.Alibaba.Rpc;

namespace PrivateLinkConsole.Clouds.Alibaba.Ecs20140526.Models;

internal sealed class DescribeSecurityGroupAttributeRequest : RegionRequest
{
    public string? SecurityGroupId { get; set; }

    public string? Direction { get; set; }

    public int? MaxResults { get; set; }

    public string? NextToken { get; set; }
}

internal sealed class DescribeSecurityGroupAttributeResponseBody : RpcResponse
{
    public string? SecurityGroupId { get; set; }

    public string? SecurityGroupName { get; set; }

    public string? VpcId { get; set; }

    public string? InnerAccessPolicy { get; set; }

    public string? NextToken { get; set; }

    public DescribeSecurityGroupAttributeResponseBodyPermissions? Permissions { get; set; }

    internal sealed class DescribeSecurityGroupAttributeResponseBodyPermissions
    {
        public List<DescribeSecurityGroupAttributeResponseBodyPermissionsPermission>? Permission { get; set; }

        internal sealed class DescribeSecurityGroupAttributeResponseBodyPermissionsPermission
        {
            public string? Direction { get; set; }

            public string? Policy { get; set; }

            public string? IpProtocol { get; set; }

            public string? PortRange { get; set; }

            public string? SourceCidrIp { get; set; }

            public string? Ipv6SourceCidrIp { get; set; }

            public string? SourceGroupId { get; set; }

            public string? SourcePrefixListId { get; set; }

            public string? DestCidrIp { get; set; }

            public string? Ipv6DestCidrIp { get; set; }

            public string? DestGroupId { get; set; }

            public string? DestPrefixListId { get; set; }
        }
    }
}

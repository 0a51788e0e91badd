using PrivateLinkConsole.Clouds.Alibaba.Rpc;

namespace PrivateLinkConsole.Clouds.Alibaba.Ecs20140526.Models;

internal sealed class DescribeSecurityGroupsRequest : RegionRequest
{
    public string? VpcId { get; set; }

    public string? SecurityGroupId { get; set; }

    public string? SecurityGroupName { get; set; }

    public int? MaxResults { get; set; }

    public string? NextToken { get; set; }
}

internal sealed class DescribeSecurityGroupsResponseBody : RpcResponse
{
    public string? NextToken { get; set; }

    public int? TotalCount { get; set; }

    public DescribeSecurityGroupsResponseBodySecurityGroups? SecurityGroups { get; set; }

    internal sealed class DescribeSecurityGroupsResponseBodySecurityGroups
    {
        public List<DescribeSecurityGroupsResponseBodySecurityGroupsSecurityGroup>? SecurityGroup { get; set; }

        internal sealed class DescribeSecurityGroupsResponseBodySecurityGroupsSecurityGroup
        {
            public string? SecurityGroupId { get; set; }

            public string? SecurityGroupName { get; set; }

            public string? SecurityGroupType { get; set; }

            public string? VpcId { get; set; }

            public string? Description { get; set; }

            public DescribeSecurityGroupsResponseBodySecurityGroupsSecurityGroupTags? Tags { get; set; }

            internal sealed class DescribeSecurityGroupsResponseBodySecurityGroupsSecurityGroupTags
            {
                public List<DescribeSecurityGroupsResponseBodySecurityGroupsSecurityGroupTagsTag>? Tag { get; set; }

                internal sealed class DescribeSecurityGroupsResponseBodySecurityGroupsSecurityGroupTagsTag
                {
                    public string? TagKey { get; set; }

                    public string? TagValue { get; set; }
                }
            }
        }
    }
}

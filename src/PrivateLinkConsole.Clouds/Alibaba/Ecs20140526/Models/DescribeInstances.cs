using PrivateLinkConsole.Clouds.Alibaba.Rpc;

namespace PrivateLinkConsole.Clouds.Alibaba.Ecs20140526.Models;

internal sealed class DescribeInstancesRequest : RegionRequest
{
    public string? InstanceIds { get; set; }
}

internal sealed class DescribeInstancesResponseBody : RpcResponse
{
    public DescribeInstancesResponseBodyInstances? Instances { get; set; }

    internal sealed class DescribeInstancesResponseBodyInstances
    {
        public List<DescribeInstancesResponseBodyInstancesInstance>? Instance { get; set; }

        internal sealed class DescribeInstancesResponseBodyInstancesInstance
        {
            public string? InstanceId { get; set; }

            public DescribeInstancesResponseBodyInstancesInstanceVpcAttributes? VpcAttributes { get; set; }

            public DescribeInstancesResponseBodyInstancesInstanceSecurityGroupIds? SecurityGroupIds { get; set; }

            internal sealed class DescribeInstancesResponseBodyInstancesInstanceVpcAttributes
            {
                public string? VpcId { get; set; }

                public string? VSwitchId { get; set; }

                public DescribeInstancesResponseBodyInstancesInstanceVpcAttributesPrivateIpAddress? PrivateIpAddress { get; set; }

                internal sealed class DescribeInstancesResponseBodyInstancesInstanceVpcAttributesPrivateIpAddress
                {
                    public List<string>? IpAddress { get; set; }
                }
            }

            internal sealed class DescribeInstancesResponseBodyInstancesInstanceSecurityGroupIds
            {
                public List<string>? SecurityGroupId { get; set; }
            }
        }
    }
}

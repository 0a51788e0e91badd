using PrivateLinkConsole.Clouds.Alibaba.Rpc;

namespace PrivateLinkConsole.Clouds.Alibaba.Ecs20140526.Models;

internal sealed class DescribeNetworkInterfacesRequest : RegionRequest
{
    public List<string>? NetworkInterfaceId { get; set; }
}

internal sealed class DescribeNetworkInterfacesResponseBody : RpcResponse
{
    public DescribeNetworkInterfacesResponseBodyNetworkInterfaceSets? NetworkInterfaceSets { get; set; }

    internal sealed class DescribeNetworkInterfacesResponseBodyNetworkInterfaceSets
    {
        public List<DescribeNetworkInterfacesResponseBodyNetworkInterfaceSetsNetworkInterfaceSet>? NetworkInterfaceSet { get; set; }

        internal sealed class DescribeNetworkInterfacesResponseBodyNetworkInterfaceSetsNetworkInterfaceSet
        {
            public string? NetworkInterfaceId { get; set; }

            public string? PrivateIpAddress { get; set; }

            public string? VpcId { get; set; }

            public string? VSwitchId { get; set; }

            public DescribeNetworkInterfacesResponseBodyNetworkInterfaceSetsNetworkInterfaceSetSecurityGroupIds? SecurityGroupIds { get; set; }

            internal sealed class DescribeNetworkInterfacesResponseBodyNetworkInterfaceSetsNetworkInterfaceSetSecurityGroupIds
            {
                public List<string>? SecurityGroupId { get; set; }
            }
        }
    }
}

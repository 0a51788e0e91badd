using PrivateLinkConsole.Clouds.Alibaba.Rpc;

namespace PrivateLinkConsole.Clouds.Alibaba.Vpc20160428.Models;

internal sealed class DescribeVpcsRequest : RegionRequest
{
    public string? VpcId { get; set; }

    public int? PageNumber { get; set; }

    public int? PageSize { get; set; }
}

internal sealed class DescribeVpcsResponseBody : RpcResponse
{
    public int? TotalCount { get; set; }

    public DescribeVpcsResponseBodyVpcs? Vpcs { get; set; }

    internal sealed class DescribeVpcsResponseBodyVpcs
    {
        public List<DescribeVpcsResponseBodyVpcsVpc>? Vpc { get; set; }

        internal sealed class DescribeVpcsResponseBodyVpcsVpc
        {
            public string? VpcId { get; set; }

            public string? VpcName { get; set; }

            public string? CidrBlock { get; set; }

            public string? Status { get; set; }

            public bool? IsDefault { get; set; }

            public DescribeVpcsResponseBodyVpcsVpcSecondaryCidrBlocks? SecondaryCidrBlocks { get; set; }

            internal sealed class DescribeVpcsResponseBodyVpcsVpcSecondaryCidrBlocks
            {
                public List<string>? SecondaryCidrBlock { get; set; }
            }
        }
    }
}

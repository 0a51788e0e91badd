using PrivateLinkConsole.Clouds.Alibaba.Rpc;

namespace PrivateLinkConsole.Clouds.Alibaba.Vpc20160428.Models;

internal sealed class DescribeVSwitchesRequest : RegionRequest
{
    public string? VpcId { get; set; }

    public string? VSwitchId { get; set; }

    public int? PageNumber { get; set; }

    public int? PageSize { get; set; }
}

internal sealed class DescribeVSwitchesResponseBody : RpcResponse
{
    public int? TotalCount { get; set; }

    public DescribeVSwitchesResponseBodyVSwitches? VSwitches { get; set; }

    internal sealed class DescribeVSwitchesResponseBodyVSwitches
    {
        public List<DescribeVSwitchesResponseBodyVSwitchesVSwitch>? VSwitch { get; set; }

        internal sealed class DescribeVSwitchesResponseBodyVSwitchesVSwitch
        {
            public string? VSwitchId { get; set; }

            public string? VSwitchName { get; set; }

            public string? VpcId { get; set; }

            public string? ZoneId { get; set; }

            public string? CidrBlock { get; set; }

            public int? AvailableIpAddressCount { get; set; }

            public string? Status { get; set; }
        }
    }
}

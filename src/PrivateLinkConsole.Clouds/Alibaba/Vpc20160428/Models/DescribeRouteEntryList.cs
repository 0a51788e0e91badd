using PrivateLinkConsole.Clouds.Alibaba.Rpc;

namespace PrivateLinkConsole.Clouds.Alibaba.Vpc20160428.Models;

internal sealed class DescribeRouteEntryListRequest : RegionRequest
{
    public string? RouteTableId { get; set; }

    public string? NextHopType { get; set; }

    public int? MaxResult { get; set; }

    public string? NextToken { get; set; }
}

internal sealed class DescribeRouteEntryListResponseBody : RpcResponse
{
    public string? NextToken { get; set; }

    public DescribeRouteEntryListResponseBodyRouteEntrys? RouteEntrys { get; set; }

    internal sealed class DescribeRouteEntryListResponseBodyRouteEntrys
    {
        public List<DescribeRouteEntryListResponseBodyRouteEntrysRouteEntry>? RouteEntry { get; set; }

        internal sealed class DescribeRouteEntryListResponseBodyRouteEntrysRouteEntry
        {
            public string? RouteEntryId { get; set; }

            public string? RouteTableId { get; set; }

            public string? DestinationCidrBlock { get; set; }

            public string? Status { get; set; }

            public string? Type { get; set; }

            public DescribeRouteEntryListResponseBodyRouteEntrysRouteEntryNextHops? NextHops { get; set; }

            internal sealed class DescribeRouteEntryListResponseBodyRouteEntrysRouteEntryNextHops
            {
                public List<DescribeRouteEntryListResponseBodyRouteEntrysRouteEntryNextHopsNextHop>? NextHop { get; set; }

                internal sealed class DescribeRouteEntryListResponseBodyRouteEntrysRouteEntryNextHopsNextHop
                {
                    public string? NextHopId { get; set; }

                    public string? NextHopType { get; set; }
                }
            }
        }
    }
}

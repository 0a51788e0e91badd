using PrivateLinkConsole.Clouds.Alibaba.Rpc;

namespace PrivateLinkConsole.Clouds.Alibaba.Vpc20160428.Models;

internal sealed class DescribeRouteTableListRequest : RegionRequest
{
    public string? VpcId { get; set; }

    public string? RouteTableId { get; set; }

    public int? PageNumber { get; set; }

    public int? PageSize { get; set; }
}

internal sealed class DescribeRouteTableListResponseBody : RpcResponse
{
    public int? TotalCount { get; set; }

    public DescribeRouteTableListResponseBodyRouterTableList? RouterTableList { get; set; }

    internal sealed class DescribeRouteTableListResponseBodyRouterTableList
    {
        public List<DescribeRouteTableListResponseBodyRouterTableListRouterTableListType>? RouterTableListType { get; set; }

        internal sealed class DescribeRouteTableListResponseBodyRouterTableListRouterTableListType
        {
            public string? RouteTableId { get; set; }

            public string? RouteTableName { get; set; }

            public string? RouteTableType { get; set; }

            public string? VpcId { get; set; }

            public string? RouterId { get; set; }

            public string? AssociateType { get; set; }

            public DescribeRouteTableListResponseBodyRouterTableListRouterTableListTypeVSwitchIds? VSwitchIds { get; set; }

            internal sealed class DescribeRouteTableListResponseBodyRouterTableListRouterTableListTypeVSwitchIds
            {
                public List<string>? VSwitchId { get; set; }
            }
        }
    }
}

using PrivateLinkConsole.Clouds.Alibaba.Rpc;

namespace PrivateLinkConsole.Clouds.Alibaba.Privatelink20200415.Models;

internal sealed class ListVpcEndpointZonesRequest : RegionRequest
{
    public string? EndpointId { get; set; }

    public int? MaxResults { get; set; }

    public string? NextToken { get; set; }
}

internal sealed class ListVpcEndpointZonesResponseBody : RpcResponse
{
    public List<ListVpcEndpointZonesResponseBodyZones>? Zones { get; set; }

    public string? NextToken { get; set; }

    public int? TotalCount { get; set; }

    internal sealed class ListVpcEndpointZonesResponseBodyZones
    {
        public string? ZoneId { get; set; }

        public string? VSwitchId { get; set; }

        public string? EniId { get; set; }

        public string? EniIp { get; set; }

        public string? ZoneDomain { get; set; }

        public string? ZoneStatus { get; set; }

        public string? RegionId { get; set; }
    }
}

using System.Text.Json.Serialization;
using PrivateLinkConsole.Clouds.Alibaba.Rpc;

namespace PrivateLinkConsole.Clouds.Alibaba.Privatelink20200415.Models;

internal sealed class AddZoneToVpcEndpointRequest : WriteRequest
{
    public string? EndpointId { get; set; }

    public string? ZoneId { get; set; }

    public string? VSwitchId { get; set; }

    [JsonPropertyName("ip")]
    public string? Ip { get; set; }
}

internal sealed class AddZoneToVpcEndpointResponseBody : RpcResponse;

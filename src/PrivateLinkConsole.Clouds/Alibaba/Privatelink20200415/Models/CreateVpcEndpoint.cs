using System.Text.Json.Serialization;
using PrivateLinkConsole.Clouds.Alibaba.Rpc;

namespace PrivateLinkConsole.Clouds.Alibaba.Privatelink20200415.Models;

internal sealed class CreateVpcEndpointRequest : WriteRequest
{
    public string? VpcId { get; set; }

    public string? ServiceName { get; set; }

    public string? EndpointType { get; set; }

    public string? EndpointName { get; set; }

    public string? EndpointDescription { get; set; }

    public List<string>? SecurityGroupId { get; set; }

    public List<CreateVpcEndpointRequestZone>? Zone { get; set; }

    public string? PolicyDocument { get; set; }

    public string? ResourceGroupId { get; set; }

    public List<CreateVpcEndpointRequestTag>? Tag { get; set; }

    internal sealed class CreateVpcEndpointRequestZone
    {
        public string? ZoneId { get; set; }

        public string? VSwitchId { get; set; }

        [JsonPropertyName("ip")]
        public string? Ip { get; set; }
    }

    internal sealed class CreateVpcEndpointRequestTag
    {
        public string? Key { get; set; }

        public string? Value { get; set; }
    }
}

internal sealed class CreateVpcEndpointResponseBody : RpcResponse
{
    public string? EndpointId { get; set; }

    public string? EndpointName { get; set; }

    public string? EndpointDescription { get; set; }

    public string? EndpointStatus { get; set; }

    public string? EndpointBusinessStatus { get; set; }

    public string? ConnectionStatus { get; set; }

    public string? EndpointDomain { get; set; }

    public string? ServiceId { get; set; }

    public string? ServiceName { get; set; }

    public string? VpcId { get; set; }

    public string? CreateTime { get; set; }
}

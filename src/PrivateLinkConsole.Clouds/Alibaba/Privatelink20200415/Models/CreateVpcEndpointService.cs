using PrivateLinkConsole.Clouds.Alibaba.Rpc;

namespace PrivateLinkConsole.Clouds.Alibaba.Privatelink20200415.Models;

internal sealed class CreateVpcEndpointServiceRequest : WriteRequest
{
    public List<CreateVpcEndpointServiceRequestResource>? Resource { get; set; }

    public string? ServiceResourceType { get; set; }

    public bool? AutoAcceptEnabled { get; set; }

    public string? ServiceDescription { get; set; }

    public string? ResourceGroupId { get; set; }

    public List<CreateVpcEndpointServiceRequestTag>? Tag { get; set; }

    internal sealed class CreateVpcEndpointServiceRequestResource
    {
        public string? ResourceId { get; set; }

        public string? ResourceType { get; set; }

        public string? ZoneId { get; set; }
    }

    internal sealed class CreateVpcEndpointServiceRequestTag
    {
        public string? Key { get; set; }

        public string? Value { get; set; }
    }
}

internal sealed class CreateVpcEndpointServiceResponseBody : RpcResponse
{
    public string? ServiceId { get; set; }

    public string? ServiceName { get; set; }

    public string? ServiceDomain { get; set; }

    public string? ServiceStatus { get; set; }

    public string? ServiceBusinessStatus { get; set; }

    public string? ServiceDescription { get; set; }

    public string? ServiceType { get; set; }

    public string? ServiceResourceType { get; set; }

    public bool? AutoAcceptEnabled { get; set; }

    public string? ResourceGroupId { get; set; }

    public string? CreateTime { get; set; }
}

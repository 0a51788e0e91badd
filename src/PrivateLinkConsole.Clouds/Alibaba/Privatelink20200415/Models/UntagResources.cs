using PrivateLinkConsole.Clouds.Alibaba.Rpc;

namespace PrivateLinkConsole.Clouds.Alibaba.Privatelink20200415.Models;

internal sealed class UntagResourcesRequest : WriteRequest
{
    public string? ResourceType { get; set; }

    public List<string>? ResourceId { get; set; }

    public List<string>? TagKey { get; set; }
}

internal sealed class UntagResourcesResponseBody : RpcResponse;

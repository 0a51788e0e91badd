using PrivateLinkConsole.Clouds.Alibaba.Rpc;

namespace PrivateLinkConsole.Clouds.Alibaba.Privatelink20200415.Models;

internal sealed class TagResourcesRequest : WriteRequest
{
    public string? ResourceType { get; set; }

    public List<string>? ResourceId { get; set; }

    public List<TagResourcesRequestTag>? Tag { get; set; }

    internal sealed class TagResourcesRequestTag
    {
        public string? Key { get; set; }

        public string? Value { get; set; }
    }
}

internal sealed class TagResourcesResponseBody : RpcResponse;

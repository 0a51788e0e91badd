namespace PrivateLinkConsole.Clouds.Alibaba.Rpc;

/// <summary>What every answer holds, and the whole answer of most writes.</summary>
internal abstract class RpcResponse
{
    public string? RequestId { get; set; }
}

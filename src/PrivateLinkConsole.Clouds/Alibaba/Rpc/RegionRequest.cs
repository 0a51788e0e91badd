namespace PrivateLinkConsole.Clouds.Alibaba.Rpc;

/// <summary>A request about one region.</summary>
internal abstract class RegionRequest : RpcRequest
{
    /// <summary>Filled in by <see cref="RpcCall"/> with its own region.</summary>
    public string? RegionId { get; set; }
}

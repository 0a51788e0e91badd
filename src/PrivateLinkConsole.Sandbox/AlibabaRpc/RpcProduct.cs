namespace PrivateLinkConsole.Sandbox.AlibabaRpc;

/// <summary>One product: its short name, the version that clients name, and its operations by action.</summary>
internal sealed record RpcProduct(string Name, string Version, IReadOnlyDictionary<string, Func<RpcCall, object?>> Operations)
{
    /// <summary>The host that the product has in the cloud, as errors name it.</summary>
    public string Host(string region) => region.Length == 0 ? $"{Name}.aliyuncs.com" : $"{Name}.{region}.aliyuncs.com";
}

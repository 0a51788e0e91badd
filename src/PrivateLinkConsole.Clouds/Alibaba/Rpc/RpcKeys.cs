using PrivateLinkConsole.Core.Clouds;

namespace PrivateLinkConsole.Clouds.Alibaba.Rpc;

/// <summary>What signs a request.</summary>
/// <param name="SecurityToken">Of a role's session; null for a key of its own right.</param>
internal sealed record RpcKeys(string AccessKeyId, Secret AccessKeySecret, Secret? SecurityToken = null);

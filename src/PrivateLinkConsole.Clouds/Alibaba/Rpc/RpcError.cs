namespace PrivateLinkConsole.Clouds.Alibaba.Rpc;

/// <summary>The body of an answer of status 400 and above. All parts may be missing where something else than the cloud answers.</summary>
internal sealed record RpcError(string? Code, string? Message, string? RequestId);

namespace PrivateLinkConsole.Clouds.Alibaba.Rpc;

/// <summary>The parameters of one operation, as properties; null is left out.</summary>
internal abstract class RpcRequest;

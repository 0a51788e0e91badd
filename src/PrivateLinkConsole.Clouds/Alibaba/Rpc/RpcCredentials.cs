namespace PrivateLinkConsole.Clouds.Alibaba.Rpc;

/// <summary>Where the keys of each request come from.</summary>
/// <param name="ReadyAsync">Keys that are good for one more request.</param>
/// <param name="Forget">The cloud no longer takes them.</param>
internal sealed record RpcCredentials(Func<CancellationToken, Task<RpcKeys>> ReadyAsync, Action Forget)
{
    public static RpcCredentials Of(RpcKeys keys) => new(_ => Task.FromResult(keys), static () => { });
}

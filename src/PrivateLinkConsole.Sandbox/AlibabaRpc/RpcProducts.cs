using PrivateLinkConsole.Sandbox.AlibabaRpc.EcsApi;
using PrivateLinkConsole.Sandbox.AlibabaRpc.PrivateLink;
using PrivateLinkConsole.Sandbox.AlibabaRpc.StsApi;
using PrivateLinkConsole.Sandbox.AlibabaRpc.VpcApi;

namespace PrivateLinkConsole.Sandbox.AlibabaRpc;

/// <summary>The products that are here. On one URL the version alone tells them apart, and no two have the same.</summary>
internal static class RpcProducts
{
    public static RpcProduct PrivateLink { get; } = new("privatelink", "2020-04-15", PrivateLinkOperations.All);

    public static RpcProduct Vpc { get; } = new("vpc", "2016-04-28", VpcOperations.All);

    public static RpcProduct Ecs { get; } = new("ecs", "2014-05-26", EcsOperations.All);

    public static RpcProduct Sts { get; } = new("sts", "2015-04-01", StsOperations.All);

    public static RpcProduct? Find(string version) => ((RpcProduct[])[PrivateLink, Vpc, Ecs, Sts]).FirstOrDefault(product => product.Version == version);
}

using PrivateLinkConsole.Clouds.Alibaba.Rpc;

namespace PrivateLinkConsole.Clouds.Alibaba;

/// <summary>One action tried without effect: a read as it is, a write with DryRun and on objects that do not exist.</summary>
/// <param name="Action">RAM action name, e.g. <c>privatelink:CreateVpcEndpoint</c>.</param>
/// <param name="InEarnest">An answer means "allowed"; of a trial, an answer means that it was not understood.</param>
/// <param name="RunAsync">null: the cloud offers no trial.</param>
internal sealed record AlibabaPermissionTrial(string Action, bool InEarnest, Func<AlibabaSession, CancellationToken, Task>? RunAsync)
{
    private const string ResponseSuffix = "ResponseBody";

    public static AlibabaPermissionTrial Read<TResponse>(string product, Func<AlibabaSession, CancellationToken, Task<TResponse>> operation)
        where TResponse : RpcResponse => new(ActionOf<TResponse>(product), InEarnest: true, operation);

    public static AlibabaPermissionTrial Write<TResponse>(string product, Func<AlibabaSession, CancellationToken, Task<TResponse>> operation)
        where TResponse : RpcResponse => new(ActionOf<TResponse>(product), InEarnest: false, operation);

    public static AlibabaPermissionTrial Untried(string action) => new(action, InEarnest: false, RunAsync: null);

    /// <summary>Every answer is named after its operation, and every action too.</summary>
    private static string ActionOf<TResponse>(string product) => $"{product}:{typeof(TResponse).Name[..^ResponseSuffix.Length]}";
}

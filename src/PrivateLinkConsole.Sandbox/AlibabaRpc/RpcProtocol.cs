using PrivateLinkConsole.Sandbox.World;
using PrivateLinkConsole.Sandbox.World.Alibaba;

namespace PrivateLinkConsole.Sandbox.AlibabaRpc;

/// <summary>Alibaba Cloud's RPC style for one checked caller and one product. Source: the vendor's API documentation and generated clients.</summary>
internal sealed class RpcProtocol(SandboxWorld world, Caller caller, RpcProduct? product) : IWireProtocol
{
    /// <summary>Actions that say nothing of a region.</summary>
    private static readonly string[] Regionless = ["CheckProductOpen", "OpenPrivateLinkService", "DescribeRegions", "AssumeRole", "GetCallerIdentity"];

    private static readonly string[] ReadingVerbs = ["Describe", "List", "Get", "Check"];

    public WireReply Execute(WireRequest request, Fault? fault, string requestId)
    {
        try
        {
            return RpcReplies.Ok(Run(request, fault), requestId);
        }
        catch (WireException error)
        {
            return RpcReplies.Error(error, product, request.Region, requestId);
        }
    }

    public WireReply Refuse(WireRequest request, Fault fault, string requestId) => fault.Kind is FaultKind.NotFound && RpcFaults.IsListing(request)
        ? Execute(request, fault, requestId)
        : RpcReplies.Error(RpcFaults.ErrorOf(request, fault), product, request.Region, requestId);

    private string Run(WireRequest request, Fault? fault)
    {
        if (product?.Operations.GetValueOrDefault(request.Operation) is not { } operation) throw RpcErrors.UnknownAction();
        var region = Region(request);
        if (request.Region.Length > 0) world.EnsureRegion(caller.Account, region);
        var parameters = new RpcParameters(request.Parameters);
        RpcCall Call(WorldState state) => new(world, state, caller, region, request.Operation, parameters, fault);
        return ReadingVerbs.Any(verb => request.Operation.StartsWith(verb, StringComparison.Ordinal))
            ? world.Read(state => RpcReplies.Body(operation(Call(state))))
            : world.Write(state => Once(operation, Call(state)));
    }

    private static string Once(Func<RpcCall, object?> operation, RpcCall call)
    {
        if (ClientTokens.Earlier(call) is { } earlier) return earlier;
        var answer = RpcReplies.Body(operation(call));
        ClientTokens.Remember(call, answer);
        return answer;
    }

    private static AlibabaRegion Region(WireRequest request)
    {
        if (request.Region.Length > 0) return AlibabaRegions.Find(request.Region) ?? throw RpcErrors.RegionNotFound(request.Region);
        return Regionless.Contains(request.Operation) ? AlibabaRegions.All[0] : throw RpcErrors.Missing("RegionId");
    }
}

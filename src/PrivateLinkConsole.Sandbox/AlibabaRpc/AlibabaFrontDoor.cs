using PrivateLinkConsole.Sandbox.AlibabaRpc.Signing;
using PrivateLinkConsole.Sandbox.World;

namespace PrivateLinkConsole.Sandbox.AlibabaRpc;

/// <summary>
/// Takes every Alibaba Cloud call of every region and product: the version in its headers (or, from older clients, its parameters) says
/// which product it is for, the signature who sends it.
/// </summary>
internal sealed class AlibabaFrontDoor(SandboxWorld world, WirePipeline pipeline) : IFrontDoor
{
    private const string ActionHeader = "x-acs-action";
    private const string VersionHeader = "x-acs-version";

    private readonly AcsCallerCheck _callers = new(world);

    public bool Handles(HttpContext context) =>
        context.Request.Headers.ContainsKey(ActionHeader)
        || context.Request.Headers.Authorization.ToString().StartsWith(AcsAuthorization.Algorithm, StringComparison.Ordinal);

    public async Task HandleAsync(HttpContext context)
    {
        if (await SignedRequest.ReadAsync(context) is not { } request)
        {
            await pipeline.RefuseAsync(
                context, new("", "", "", "", new Dictionary<string, string>()), id => RpcReplies.Error(RpcErrors.TooLarge(), null, "", id));
            return;
        }

        // Taken apart before it is known who sends it: a refused call stands in the log like any other.
        var (call, product) = Read(request);
        await (Caller(request) switch
        {
            (null, var refusal) => pipeline.RefuseAsync(context, call, id => RpcReplies.Error(refusal!, product, call.Region, id)),
            ({ } caller, _) => pipeline.RunAsync(context, call with { Account = caller.Account }, new RpcProtocol(world, caller, product)),
        });
    }

    /// <summary>The call without its account, which only a valid signature tells.</summary>
    private static (WireRequest Call, RpcProduct? Product) Read(SignedRequest request)
    {
        var parameters = RpcParameters.Parse(request);
        parameters.Remove("Action", out var legacyAction);
        parameters.Remove("Version", out var legacyVersion);
        var product = RpcProducts.Find(request.Header(VersionHeader) ?? legacyVersion ?? "");
        var action = request.Header(ActionHeader) ?? legacyAction ?? "";
        return (new(product?.Name ?? "", action, "", parameters.GetValueOrDefault("RegionId", ""), parameters), product);
    }

    private (Caller? Caller, WireException? Refusal) Caller(SignedRequest request)
    {
        try
        {
            return (_callers.Check(request), null);
        }
        catch (WireException refusal)
        {
            return (null, refusal);
        }
    }
}

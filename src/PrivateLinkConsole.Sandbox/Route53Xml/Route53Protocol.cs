using PrivateLinkConsole.Sandbox.World;

namespace PrivateLinkConsole.Sandbox.Route53Xml;

/// <summary>The REST-XML protocol of Route 53, version 2013-04-01, for one checked caller. Source: the service model of the AWS SDKs.</summary>
internal sealed class Route53Protocol(SandboxWorld world, Caller caller, Route53Request call) : IWireProtocol
{
    public WireReply Execute(WireRequest request, Fault? fault, string requestId)
    {
        try
        {
            var answer = Run(request, fault);
            var root = Xml.E(call.Operation + "Response", answer.Content);
            return new(answer.Location is null ? 200 : 201, "text/xml", WireXml.Bytes(root), Location: answer.Location);
        }
        catch (WireException error)
        {
            return Error(error, requestId);
        }
    }

    public WireReply Refuse(WireRequest request, Fault fault, string requestId)
    {
        // Lists do not know NotFound: what is not there is missing from them.
        if (fault.Kind is FaultKind.NotFound && call.Id.Length == 0) return Execute(request, fault, requestId);
        var standard = fault.Kind switch
        {
            FaultKind.Throttle => Route53Errors.Throttled(),
            FaultKind.Denied => Route53Errors.Denied($"User: {caller.Arn} is not authorized to perform: route53:{call.Operation}"),
            FaultKind.NotFound => call.Operation == "GetChange" ? Route53Errors.NoSuchChange(call.Id) : Route53Errors.NoSuchZone(call.Id),
            FaultKind.Error when fault.Code == Route53Errors.PriorRequest().Code => Route53Errors.PriorRequest(),
            FaultKind.Error => Route53Errors.Input("The sandbox was told to refuse this call."),
            _ => Route53Errors.Internal(),
        };
        return Error(new(fault.Code ?? standard.Code, fault.Message ?? standard.Message, fault.HttpStatus ?? standard.Status), requestId);
    }

    /// <summary>The error document, also for requests refused before they reach an operation.</summary>
    public static WireReply Error(WireException error, string requestId) => WireXml.Error(Xml.Ns, error.Code, error.Message, error.Status, requestId);

    private Route53Answer Run(WireRequest request, Fault? fault)
    {
        // AWS takes us-east-1 only. With an endpoint URL of one's own, though, the AWS CLI and boto3 sign for the region of their profile, and
        // both must be able to talk to this one; the log tells the region.
        if (Regions.Find(request.Region) is null)
            throw new WireException("SignatureDoesNotMatch", $"Credential should be scoped to a valid region, not '{request.Region}'.", 403);
        if (!Route53Operations.All.TryGetValue(call.Operation, out var operation)) throw Route53Errors.UnknownOperation();
        // Nobody sees the buckets, so taking from them is no change of the world.
        if (!world.Read(s => Route53Rates.TryTake(s.Rates, caller.Account, call.Operation, world.Clock.Now))) throw Route53Errors.Throttled();
        if (!call.IsReadable) throw Route53Errors.Malformed();
        world.EnsureAccount(caller.Account);
        Route53Answer Do(WorldState state) => operation(new(world, state, caller, call, fault));
        return call.Operation.StartsWith("Get", StringComparison.Ordinal) || call.Operation.StartsWith("List", StringComparison.Ordinal)
            ? world.Read(Do)
            : world.Write(Do);
    }
}

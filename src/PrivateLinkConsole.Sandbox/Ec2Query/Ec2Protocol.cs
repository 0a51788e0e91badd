using System.Xml.Linq;
using PrivateLinkConsole.Sandbox.World;

namespace PrivateLinkConsole.Sandbox.Ec2Query;

/// <summary>The EC2 Query protocol, version 2016-11-15, for one checked caller. Source: the service model of the AWS SDKs.</summary>
internal sealed class Ec2Protocol(SandboxWorld world, Caller caller) : IWireProtocol
{
    private const string ContentType = "text/xml;charset=UTF-8";

    public WireReply Execute(WireRequest request, Fault? fault, string requestId)
    {
        try
        {
            var content = Run(request, fault);
            var root = new XElement(Xml.Ns + (request.Operation + "Response"), Xml.E("requestId", requestId), content);
            return new(200, ContentType, WireXml.Bytes(root));
        }
        catch (WireException error)
        {
            return Error(error, requestId);
        }
    }

    public WireReply Refuse(WireRequest request, Fault fault, string requestId)
    {
        // Reads without an id do not know NotFound: what is not there is missing from the list.
        if (fault.Kind is FaultKind.NotFound && IsListing(request)) return Execute(request, fault, requestId);
        return Error(ErrorOf(request, fault), requestId);
    }

    /// <summary>The error document, also for requests refused before they reach an operation.</summary>
    public static WireReply Error(WireException error, string requestId)
    {
        var root = new XElement("Response",
            new XElement("Errors", new XElement("Error", new XElement("Code", error.Code), new XElement("Message", error.Message))),
            new XElement("RequestID", requestId));
        return new(error.Status, ContentType, WireXml.Bytes(root), error.Code);
    }

    private object? Run(WireRequest request, Fault? fault)
    {
        if (request.Operation.Length == 0)
            throw new WireException("MissingAction", "The request is missing an action or a required parameter.");
        if (!Ec2Operations.All.TryGetValue(request.Operation, out var operation))
            throw new WireException("InvalidAction", $"The action {request.Operation} is not valid for this web service.");
        if (Regions.Find(request.Region) is not { } region)
            throw new WireException("OptInRequired", $"The region '{request.Region}' is not one of the sandbox's.", 403);
        var parameters = new QueryParameters(request.Parameters);
        if (parameters.Bool("DryRun") == true) throw Ec2Errors.DryRun();
        world.EnsureAccount(caller.Account);
        object? Call(WorldState state) => operation(new Ec2Call(world, state, caller, region, request.Operation, parameters, fault));
        return request.Operation.StartsWith("Describe", StringComparison.Ordinal) ? world.Read(Call) : world.Write(Call);
    }

    private static bool IsListing(WireRequest request) =>
        request.Operation.StartsWith("Describe", StringComparison.Ordinal) && NotFoundErrors.IdOf(request) is null;

    private static WireException ErrorOf(WireRequest request, Fault fault)
    {
        var standard = fault.Kind switch
        {
            FaultKind.Throttle => Ec2Errors.Throttled(),
            FaultKind.Denied => Ec2Errors.Denied(),
            FaultKind.NotFound => NotFoundErrors.Of(request),
            FaultKind.Error => new("InvalidParameter", "The sandbox was told to refuse this call."),
            _ => Ec2Errors.Internal(),
        };
        return new(fault.Code ?? standard.Code, fault.Message ?? standard.Message, fault.HttpStatus ?? standard.Status);
    }
}

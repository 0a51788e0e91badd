using PrivateLinkConsole.Sandbox.Ec2Query;
using PrivateLinkConsole.Sandbox.Route53Xml;
using PrivateLinkConsole.Sandbox.SigV4;
using PrivateLinkConsole.Sandbox.Sts;
using PrivateLinkConsole.Sandbox.World;

namespace PrivateLinkConsole.Sandbox;

/// <summary>
/// Takes every AWS call of every region and service on one URL: the credential scope in the Authorization header says which service
/// and region it is for, the signature who sends it.
/// </summary>
internal sealed class AwsFrontDoor(SandboxWorld world, WirePipeline pipeline) : IFrontDoor
{
    private static readonly WireException TooLarge = new("RequestEntityTooLarge", "The request is larger than 1 MiB.", 413);
    private static readonly WireException Unsigned =
        new("MissingAuthenticationToken", "The request must contain a valid AWS Signature Version 4 Authorization header.", 403);

    private readonly CallerCheck _callers = new(world);

    /// <summary>What no other cloud takes is AWS's, so that a call without a signature has an answer too.</summary>
    public bool Handles(HttpContext context) => true;

    public async Task HandleAsync(HttpContext context)
    {
        if (await SignedRequest.ReadAsync(context) is not { } request)
        {
            await RefuseNobodyAsync(context, TooLarge);
            return;
        }

        if (CredentialScope.Parse(request.Header("authorization")) is not { } scope)
        {
            await RefuseNobodyAsync(context, Unsigned);
            return;
        }

        // Taken apart before it is known who sends it: a refused call stands in the log like any other.
        var rest = scope.Service == AwsServices.Route53 ? Route53Request.Parse(request) : null;
        var call = rest is null ? QueryCall(request, scope) : new(scope.Service, rest.Operation, "", scope.Region, rest.Parameters());
        var (caller, fault) = _callers.Check(request, scope);
        if (caller is null)
        {
            await pipeline.RefuseAsync(context, call, id => AwsAuthErrors.Of(scope.Service, fault, id));
            return;
        }

        call = call with { Account = caller.Account };
        await (scope.Service switch
        {
            AwsServices.Sts => pipeline.RunAsync(context, call, new StsProtocol(world, caller)),
            AwsServices.Ec2 => pipeline.RunAsync(context, call, new Ec2Protocol(world, caller)),
            AwsServices.Route53 => pipeline.RunAsync(context, call, new Route53Protocol(world, caller, rest!)),
            _ => pipeline.RefuseAsync(context, call, id => Ec2Protocol.Error(NotHere(scope.Service), id)),
        });
    }

    /// <summary>Without a scope only the path tells whose form of an error is understood.</summary>
    private Task RefuseNobodyAsync(HttpContext context, WireException error) => pipeline.RefuseAsync(
        context, new("", "", "", "", new Dictionary<string, string>()),
        id => context.Request.Path.StartsWithSegments(Route53Request.Version.TrimEnd('/')) ? Route53Protocol.Error(error, id) : Ec2Protocol.Error(error, id));

    private static WireException NotHere(string service) => new("UnsupportedOperation", $"The sandbox does not have the service '{service}'.");

    /// <summary>The call without its account, which only a valid signature tells.</summary>
    private static WireRequest QueryCall(SignedRequest request, CredentialScope scope)
    {
        var parameters = QueryParameters.Parse(request.Method == HttpMethods.Get ? request.Query : request.BodyText);
        parameters.Remove("Action", out var action);
        parameters.Remove("Version");
        return new(scope.Service, action ?? "", "", scope.Region, parameters);
    }
}

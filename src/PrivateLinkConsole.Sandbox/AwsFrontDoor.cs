using PrivateLinkConsole.Sandbox.Ec2Query;
using PrivateLinkConsole.Sandbox.SigV4;
using PrivateLinkConsole.Sandbox.Sts;
using PrivateLinkConsole.Sandbox.World;

namespace PrivateLinkConsole.Sandbox;

/// <summary>
/// Takes every AWS call of every region and service on one URL: the credential scope in the Authorization header says which service
/// and region it is for, the signature who sends it.
/// </summary>
internal sealed class AwsFrontDoor(SandboxWorld world, WirePipeline pipeline)
{
    private const string Sts = "sts";
    private const string Ec2 = "ec2";
    private static readonly WireException TooLarge = new("RequestEntityTooLarge", "The request is larger than 1 MiB.", 413);
    private static readonly WireException Unsigned =
        new("MissingAuthenticationToken", "The request must contain a valid AWS Signature Version 4 Authorization header.", 403);

    private readonly CallerCheck _callers = new(world);

    public async Task HandleAsync(HttpContext context)
    {
        if (await SignedRequest.ReadAsync(context) is not { } request)
        {
            await pipeline.RefuseAsync(context, Nobody, id => Ec2Protocol.Error(TooLarge, id));
            return;
        }

        if (CredentialScope.Parse(request.Header("authorization")) is not { } scope)
        {
            await pipeline.RefuseAsync(context, Nobody, id => Ec2Protocol.Error(Unsigned, id));
            return;
        }

        var call = Call(request, scope);
        var (caller, fault) = _callers.Check(request, scope);
        if (caller is null)
        {
            await pipeline.RefuseAsync(context, call, id => AuthErrors.Of(scope.Service == Sts, fault, id));
            return;
        }

        call = call with { Account = caller.Account };
        await (scope.Service switch
        {
            Sts => pipeline.RunAsync(context, call, new StsProtocol(world, caller)),
            Ec2 => pipeline.RunAsync(context, call, new Ec2Protocol(world, caller)),
            _ => pipeline.RefuseAsync(context, call, id => Ec2Protocol.Error(NotHere(scope.Service), id)),
        });
    }

    private static WireRequest Nobody => new("", "", "", "", new Dictionary<string, string>());

    private static WireException NotHere(string service) => new("UnsupportedOperation", $"The sandbox does not have the service '{service}'.");

    /// <summary>The call without its account, which only a valid signature tells.</summary>
    private static WireRequest Call(SignedRequest request, CredentialScope scope)
    {
        var parameters = QueryParameters.Parse(request.Method == HttpMethods.Get ? request.Query : request.BodyText);
        parameters.Remove("Action", out var action);
        parameters.Remove("Version");
        return new(scope.Service, action ?? "", "", scope.Region, parameters);
    }
}

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
    private readonly CallerCheck _callers = new(world);

    public async Task HandleAsync(HttpContext context)
    {
        var requestId = Guid.NewGuid().ToString();
        if (await SignedRequest.ReadAsync(context) is not { } request)
        {
            await WirePipeline.SendAsync(context, Ec2Protocol.Error(new("RequestEntityTooLarge", "The request is larger than 1 MiB.", 413), requestId),
                requestId);
            return;
        }

        if (CredentialScope.Parse(request.Header("authorization")) is not { } scope)
        {
            var error = new Ec2Exception("MissingAuthenticationToken", "The request must contain a valid AWS Signature Version 4 Authorization header.", 403);
            await WirePipeline.SendAsync(context, Ec2Protocol.Error(error, requestId), requestId);
            return;
        }

        var (caller, fault) = _callers.Check(request, scope);
        if (caller is null)
        {
            await WirePipeline.SendAsync(context, AuthErrors.Of(scope.Service == Sts, fault, requestId), requestId);
            return;
        }

        await RunAsync(context, request, scope, caller);
    }

    private async Task RunAsync(HttpContext context, SignedRequest request, CredentialScope scope, Caller caller)
    {
        if (scope.Service is not (Sts or Ec2))
        {
            var requestId = Guid.NewGuid().ToString();
            var error = new Ec2Exception("UnsupportedOperation", $"The sandbox does not have the service '{scope.Service}'.");
            await WirePipeline.SendAsync(context, Ec2Protocol.Error(error, requestId), requestId);
            return;
        }

        var parameters = QueryParameters.Parse(request.Method == HttpMethods.Get ? request.Query : request.BodyText);
        parameters.Remove("Action", out var action);
        parameters.Remove("Version");
        IWireProtocol protocol = scope.Service == Sts ? new StsProtocol(world, caller) : new Ec2Protocol(world, caller);
        await pipeline.RunAsync(context, new(scope.Service, action ?? "", caller.Account, scope.Region, parameters), protocol);
    }
}

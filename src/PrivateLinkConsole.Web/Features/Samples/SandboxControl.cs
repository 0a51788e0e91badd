using System.Net.Http.Json;
using PrivateLinkConsole.Core.Connectivity;

namespace PrivateLinkConsole.Web.Features.Samples;

/// <summary>The sandbox's control plane, over HTTP as any other program uses it.</summary>
internal sealed class SandboxControl(SandboxAddress address) : IDisposable
{
    private readonly HttpClient http = new();

    public Task PublishTxtAsync(string name, string value, CancellationToken cancellationToken) =>
        PostAsync("dns-txt", new { name, value }, cancellationToken);

    public Task SetTimeScaleAsync(double timeScale, CancellationToken cancellationToken) =>
        PostAsync("clock", new { timeScale }, cancellationToken);

    /// <summary>The accepted endpoint stays pending for ever. By its id, so that it never touches another one.</summary>
    public Task HoldAcceptanceAsync(string endpointId, CancellationToken cancellationToken) =>
        PostAsync("faults", new { operation = "AcceptVpcEndpointConnections", kind = "stuck", resource = endpointId }, cancellationToken);

    /// <summary>The endpoint can never be deleted.</summary>
    public Task HoldDeletionAsync(string endpointId, CancellationToken cancellationToken) =>
        PostAsync("faults", new { operation = "DeleteVpcEndpoints", kind = "unsuccessful", code = "DependencyViolation", message = "The VPC endpoint is used by a route table.", resource = endpointId, times = 0 }, cancellationToken);

    /// <summary>The one create call that carries this row's id in its tags is refused; the next one goes through.</summary>
    public Task RefuseCreationAsync(string rowId, CancellationToken cancellationToken) =>
        PostAsync("faults", new { operation = "CreateVpcEndpoint", kind = "error", code = "VpcEndpointLimitExceeded", message = "The maximum number of VPC endpoints has been reached.", httpStatus = 400, resource = rowId }, cancellationToken);

    public void Dispose() => http.Dispose();

    private async Task PostAsync(string path, object body, CancellationToken cancellationToken)
    {
        using var answer = await http.PostAsJsonAsync(new Uri(address.Url!, "/_sandbox/" + path), body, cancellationToken);
        answer.EnsureSuccessStatusCode();
    }
}

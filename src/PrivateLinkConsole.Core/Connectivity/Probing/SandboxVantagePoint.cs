using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using DnsClient;
using DnsClient.Protocol;

namespace PrivateLinkConsole.Core.Connectivity.Probing;

/// <summary>
/// Stands in a VPC of the emulated cloud. It stands here because it needs nothing but the emulator's address: over the wire it
/// is one more client, and asks where the VPC's resolver is and which loopback address stands for a network interface.
/// </summary>
internal sealed class SandboxVantagePoint(SandboxAddress sandbox, ConnectionTimings timings) : IVantagePoint, IDisposable
{
    private readonly HttpClient control = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { Timeout = timings.Lookup };

    public VantageKind Kind => VantageKind.InsideVpc;

    public async Task<IReadOnlyList<IPAddress>> ResolveAsync(string vpcId, string host, CancellationToken cancellationToken)
    {
        var resolvers = await AskAsync<Dictionary<string, string>>("/_sandbox/resolvers", cancellationToken);
        // A VPC without endpoints has no resolver, and no name that could be meant.
        if (!resolvers.TryGetValue(vpcId, out var resolver))
            return [];
        var client = new LookupClient(new LookupClientOptions(IPEndPoint.Parse(resolver)) { Timeout = timings.Lookup, Retries = 0, UseCache = false, UseTcpFallback = false });
        try
        {
            var answer = await client.QueryAsync(host, QueryType.A, QueryClass.IN, cancellationToken);
            return answer.HasError && answer.Header.ResponseCode != DnsHeaderResponseCode.NotExistentDomain
                ? throw new VantageException("Rung.NoVantage.Resolver")
                : [.. answer.Answers.OfType<ARecord>().Select(record => record.Address)];
        }
        catch (DnsResponseException silence)
        {
            throw new VantageException("Rung.NoVantage.Resolver", silence);
        }
    }

    public async Task<IPEndPoint?> RouteAsync(string vpcId, IPAddress address, int port, CancellationToken cancellationToken)
    {
        var routes = await AskAsync<Dictionary<string, string>>($"/_sandbox/routes?vpcId={Uri.EscapeDataString(vpcId)}", cancellationToken);
        return routes.TryGetValue($"{address}:{port}", out var route) ? IPEndPoint.Parse(route) : null;
    }

    public async Task<X509Certificate2?> AuthorityAsync(CancellationToken cancellationToken) =>
        X509Certificate2.CreateFromPem((await AskAsync<Authority>("/_sandbox/ca", cancellationToken)).Pem);

    public void Dispose() => control.Dispose();

    private async Task<T> AskAsync<T>(string path, CancellationToken cancellationToken)
    {
        var url = sandbox.Url ?? throw new VantageException("Rung.NoVantage.Sandbox");
        try
        {
            return await control.GetFromJsonAsync<T>(new Uri(url, path), cancellationToken) ?? throw new VantageException("Rung.NoVantage.Sandbox");
        }
        catch (Exception failure) when (failure is HttpRequestException or JsonException or SocketException || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new VantageException("Rung.NoVantage.Sandbox", failure);
        }
    }

    private sealed record Authority(string Pem);
}

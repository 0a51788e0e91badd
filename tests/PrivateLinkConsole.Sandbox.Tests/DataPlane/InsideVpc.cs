using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace PrivateLinkConsole.Sandbox.Tests.DataPlane;

/// <summary>
/// An HTTPS client as a machine in the VPC would be one: names by the VPC's resolver, addresses by its routes, and the sandbox's authority
/// for certificates; all of it learnt from the control plane.
/// </summary>
internal sealed class InsideVpc(Cloud cloud, string vpcId)
{
    private const int ServerAnswer = 0xF;

    /// <summary>The status of a GET under a private link. A connection that hangs ends in a TaskCanceledException after the time given.</summary>
    public async Task<HttpStatusCode> GetAsync(Uri link, TimeSpan? patience = null)
    {
        using var handler = new SocketsHttpHandler { UseProxy = false, ConnectCallback = ConnectAsync };
        handler.SslOptions.CertificateChainPolicy = await PolicyAsync();
        using var client = new HttpClient(handler) { Timeout = patience ?? Timeout.InfiniteTimeSpan };
        using var reply = await client.GetAsync(link, Cloud.Token);
        return reply.StatusCode;
    }

    /// <summary>The first address that the VPC's resolver gives; null for a name that does not exist or has none.</summary>
    public async Task<string?> ResolveAsync(string name)
    {
        var resolver = IPEndPoint.Parse((await cloud.GetAsync("resolvers")).GetProperty(vpcId).GetString()!);
        var answer = await Wire.AskAsync(resolver.Port, Query(name));
        // The address is the end of the last record, which is there unless the answer has an error or no records.
        return (answer[3] & ServerAnswer) != 0 || answer[7] == 0 ? null : new IPAddress(answer[^4..]).ToString();
    }

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var (name, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var address = await ResolveAsync(name) ?? throw new SocketException((int)SocketError.HostNotFound);
        var route = (await cloud.GetAsync($"routes?vpcId={vpcId}")).GetProperty($"{address}:{port}").GetString()!;
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(IPEndPoint.Parse(route), cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private async Task<X509ChainPolicy> PolicyAsync()
    {
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.Add(X509Certificate2.CreateFromPem((await cloud.GetAsync("ca")).GetProperty("pem").GetString()));
        return policy;
    }

    private static byte[] Query(string name) =>
    [
        0x12, 0x34, 0x01, 0x00, 0, 1, 0, 0, 0, 0, 0, 0,
        .. name.Split('.').SelectMany(label => (byte[])[(byte)label.Length, .. Encoding.ASCII.GetBytes(label)]),
        0, 0, 1, 0, 1,
    ];
}

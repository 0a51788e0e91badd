using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace PrivateLinkConsole.Core.Connectivity.Probing;

/// <summary>
/// Goes as far into a conversation with a cluster as is possible without a user, on one connection and within one time limit. No
/// password is ever sent.
/// </summary>
/// <param name="host">What clients write.</param>
/// <param name="authority">The only one to trust; null: the machine's.</param>
internal sealed class ClusterProbe(IPEndPoint to, string host, X509Certificate2? authority)
{
    private const int LongestGreeting = 1024;
    private const int LongestStatus = 256;

    // What has been found when the time is up or the other side hangs up.
    private TlsFinding? tls;
    private ProtocolFinding? protocol;

    /// <summary>MySQL: the greeting, the wish for TLS, the handshake.</summary>
    public Task<ClusterAnswer> MySqlAsync(TimeSpan patience, CancellationToken cancellationToken) => RunAsync(MySqlAsync, EndMySql, patience, cancellationToken);

    /// <summary>HTTPS: the handshake, a bare request, the status of the answer.</summary>
    public Task<ClusterAnswer> HttpsAsync(TimeSpan patience, CancellationToken cancellationToken) => RunAsync(HttpsAsync, EndHttps, patience, cancellationToken);

    private void EndMySql(ProtocolKind kind)
    {
        if (protocol is null)
            protocol = new ProtocolFinding(kind);
        else
            tls = new TlsFinding(kind == ProtocolKind.Silence ? TlsKind.Silence : TlsKind.Closed);
    }

    private void EndHttps(ProtocolKind kind)
    {
        if (tls is null)
            tls = new TlsFinding(kind == ProtocolKind.Silence ? TlsKind.Silence : TlsKind.Closed);
        else
            protocol = new ProtocolFinding(kind);
    }

    private async Task<ClusterAnswer> RunAsync(Func<NetworkStream, CancellationToken, Task> talk, Action<ProtocolKind> ended, TimeSpan patience, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(patience, TimeProvider.System);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        using var socket = new Socket(to.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(to, either.Token);
            await using var stream = new NetworkStream(socket, ownsSocket: false);
            await talk(stream, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            ended(ProtocolKind.Silence);
        }
        catch (Exception failure) when (failure is IOException or SocketException)
        {
            ended(ProtocolKind.Closed);
        }

        return new ClusterAnswer(tls, protocol);
    }

    private async Task MySqlAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        var greeting = await GreetingAsync(stream, cancellationToken);
        protocol = greeting.Finding;
        if (greeting.Finding.Kind != ProtocolKind.Answers)
            return;
        if (!greeting.OffersTls)
        {
            tls = new TlsFinding(TlsKind.NotOffered);
            return;
        }

        await stream.WriteAsync(MySqlGreeting.TlsRequest, cancellationToken);
        await using var secure = new SslStream(stream, leaveInnerStreamOpen: true);
        tls = await new TlsHandshake(host, authority).RunAsync(secure, cancellationToken);
    }

    private static async Task<MySqlGreeting> GreetingAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        var header = new byte[4];
        await stream.ReadExactlyAsync(header, cancellationToken);
        var length = header[0] | (header[1] << 8) | (header[2] << 16);
        // A server of another protocol writes text here, which reads as an enormous length.
        if (length is 0 or > LongestGreeting)
            return MySqlGreeting.Unreadable;
        var packet = new byte[length];
        await stream.ReadExactlyAsync(packet, cancellationToken);
        return MySqlGreeting.Read(packet);
    }

    private async Task HttpsAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        await using var secure = new SslStream(stream, leaveInnerStreamOpen: true);
        tls = await new TlsHandshake(host, authority).RunAsync(secure, cancellationToken);
        if (tls.Kind is not (TlsKind.Secure or TlsKind.OtherName or TlsKind.Untrusted))
            return;
        await secure.WriteAsync(Encoding.ASCII.GetBytes($"GET / HTTP/1.1\r\nHost: {PlainWords.Of(host)}:{to.Port}\r\nUser-Agent: PrivateLink-Console\r\nAccept: */*\r\nConnection: close\r\n\r\n"), cancellationToken);
        var head = new byte[LongestStatus];
        var length = 0;
        while (length < head.Length && head.AsSpan(0, length).IndexOf((byte)'\n') < 0 && await secure.ReadAsync(head.AsMemory(length), cancellationToken) is > 0 and var read)
            length += read;
        protocol = length == 0 ? new ProtocolFinding(ProtocolKind.Closed) : HttpStatus.Read(Encoding.Latin1.GetString(head, 0, length));
    }
}

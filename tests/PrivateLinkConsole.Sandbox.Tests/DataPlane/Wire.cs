using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;

namespace PrivateLinkConsole.Sandbox.Tests.DataPlane;

/// <summary>What the tests' clients do on the wire.</summary>
internal static class Wire
{
    /// <summary>Long enough for any loopback handshake, short enough to wait out.</summary>
    public static readonly TimeSpan ShortTimeout = TimeSpan.FromMilliseconds(600);

    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    /// <summary>Connects, or gives up after the timeout with an OperationCanceledException.</summary>
    public static async Task<NetworkStream> ConnectAsync(IPEndPoint address, TimeSpan? timeout = null)
    {
        using var limit = Limit(timeout);
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(address, limit.Token);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>TLS as a careful client does it: the sandbox's authority and the name must both fit.</summary>
    public static async Task<SslStream> SecureAsync(Stream stream, string name, string authorityPem)
    {
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.Add(X509Certificate2.CreateFromPem(authorityPem));
        var secure = new SslStream(stream);
        await secure.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = name, CertificateChainPolicy = policy }, Token);
        return secure;
    }

    public static async Task<byte[]> ReadMySqlAsync(Stream stream, TimeSpan? timeout = null)
    {
        using var limit = Limit(timeout);
        var header = new byte[4];
        await stream.ReadExactlyAsync(header, limit.Token);
        var packet = new byte[header[0] | header[1] << 8 | header[2] << 16];
        await stream.ReadExactlyAsync(packet, limit.Token);
        return packet;
    }

    public static async Task WriteMySqlAsync(Stream stream, byte sequence, byte[] packet) =>
        await stream.WriteAsync((byte[])[(byte)packet.Length, (byte)(packet.Length >> 8), 0, sequence, .. packet], Token);

    public static async Task<byte[]> AskAsync(int resolverPort, byte[] query)
    {
        using var socket = new UdpClient(AddressFamily.InterNetwork);
        socket.Connect(IPAddress.Loopback, resolverPort);
        await socket.SendAsync(query, Token);
        return (await socket.ReceiveAsync(Token)).Buffer;
    }

    private static CancellationTokenSource Limit(TimeSpan? timeout)
    {
        var limit = CancellationTokenSource.CreateLinkedTokenSource(Token);
        limit.CancelAfter(timeout ?? Timeout.InfiniteTimeSpan);
        return limit;
    }
}

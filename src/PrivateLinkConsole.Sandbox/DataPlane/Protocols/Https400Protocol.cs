using System.Net.Security;
using System.Text;

namespace PrivateLinkConsole.Sandbox.DataPlane.Protocols;

/// <summary>A Zilliz cluster asked for its front page: TLS, then 400 with a JSON body to whatever is requested.</summary>
internal sealed class Https400Protocol : IEndpointProtocol
{
    private const string Body = """{"code":1800,"message":"invalid request"}""";
    private const int LongestRequestHead = 16 * 1024;
    private static readonly byte[] EndOfHead = "\r\n\r\n"u8.ToArray();
    private static readonly byte[] Reply = Encoding.ASCII.GetBytes(
        $"HTTP/1.1 400 Bad Request\r\nContent-Type: application/json\r\nContent-Length: {Body.Length}\r\nConnection: close\r\n\r\n{Body}");

    public async Task ServeAsync(Stream client, SslServerAuthenticationOptions tls, CancellationToken cancellationToken)
    {
        await using var secure = new SslStream(client, leaveInnerStreamOpen: true);
        await secure.AuthenticateAsServerAsync(tls, cancellationToken);
        await ReadHeadAsync(secure, cancellationToken);
        await secure.WriteAsync(Reply, cancellationToken);
        await secure.ShutdownAsync();
    }

    private static async Task ReadHeadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var head = new byte[LongestRequestHead];
        for (var length = 0; head.AsSpan(0, length).IndexOf(EndOfHead) < 0;)
        {
            var read = await stream.ReadAsync(head.AsMemory(length), cancellationToken);
            if (read == 0) throw new EndOfStreamException("No whole HTTP request.");
            length += read;
        }
    }
}

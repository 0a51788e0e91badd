using System.Buffers.Binary;
using System.Net.Security;

namespace PrivateLinkConsole.Sandbox.DataPlane.Protocols;

/// <summary>A Confluent cluster up to a client's first question: TLS, then ApiVersions; anything else ends the connection.</summary>
internal sealed class KafkaProtocol : IEndpointProtocol
{
    private const short ApiVersionsKey = 18;
    private const short HighestApiVersions = 3;
    private const short FirstFlexibleVersion = 3;
    private const short UnsupportedVersion = 35;
    private const int ShortestRequest = 8;
    private const int LongestRequest = 64 * 1024;

    // Metadata, SaslHandshake, ApiVersions, SaslAuthenticate: what a client asks for before it logs in.
    private static readonly (short Key, short Lowest, short Highest)[] Apis = [(3, 0, 12), (17, 0, 1), (ApiVersionsKey, 0, HighestApiVersions), (36, 0, 2)];

    public async Task ServeAsync(Stream client, SslServerAuthenticationOptions tls, CancellationToken cancellationToken)
    {
        await using var secure = new SslStream(client, leaveInnerStreamOpen: true);
        await secure.AuthenticateAsServerAsync(tls, cancellationToken);
        while (await ReadAsync(secure, cancellationToken) is var request && BinaryPrimitives.ReadInt16BigEndian(request) == ApiVersionsKey)
            await secure.WriteAsync(Reply(request), cancellationToken);
    }

    private static async Task<byte[]> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var size = new byte[4];
        await stream.ReadExactlyAsync(size, cancellationToken);
        var length = BinaryPrimitives.ReadInt32BigEndian(size);
        if (length is < ShortestRequest or > LongestRequest) throw new InvalidDataException($"A Kafka request of {length} bytes.");
        var request = new byte[length];
        await stream.ReadExactlyAsync(request, cancellationToken);
        return request;
    }

    private static byte[] Reply(byte[] request)
    {
        var version = BinaryPrimitives.ReadInt16BigEndian(request.AsSpan(2));
        var known = version is >= 0 and <= HighestApiVersions;
        // An unknown version is answered in the form of version 0, so that any client can read what is supported.
        var body = Body(known ? version : (short)0, known ? (short)0 : UnsupportedVersion);
        var reply = new byte[8 + body.Length];
        BinaryPrimitives.WriteInt32BigEndian(reply, 4 + body.Length);
        request.AsSpan(4, 4).CopyTo(reply.AsSpan(4)); // the correlation id
        body.CopyTo(reply, 8);
        return reply;
    }

    private static byte[] Body(short version, short error)
    {
        var flexible = version >= FirstFlexibleVersion;
        var body = new MemoryStream();
        WriteInt16(body, error);
        body.Write(flexible ? [(byte)(Apis.Length + 1)] : [0, 0, 0, (byte)Apis.Length]);
        foreach (var (key, lowest, highest) in Apis)
        {
            WriteInt16(body, key);
            WriteInt16(body, lowest);
            WriteInt16(body, highest);
            if (flexible) body.WriteByte(0); // no tagged fields
        }
        if (version >= 1) body.Write([0, 0, 0, 0]); // throttle time
        if (flexible) body.WriteByte(0);
        return body.ToArray();
    }

    private static void WriteInt16(MemoryStream body, short value) => body.Write([(byte)(value >> 8), (byte)value]);
}

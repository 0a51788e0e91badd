using System.Buffers.Binary;
using System.Text;

namespace PrivateLinkConsole.Sandbox.DataPlane.Protocols;

/// <summary>MySQL's frames and the packets that the server side of a login sends.</summary>
internal static class MySqlPackets
{
    /// <summary>CLIENT_SSL: the server offers TLS, and the client asks for it with this bit.</summary>
    public const uint ClientSsl = 0x0000_0800;

    // LONG_PASSWORD, FOUND_ROWS, LONG_FLAG, CONNECT_WITH_DB, PROTOCOL_41, TRANSACTIONS, SECURE_CONNECTION, MULTI_STATEMENTS, PLUGIN_AUTH
    private const uint Capabilities = 0x0009_A20F | ClientSsl;
    private const string ServerVersion = "8.0.11-TiDB-v8.5.0-PrivateLinkConsole-sandbox";
    private const string AuthPlugin = "mysql_native_password";
    private const byte Utf8Mb4Bin = 46;
    private const int HeaderLength = 4;
    private const int LongestPacket = 1 << 20;
    private static readonly byte[] AutocommitStatus = [2, 0];

    /// <summary>Protocol 10's greeting with a 20-byte challenge.</summary>
    public static byte[] Greeting(uint connectionId, ReadOnlySpan<byte> challenge)
    {
        var packet = new MemoryStream();
        packet.WriteByte(10);
        WriteText(packet, ServerVersion);
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(number, connectionId);
        packet.Write(number);
        packet.Write(challenge[..8]);
        packet.WriteByte(0);
        BinaryPrimitives.WriteUInt32LittleEndian(number, Capabilities);
        packet.Write(number[..2]);
        packet.WriteByte(Utf8Mb4Bin);
        packet.Write(AutocommitStatus);
        packet.Write(number[2..]);
        packet.WriteByte((byte)(challenge.Length + 1));
        packet.Write(stackalloc byte[10]);
        packet.Write(challenge[8..]);
        packet.WriteByte(0);
        WriteText(packet, AuthPlugin);
        return packet.ToArray();
    }

    /// <summary>Asks every client for the one login method, whatever it began with.</summary>
    public static byte[] AuthSwitch(ReadOnlySpan<byte> challenge)
    {
        var packet = new MemoryStream();
        packet.WriteByte(0xFE);
        WriteText(packet, AuthPlugin);
        packet.Write(challenge);
        packet.WriteByte(0);
        return packet.ToArray();
    }

    public static byte[] Ok() => [0, 0, 0, .. AutocommitStatus, 0, 0];

    public static byte[] Error(ushort code, string sqlState, string message) =>
        [0xFF, (byte)code, (byte)(code >> 8), .. Encoding.ASCII.GetBytes("#" + sqlState), .. Encoding.UTF8.GetBytes(message)];

    public static bool AsksForTls(ReadOnlySpan<byte> packet) => packet.Length >= 4 && (BinaryPrimitives.ReadUInt32LittleEndian(packet) & ClientSsl) != 0;

    public static async Task<(byte Sequence, byte[] Packet)> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var header = new byte[HeaderLength];
        await stream.ReadExactlyAsync(header, cancellationToken);
        var length = header[0] | header[1] << 8 | header[2] << 16;
        if (length > LongestPacket) throw new InvalidDataException($"A MySQL packet of {length} bytes.");
        var packet = new byte[length];
        await stream.ReadExactlyAsync(packet, cancellationToken);
        return (header[3], packet);
    }

    public static Task WriteAsync(Stream stream, byte sequence, byte[] packet, CancellationToken cancellationToken) =>
        stream.WriteAsync((byte[])[(byte)packet.Length, (byte)(packet.Length >> 8), (byte)(packet.Length >> 16), sequence, .. packet], cancellationToken)
            .AsTask();

    private static void WriteText(MemoryStream packet, string text)
    {
        packet.Write(Encoding.UTF8.GetBytes(text));
        packet.WriteByte(0);
    }
}

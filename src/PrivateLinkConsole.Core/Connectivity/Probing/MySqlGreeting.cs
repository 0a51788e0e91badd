using System.Text;

namespace PrivateLinkConsole.Core.Connectivity.Probing;

/// <summary>The packets that come before TLS on a MySQL connection: the server's greeting and the client's wish for TLS.</summary>
/// <param name="OffersTls">Told by a greeting that could be read.</param>
internal sealed record MySqlGreeting(ProtocolFinding Finding, bool OffersTls)
{
    private const byte Protocol = 10;
    private const byte ErrorPacket = 0xFF;
    private const int ClientSsl = 0x0800;
    private const int LongestWord = 64;

    // CLIENT_PROTOCOL_41, CLIENT_SSL, CLIENT_SECURE_CONNECTION; packets up to 16 MB; utf8mb4; 23 bytes of nothing. Sequence 1.
    public static ReadOnlyMemory<byte> TlsRequest { get; } = new byte[] { 32, 0, 0, 1, 0x00, 0x8A, 0, 0, 0, 0, 0, 1, 45, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 };

    public static MySqlGreeting Unreadable { get; } = new(new ProtocolFinding(ProtocolKind.Foreign), OffersTls: false);

    /// <summary>What a first packet says.</summary>
    public static MySqlGreeting Read(ReadOnlySpan<byte> packet)
    {
        // 0xFF, two bytes of code, '#' and five of state, then the reason.
        if (packet.Length > 3 && packet[0] == ErrorPacket)
            return new(new ProtocolFinding(ProtocolKind.Refusal, Word(packet[3..])), OffersTls: false);
        var end = packet.IndexOf((byte)0);
        // After the version: connection id (4), challenge (8), filler (1), then the lower capabilities.
        var capabilities = end + 14;
        if (packet.Length < 2 || packet[0] != Protocol || end < 2 || packet.Length < capabilities + 2)
            return Unreadable;
        var offersTls = ((packet[capabilities] | (packet[capabilities + 1] << 8)) & ClientSsl) != 0;
        return new(new ProtocolFinding(ProtocolKind.Answers, Word(packet[1..end])), offersTls);
    }

    private static string Word(ReadOnlySpan<byte> bytes) => PlainWords.Of(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, LongestWord)]));
}

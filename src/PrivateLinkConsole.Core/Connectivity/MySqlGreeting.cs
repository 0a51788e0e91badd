using System.Text;

namespace PrivateLinkConsole.Core.Connectivity;

/// <summary>The packets that come before TLS on a MySQL connection: the server's greeting and the client's wish for TLS.</summary>
internal static class MySqlGreeting
{
    private const byte Protocol = 10;
    private const byte ErrorPacket = 0xFF;
    private const int ClientSsl = 0x0800;
    private const int LongestWord = 64;

    // CLIENT_PROTOCOL_41, CLIENT_SSL, CLIENT_SECURE_CONNECTION; packets up to 16 MB; utf8mb4; 23 bytes of nothing. Sequence 1.
    public static ReadOnlyMemory<byte> TlsRequest { get; } = new byte[] { 32, 0, 0, 1, 0x00, 0x8A, 0, 0, 0, 0, 0, 1, 45, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 };

    /// <summary>What a first packet says; <see cref="MySqlAnswerKind.Secure"/> means here: offers TLS.</summary>
    public static MySqlAnswer Read(ReadOnlySpan<byte> packet)
    {
        // 0xFF, two bytes of code, '#' and five of state, then the reason.
        if (packet.Length > 3 && packet[0] == ErrorPacket)
            return new MySqlAnswer(MySqlAnswerKind.Refusal, Detail: Word(packet[3..]));
        var end = packet.IndexOf((byte)0);
        // After the version: connection id (4), challenge (8), filler (1), then the lower capabilities.
        var capabilities = end + 14;
        if (packet.Length < 2 || packet[0] != Protocol || end < 2 || packet.Length < capabilities + 2)
            return new MySqlAnswer(MySqlAnswerKind.Foreign);
        var offersTls = ((packet[capabilities] | (packet[capabilities + 1] << 8)) & ClientSsl) != 0;
        return new MySqlAnswer(offersTls ? MySqlAnswerKind.Secure : MySqlAnswerKind.WithoutTls, Word(packet[1..end]));
    }

    // Whoever answers chooses these bytes.
    private static string Word(ReadOnlySpan<byte> bytes) =>
        new([.. Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, LongestWord)]).Where(letter => letter is >= ' ' and <= '~')]);
}

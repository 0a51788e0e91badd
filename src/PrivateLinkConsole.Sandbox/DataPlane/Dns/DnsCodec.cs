using System.Buffers.Binary;
using System.Net;
using System.Text;

namespace PrivateLinkConsole.Sandbox.DataPlane.Dns;

/// <summary>The part of RFC 1035 that a stub client and this resolver exchange: one question, A records.</summary>
internal static class DnsCodec
{
    private const int HeaderLength = 12;
    private const int LongestName = 255;
    private const int LongestLabel = 63;
    private const int LongestPlainMessage = 512;
    private const uint TimeToLive = 60;
    private const ushort ResponseBit = 0x8000;
    private const ushort TruncatedBit = 0x0200;
    private const ushort RecursionDesiredBit = 0x0100;
    private const ushort RecursionAvailableBit = 0x0080;
    // A pointer to offset 12: the name of the question.
    private const ushort QuestionName = 0xC00C;
    private const int RecordLength = 16;

    /// <summary>The query in a datagram, or null when it is none: such a datagram gets no answer.</summary>
    public static DnsQuery? Read(ReadOnlySpan<byte> message)
    {
        if (message.Length < HeaderLength || BinaryPrimitives.ReadUInt16BigEndian(message[4..]) != 1) return null;
        var flags = BinaryPrimitives.ReadUInt16BigEndian(message[2..]);
        if ((flags & ResponseBit) != 0) return null;
        var position = HeaderLength;
        if (ReadName(message, ref position) is not { } name || message.Length < position + 4) return null;
        return new DnsQuery(BinaryPrimitives.ReadUInt16BigEndian(message), flags >> 11 & 0xF, (flags & RecursionDesiredBit) != 0, name,
            BinaryPrimitives.ReadUInt16BigEndian(message[position..]), BinaryPrimitives.ReadUInt16BigEndian(message[(position + 2)..]),
            message[HeaderLength..(position + 4)].ToArray());
    }

    public static byte[] Write(DnsQuery query, DnsResponseCode code, IReadOnlyList<IPAddress> addresses)
    {
        var room = (LongestPlainMessage - HeaderLength - query.Question.Length) / RecordLength;
        var shown = addresses.Take(room).ToList();
        var flags = ResponseBit | RecursionAvailableBit | query.Opcode << 11 | (int)code;
        if (query.RecursionDesired) flags |= RecursionDesiredBit;
        if (shown.Count < addresses.Count) flags |= TruncatedBit;
        var message = new byte[HeaderLength + query.Question.Length + shown.Count * RecordLength];
        BinaryPrimitives.WriteUInt16BigEndian(message, query.Id);
        BinaryPrimitives.WriteUInt16BigEndian(message.AsSpan(2), (ushort)flags);
        BinaryPrimitives.WriteUInt16BigEndian(message.AsSpan(4), 1);
        BinaryPrimitives.WriteUInt16BigEndian(message.AsSpan(6), (ushort)shown.Count);
        query.Question.CopyTo(message, HeaderLength);
        for (var index = 0; index < shown.Count; index++)
            WriteAddress(message.AsSpan(HeaderLength + query.Question.Length + index * RecordLength), shown[index]);
        return message;
    }

    private static void WriteAddress(Span<byte> record, IPAddress address)
    {
        BinaryPrimitives.WriteUInt16BigEndian(record, QuestionName);
        BinaryPrimitives.WriteUInt16BigEndian(record[2..], DnsQuery.TypeA);
        BinaryPrimitives.WriteUInt16BigEndian(record[4..], DnsQuery.ClassInternet);
        BinaryPrimitives.WriteUInt32BigEndian(record[6..], TimeToLive);
        BinaryPrimitives.WriteUInt16BigEndian(record[10..], 4);
        address.TryWriteBytes(record[12..], out _);
    }

    // Pointers cannot stand in a question, so a label longer than 63 is a fault.
    private static string? ReadName(ReadOnlySpan<byte> message, ref int position)
    {
        var name = new StringBuilder();
        while (position < message.Length && name.Length <= LongestName)
        {
            var length = message[position++];
            if (length == 0) return name.ToString();
            if (length > LongestLabel || position + length > message.Length) return null;
            if (name.Length > 0) name.Append('.');
            name.Append(Encoding.Latin1.GetString(message.Slice(position, length)));
            position += length;
        }
        return null;
    }
}

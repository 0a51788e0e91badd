using System.Buffers.Binary;
using System.Net;
using System.Text;

namespace PrivateLinkConsole.Sandbox.DataPlane.Dns;

/// <summary>The part of RFC 1035 that a stub client and this resolver exchange: one question, CNAME and A records.</summary>
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
    private static readonly byte[] QuestionName = [0xC0, 0x0C];

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

    public static byte[] Write(DnsQuery query, DnsAnswer answer)
    {
        var room = LongestPlainMessage - HeaderLength - query.Question.Length;
        var records = Records(answer).ToList();
        var shown = records.TakeWhile(record => (room -= record.Length) >= 0).ToList();
        var flags = ResponseBit | RecursionAvailableBit | query.Opcode << 11 | (int)answer.Code;
        if (query.RecursionDesired) flags |= RecursionDesiredBit;
        if (shown.Count < records.Count) flags |= TruncatedBit;
        var header = new byte[HeaderLength];
        BinaryPrimitives.WriteUInt16BigEndian(header, query.Id);
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(2), (ushort)flags);
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(4), 1);
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(6), (ushort)shown.Count);
        return [.. header, .. query.Question, .. shown.SelectMany(record => record)];
    }

    private static IEnumerable<byte[]> Records(DnsAnswer answer)
    {
        var owner = QuestionName;
        foreach (var target in answer.Chain)
        {
            var name = WriteName(target);
            yield return Record(owner, DnsQuery.TypeCname, name);
            owner = name;
        }

        foreach (var address in answer.Addresses) yield return Record(owner, DnsQuery.TypeA, address.GetAddressBytes());
    }

    private static byte[] Record(byte[] owner, ushort type, byte[] data)
    {
        var fixedPart = new byte[10];
        BinaryPrimitives.WriteUInt16BigEndian(fixedPart, type);
        BinaryPrimitives.WriteUInt16BigEndian(fixedPart.AsSpan(2), DnsQuery.ClassInternet);
        BinaryPrimitives.WriteUInt32BigEndian(fixedPart.AsSpan(4), TimeToLive);
        BinaryPrimitives.WriteUInt16BigEndian(fixedPart.AsSpan(8), (ushort)data.Length);
        return [.. owner, .. fixedPart, .. data];
    }

    private static byte[] WriteName(string name) =>
        [.. name.Split('.').SelectMany(label => (byte[])[(byte)label.Length, .. Encoding.Latin1.GetBytes(label)]), 0];

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

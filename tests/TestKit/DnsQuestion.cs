using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PrivateLinkConsole.TestKit;

/// <summary>Asks a resolver for the A records of a name, as a host in its VPC would.</summary>
public static class DnsQuestion
{
    private const int HeaderBytes = 12;
    private const int TypeA = 1;

    public static async Task<IReadOnlyList<IPAddress>> AskAsync(IPEndPoint resolver, string name, CancellationToken cancellationToken)
    {
        using var socket = new UdpClient(AddressFamily.InterNetwork);
        socket.Connect(resolver);
        await socket.SendAsync(Question(name), cancellationToken);
        return Addresses((await socket.ReceiveAsync(cancellationToken)).Buffer);
    }

    private static byte[] Question(string name) =>
    [
        0x12, 0x34, 0x01, 0x00, 0, 1, 0, 0, 0, 0, 0, 0,
        .. name.Split('.').SelectMany(label => (byte[])[(byte)label.Length, .. Encoding.ASCII.GetBytes(label)]),
        0, 0, TypeA, 0, 1,
    ];

    private static List<IPAddress> Addresses(byte[] answer)
    {
        var addresses = new List<IPAddress>();
        var place = AfterName(answer, HeaderBytes) + 4;
        for (var left = BinaryPrimitives.ReadUInt16BigEndian(answer.AsSpan(6)); left > 0; left--)
        {
            place = AfterName(answer, place);
            var length = BinaryPrimitives.ReadUInt16BigEndian(answer.AsSpan(place + 8));
            if (BinaryPrimitives.ReadUInt16BigEndian(answer.AsSpan(place)) == TypeA) addresses.Add(new IPAddress(answer.AsSpan(place + 10, length)));
            place += 10 + length;
        }

        return addresses;
    }

    // A name ends with an empty label, or with a pointer to where it goes on.
    private static int AfterName(byte[] answer, int place)
    {
        while (answer[place] is not 0 and < 0xC0) place += answer[place] + 1;
        return place + (answer[place] == 0 ? 1 : 2);
    }
}

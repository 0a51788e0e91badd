using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace PrivateLinkConsole.Sandbox.World;

/// <summary>An IPv4 range with its host bits zero.</summary>
internal readonly record struct Cidr(uint Network, int Prefix)
{
    /// <summary>The first four addresses and the last of a subnet belong to the cloud.</summary>
    private const int Reserved = 5;

    public long Size => 1L << (32 - Prefix);

    public long Usable => Math.Max(0, Size - Reserved);

    public static bool TryParse([NotNullWhen(true)] string? text, out Cidr cidr)
    {
        cidr = default;
        var parts = (text ?? "").Split('/');
        if (parts.Length != 2 || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var prefix) || prefix > 32) return false;
        if (!IPAddress.TryParse(parts[0], out var address) || address.AddressFamily != AddressFamily.InterNetwork) return false;
        var number = BinaryPrimitives.ReadUInt32BigEndian(address.GetAddressBytes());
        cidr = new(number & Mask(prefix), prefix);
        return true;
    }

    public static Cidr Parse(string text) => TryParse(text, out var cidr) ? cidr : throw new FormatException($"'{text}' is not an IPv4 range.");

    public bool Contains(Cidr other) => other.Prefix >= Prefix && (other.Network & Mask(Prefix)) == Network;

    public bool Overlaps(Cidr other) => Contains(other) || other.Contains(this);

    /// <summary>The usable addresses in order.</summary>
    public IEnumerable<string> Addresses()
    {
        for (long n = 4; n < Size - 1; n++) yield return Text((uint)(Network + n));
    }

    public override string ToString() => $"{Text(Network)}/{Prefix}";

    private static uint Mask(int prefix) => prefix == 0 ? 0 : uint.MaxValue << (32 - prefix);

    private static string Text(uint address)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, address);
        return new IPAddress(bytes).ToString();
    }
}

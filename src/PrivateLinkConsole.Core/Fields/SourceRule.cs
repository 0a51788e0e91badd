using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace PrivateLinkConsole.Core.Fields;

/// <summary>Where the clients of an endpoint stand: an instance, a network interface, or IPv4 addresses that can be a VPC's or be routed to one.</summary>
internal static class SourceRule
{
    private const int WidestPrefix = 8;
    private static readonly AwsIdRule Instance = new("i-", "AwsInstance", static (_, _) => null);
    private static readonly AwsIdRule Interface = new("eni-", "AwsNetworkInterface", static (_, _) => null);
    private static readonly Regex Ipv6 = Patterns.Whole("[0-9a-fA-F:]*:[0-9a-fA-F:]*:[0-9a-fA-F:.]*(?:%[0-9a-z]+)?(?:/[0-9]{1,3})?");
    private static readonly Regex Ipv4 = Patterns.Whole("[0-9]{1,3}(?:[.][0-9]{1,3}){3}(?:/[0-9]{1,2})?");
    private static readonly Regex Numeric = Patterns.Whole("[0-9./]+");
    private static readonly Regex OtherId = Patterns.Whole("(?i:vpc|subnet|sg|vpce|rtb|acl|igw|nat|arn|ami)[-:].*");

    private static readonly (IPNetwork Range, string Key)[] Never =
    [
        (IPNetwork.Parse("127.0.0.0/8"), "Field.Source.Loopback"),
        (IPNetwork.Parse("169.254.0.0/16"), "Field.Source.LinkLocal"),
        (IPNetwork.Parse("100.100.100.200/32"), "Field.Source.Metadata"),
        (IPNetwork.Parse("0.0.0.0/8"), "Field.Source.NoHost"),
        (IPNetwork.Parse("224.0.0.0/4"), "Field.Source.NoHost"),
        (IPNetwork.Parse("240.0.0.0/4"), "Field.Source.NoHost"),
    ];

    public static FieldError? Check(Refusal no, string value)
    {
        if (value.Length == 0) return no.Because("required", "Field.Source.Required");
        if ((no.TooLong(value) ?? UnseenCharacters.CheckId(no, value) ?? Lookalikes.Check(no, value)) is { } unreadable) return unreadable;
        if (value.StartsWith("i-", StringComparison.OrdinalIgnoreCase)) return Instance.Check(no, value);
        if (value.StartsWith("eni-", StringComparison.OrdinalIgnoreCase)) return Interface.Check(no, value);
        if (Ipv6.IsMatch(value)) return no.Because("ipv6", "Field.Source.Ipv6");
        return Numeric.IsMatch(value) ? Addresses(no, value) : Other(no, value);
    }

    /// <summary>The addresses of a value that was accepted; null: it is an id.</summary>
    public static IPNetwork? Range(string value) => value.Contains('/', StringComparison.Ordinal)
        ? IPNetwork.Parse(value)
        : IPAddress.TryParse(value, out var address) ? new IPNetwork(address, 32) : null;

    private static FieldError? Addresses(Refusal no, string value)
    {
        var parts = value.Split('/');
        // Leading zeros mean octal to some programs and nothing to others.
        if (!Ipv4.IsMatch(value) || parts[0].Split('.').Any(part => int.Parse(part, System.Globalization.CultureInfo.InvariantCulture) > 255 || (part.Length > 1 && part[0] == '0')))
            return no.Because("format", "Field.Source.Address");
        var address = IPAddress.Parse(parts[0]);
        var prefix = parts.Length == 1 ? 32 : int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture);
        if (prefix > 32) return no.Because("format", "Field.Source.Prefix", prefix);
        if (prefix < WidestPrefix) return no.Because("range", "Field.Source.Wide", WidestPrefix);
        var range = Masked(address, prefix);
        foreach (var (never, key) in Never)
        {
            if (never.PrefixLength <= prefix && never.Contains(address)) return no.Because("reserved", key, never.ToString());
        }
        return range.BaseAddress.Equals(address) ? null : no.Because("host-bits", "Field.Source.HostBits", range.ToString()) with { Suggestion = range.ToString() };
    }

    private static FieldError Other(Refusal no, string value)
    {
        if (OtherId.IsMatch(value)) return no.Because("wrong-kind", "Field.Source.OtherId");
        if (value.Contains("://", StringComparison.Ordinal)) return no.Because("wrong-form", "Field.Source.Url");
        return no.Because("format", "Field.Source.Format");
    }

    private static IPNetwork Masked(IPAddress address, int prefix)
    {
        var bytes = address.GetAddressBytes();
        for (var bit = prefix; bit < 32; bit++) bytes[bit / 8] &= (byte)~(0x80 >> (bit % 8));
        return new IPNetwork(new IPAddress(bytes), prefix);
    }
}

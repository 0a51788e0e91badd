using System.Net;
using System.Net.Sockets;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Fields;

namespace PrivateLinkConsole.Core.Connectivity.Rungs;

/// <summary>Who connects: addresses that rules must let in, and the security groups that a rule may name instead.</summary>
/// <param name="Cidrs">Their addresses as ranges.</param>
/// <param name="Host">The instance or network interface that was named; null: a range was, or nothing.</param>
internal sealed record Clients(IReadOnlyList<string> Cidrs, CloudHost? Host)
{
    /// <summary>Without a source any host of the VPC may connect.</summary>
    public static Clients OfVpc(CloudVpc vpc) => new(vpc.Cidrs, null);

    public static Clients Of(CloudHost host) => new([$"{host.PrivateIp}/32"], host);

    /// <param name="source">Accepted by its field rule, and not an id.</param>
    public static Clients OfRange(string source) => new([SourceRule.Range(source)!.Value.ToString()], null);

    /// <summary>Whether a rule for this source or destination holds for the whole range.</summary>
    public static bool Covers(string peer, string cidr) => Both(peer, cidr) is { } pair && pair.Outer.PrefixLength <= pair.Inner.PrefixLength && pair.Outer.Contains(pair.Inner.BaseAddress);

    /// <summary>Whether a rule that does not cover all clients may still be for some of them; a prefix list's addresses are not read.</summary>
    public bool MayInclude(string peer) => peer.StartsWith("pl-", StringComparison.Ordinal)
        || (Host is null && peer.StartsWith("sg-", StringComparison.Ordinal))
        || Cidrs.Any(cidr => Covers(peer, cidr) || Covers(cidr, peer));

    private static (IPNetwork Outer, IPNetwork Inner)? Both(string left, string right) =>
        IPNetwork.TryParse(left, out var outer) && IPNetwork.TryParse(right, out var inner)
        && outer.BaseAddress.AddressFamily == AddressFamily.InterNetwork && inner.BaseAddress.AddressFamily == AddressFamily.InterNetwork
            ? (outer, inner)
            : null;
}

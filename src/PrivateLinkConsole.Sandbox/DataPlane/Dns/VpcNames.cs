using System.Net;
using System.Net.Sockets;
using PrivateLinkConsole.Sandbox.World;

namespace PrivateLinkConsole.Sandbox.DataPlane.Dns;

/// <summary>
/// The names that a VPC's resolver knows. An endpoint's own vpce names are public and resolve everywhere; a service's private
/// names resolve in the endpoint's VPC only, while private DNS is on, the endpoint is available and the VPC has DNS support.
/// </summary>
internal static class VpcNames
{
    /// <summary>The name's addresses, or null when there is no such name.</summary>
    public static IReadOnlyList<IPAddress>? Resolve(string vpcId, string name, IReadOnlyList<EndpointView> endpoints)
    {
        var existing = endpoints.Where(endpoint => !string.Equals(endpoint.State, "deleted", StringComparison.OrdinalIgnoreCase)).ToList();
        var inVpc = existing.Where(endpoint => endpoint.VpcId == vpcId && HasPrivateDns(endpoint));
        List<(string Name, IEnumerable<string> Ips)> known =
        [
            .. inVpc.SelectMany(endpoint => endpoint.PrivateDnsNames, (endpoint, own) => (own, endpoint.Enis.Select(eni => eni.Ip))),
            .. existing.SelectMany(PublicNames),
        ];
        // The exact name comes before any wildcard, a long wildcard before a short one; each stands for any number of labels.
        return known.Where(entry => Fits(entry.Name, name))
            .OrderBy(entry => IsWildcard(entry.Name))
            .ThenByDescending(entry => entry.Name.Length)
            .Select(entry => Addresses(entry.Ips))
            .FirstOrDefault();
    }

    private static bool HasPrivateDns(EndpointView endpoint) => endpoint.PrivateDnsEnabled && endpoint.VpcDnsSupport && EndpointJudge.IsAvailable(endpoint);

    // The view may list the private names among all names.
    private static IEnumerable<(string Name, IEnumerable<string> Ips)> PublicNames(EndpointView endpoint) =>
        endpoint.DnsNames
            .Where(own => !endpoint.PrivateDnsNames.Contains(own.Name, StringComparer.OrdinalIgnoreCase))
            .Select(own => (own.Name, own.Ips.AsEnumerable()));

    private static bool Fits(string known, string name) =>
        IsWildcard(known) ? name.EndsWith(known[1..], StringComparison.OrdinalIgnoreCase) : Same(known, name);

    private static bool IsWildcard(string known) => known.StartsWith("*.", StringComparison.Ordinal);

    private static bool Same(string known, string name) => string.Equals(known.TrimEnd('.'), name, StringComparison.OrdinalIgnoreCase);

    private static List<IPAddress> Addresses(IEnumerable<string> ips) =>
        [.. ips.Select(IPAddress.Parse).Where(address => address.AddressFamily == AddressFamily.InterNetwork)];
}

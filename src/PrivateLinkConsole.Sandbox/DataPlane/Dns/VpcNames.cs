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
        var inVpc = existing.Where(endpoint => endpoint.VpcId == vpcId && HasPrivateDns(endpoint)).ToList();
        return Private(name, inVpc) ?? Public(name, existing) ?? PrivateWildcard(name, inVpc);
    }

    private static bool HasPrivateDns(EndpointView endpoint) => endpoint.PrivateDnsEnabled && endpoint.VpcDnsSupport && EndpointJudge.IsAvailable(endpoint);

    private static List<IPAddress>? Public(string name, List<EndpointView> endpoints) =>
        endpoints.SelectMany(endpoint => endpoint.DnsNames).FirstOrDefault(known => Same(known.Name, name)) is { } found ? Addresses(found.Ips) : null;

    private static List<IPAddress>? Private(string name, List<EndpointView> endpoints) =>
        endpoints.FirstOrDefault(endpoint => endpoint.PrivateDnsNames.Any(known => Same(known, name))) is { } found ? Addresses(found.Enis.Select(eni => eni.Ip)) : null;

    // Of several wildcards the longest counts, and it stands for any number of labels.
    private static List<IPAddress>? PrivateWildcard(string name, List<EndpointView> endpoints) =>
        endpoints.SelectMany(endpoint => endpoint.PrivateDnsNames, (endpoint, known) => (endpoint, known))
            .Where(pair => pair.known.StartsWith("*.", StringComparison.Ordinal) && name.EndsWith(pair.known[1..], StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(pair => pair.known.Length)
            .Select(pair => Addresses(pair.endpoint.Enis.Select(eni => eni.Ip)))
            .FirstOrDefault();

    private static bool Same(string known, string name) => string.Equals(known.TrimEnd('.'), name, StringComparison.OrdinalIgnoreCase);

    private static List<IPAddress> Addresses(IEnumerable<string> ips) =>
        [.. ips.Select(IPAddress.Parse).Where(address => address.AddressFamily == AddressFamily.InterNetwork)];
}

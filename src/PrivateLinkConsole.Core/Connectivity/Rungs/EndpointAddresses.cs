using System.Net;
using System.Net.Sockets;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.PrivateEndpoints;

namespace PrivateLinkConsole.Core.Connectivity.Rungs;

/// <summary>Names and addresses that belong to an endpoint by the cloud's word.</summary>
internal static class EndpointAddresses
{
    public static IReadOnlyList<IPAddress> OfInterfaces(EndpointView view) =>
        [.. view.Zones.Select(zone => IPAddress.TryParse(zone.Ip, out var address) ? address : null).OfType<IPAddress>().Where(address => address.AddressFamily == AddressFamily.InterNetwork)];

    /// <summary>
    /// The endpoint's regional name. Names can also come from a pasted answer, and any other domain is its owner's to point anywhere:
    /// only under the cloud's own domain does a name lead to an endpoint and nothing else.
    /// </summary>
    public static string? OwnName(EndpointView view)
    {
        var (prefix, domains) = CloudTraits.Of(view.Provider).EndpointNames;
        return view.DnsNames.Select(dns => dns.Name.TrimEnd('.')).FirstOrDefault(name =>
            name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && domains.Any(domain => name.EndsWith(domain, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>The service's private name, as a client would write it.</summary>
    public static string? PrivateName(EndpointView view) =>
        // A wildcard stands for any label, so any will do.
        view.PrivateDnsName is { } name && name.StartsWith("*.", StringComparison.Ordinal) ? $"test{name[1..]}" : view.PrivateDnsName;

    /// <summary>"10.0.1.5 (usw2-az1), 10.0.2.5 (usw2-az2)".</summary>
    public static string Listed(EndpointView view, IEnumerable<IPAddress> addresses) =>
        string.Join(", ", addresses.Select(address =>
            view.Zones.FirstOrDefault(zone => zone.Ip == address.ToString()) is { } zone ? $"{address} ({zone.ZoneId})" : address.ToString()));
}

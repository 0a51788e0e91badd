using PrivateLinkConsole.Sandbox.World;

namespace PrivateLinkConsole.Sandbox.DataPlane.Dns;

/// <summary>The names that an endpoint brings.</summary>
internal static class EndpointNames
{
    /// <summary>
    /// Its private names as zones of their own: while private DNS is on, the endpoint available, and the VPC's DNS support on. A wildcard
    /// stands in the zone of the name behind it.
    /// </summary>
    public static IEnumerable<PrivateZoneView> Zones(EndpointView endpoint)
    {
        if (!endpoint.PrivateDnsEnabled || !endpoint.VpcDnsSupport || !EndpointJudge.IsAvailable(endpoint)) return [];
        string[] ips = [.. endpoint.Enis.Select(eni => eni.Ip)];
        return endpoint.PrivateDnsNames.Select(name => name.TrimEnd('.').ToLowerInvariant()).Select(name => new PrivateZoneView(
            name.StartsWith("*.", StringComparison.Ordinal) ? name[2..] : name,
            new HashSet<string>(StringComparer.Ordinal) { endpoint.VpcId },
            [new(name, "A", null, ips)]));
    }

    /// <summary>Its vpce names, which resolve everywhere as long as it is there. The view may list the private names among all names.</summary>
    public static IEnumerable<DnsNameView> Public(EndpointView endpoint) => string.Equals(endpoint.State, "deleted", StringComparison.OrdinalIgnoreCase)
        ? []
        : endpoint.DnsNames.Where(own => !endpoint.PrivateDnsNames.Contains(own.Name, StringComparer.OrdinalIgnoreCase));
}

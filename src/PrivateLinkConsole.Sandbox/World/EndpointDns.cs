namespace PrivateLinkConsole.Sandbox.World;

/// <summary>The DNS names of an endpoint, in the form of the real ones: first the regional, then one a zone, then the private one.</summary>
internal static class EndpointDns
{
    public static string Regional(VpcEndpoint endpoint) =>
        $"{endpoint.Id}-{endpoint.DnsLabel}.{endpoint.ServiceId}.{endpoint.Region}.vpce.amazonaws.com";

    public static string Zonal(VpcEndpoint endpoint, string zoneName) =>
        $"{endpoint.Id}-{endpoint.DnsLabel}-{zoneName}.{endpoint.ServiceId}.{endpoint.Region}.vpce.amazonaws.com";

    /// <summary>Name and hosted zone id of each DNS entry.</summary>
    public static IEnumerable<(string Name, string HostedZoneId)> Entries(WorldState state, VpcEndpoint endpoint)
    {
        var region = Regions.Get(endpoint.Region);
        yield return (Regional(endpoint), region.EndpointHostedZoneId);
        foreach (var zone in ZonesOf(state, endpoint))
            yield return (Zonal(endpoint, region.ZoneName(endpoint.Account, zone)), region.EndpointHostedZoneId);
        if (endpoint is { PrivateDnsEnabled: true, PrivateDnsName: { } name }) yield return (name, PrivateZoneId(endpoint));
    }

    /// <summary>Zones in the order of the endpoint's subnets.</summary>
    public static IEnumerable<string> ZonesOf(WorldState state, VpcEndpoint endpoint) =>
        endpoint.SubnetIds.Select(id => state.Subnets.TryGetValue(id, out var s) ? s.ZoneId : null).OfType<string>();

    /// <summary>The zone that the cloud itself keeps for an endpoint's private name.</summary>
    public static string PrivateZoneId(VpcEndpoint endpoint) => "Z0" + ResourceIds.Fixed("z", endpoint.Id)[2..].ToUpperInvariant();
}

namespace PrivateLinkConsole.Sandbox.World;

/// <summary>A VPC answers a domain from one place only: one private zone, or one endpoint's private DNS.</summary>
internal static class ZoneConflicts
{
    /// <summary>The zone that a VPC already answers a domain from, which may be the one that the cloud keeps for an endpoint; null for none.</summary>
    /// <param name="domain">In Route 53's form.</param>
    public static string? ZoneOf(WorldState state, string vpcId, string domain, TimeSpan now, Durations durations)
    {
        var zone = state.HostedZones.Values.FirstOrDefault(z => z.IsPrivate && z.Name == domain && z.Vpcs.Any(v => v.VpcId == vpcId));
        if (zone is not null) return zone.Id;
        var endpoint = EndpointsWithDns(state, vpcId, now, durations).FirstOrDefault(e => Domain(e.PrivateDnsName!) == domain);
        return endpoint is null ? null : EndpointDns.PrivateZoneId(endpoint);
    }

    /// <summary>The endpoints of a VPC that hold a private name.</summary>
    public static IEnumerable<VpcEndpoint> EndpointsWithDns(WorldState state, string vpcId, TimeSpan now, Durations durations) =>
        state.Endpoints.Values.Where(e =>
            e.VpcId == vpcId && e is { PrivateDnsEnabled: true, PrivateDnsName: not null } && StateRules.IsAlive(StateRules.Of(e, now, durations)));

    /// <summary>The zone of a private name, in Route 53's form: a wildcard's is the name behind it.</summary>
    public static string Domain(string privateName) => (privateName.StartsWith("*.", StringComparison.Ordinal) ? privateName[2..] : privateName) + ".";
}

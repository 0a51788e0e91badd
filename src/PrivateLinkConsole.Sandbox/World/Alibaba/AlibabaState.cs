namespace PrivateLinkConsole.Sandbox.World.Alibaba;

/// <summary>
/// What only Alibaba Cloud has. VPCs, vSwitches, security groups, interfaces and machines stand with those of AWS: accounts and ids keep
/// them apart.
/// </summary>
internal sealed class AlibabaState
{
    public Dictionary<string, AlibabaAccount> Accounts { get; set; } = [];

    public Dictionary<string, PrivateLinkService> Services { get; set; } = [];

    public Dictionary<string, PrivateLinkEndpoint> Endpoints { get; set; } = [];

    public Dictionary<string, GatewayEndpoint> GatewayEndpoints { get; set; } = [];

    /// <summary>By access key id.</summary>
    public Dictionary<string, SessionCredential> Sessions { get; set; } = [];

    /// <summary>By account, region, operation and client token.</summary>
    public Dictionary<string, RememberedAnswer> ClientTokens { get; set; } = [];

    /// <summary>Drops what nobody can see any more.</summary>
    public void Forget(WorldState state, TimeSpan now, DateTimeOffset realNow, Durations durations)
    {
        foreach (var endpoint in Endpoints.Values.ToList())
        {
            var isGone = endpoint.Status.At(now) is null;
            if (isGone) Endpoints.Remove(endpoint.Id);
            foreach (var zone in endpoint.Zones.Where(zone => isGone || zone.Status.At(now) is null)) state.NetworkInterfaces.Remove(zone.EniId);
            endpoint.Zones.RemoveAll(zone => zone.Status.At(now) is null);
            endpoint.Groups.RemoveAll(group => group.Status.At(now) is null);
        }

        foreach (var service in Services.Values.Where(service => service.Status.At(now) is null).ToList()) Services.Remove(service.Id);
        foreach (var gateway in GatewayEndpoints.Values.ToList())
        {
            gateway.RouteTables.RemoveAll(link => link.Status.At(now) is null);
            if (gateway.Status.At(now) is null) GatewayEndpoints.Remove(gateway.Id);
        }

        foreach (var token in ClientTokens.Where(t => now > t.Value.At + durations.ClientTokenMemory).ToList()) ClientTokens.Remove(token.Key);
        // A day's grace: an expired session must be told from an unknown one.
        foreach (var session in Sessions.Values.Where(s => realNow > s.ExpiresAt + TimeSpan.FromDays(1)).ToList()) Sessions.Remove(session.AccessKeyId);
    }
}

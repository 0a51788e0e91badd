namespace PrivateLinkConsole.Sandbox.World.Alibaba;

/// <summary>
/// Builds what the data plane reads: interface endpoints, available while Active and Connected, with the interfaces of their connected zones.
/// </summary>
internal static class AlibabaEndpointViews
{
    private const string Available = "available";
    private const string Anywhere = "0.0.0.0/0";

    public static IEnumerable<EndpointView> All(WorldState state, TimeSpan now)
    {
        // A group's rules are worked out once: many endpoints share one.
        var rules = new Dictionary<string, List<IngressRuleView>>();
        return state.Alibaba.Endpoints.Values
            .Where(e => e.Type == PrivateLinkEndpoint.Interface && e.Status.At(now) is not null && state.Vpcs.ContainsKey(e.VpcId))
            .OrderBy(e => e.Sequence).Select(e => View(state, e, state.Vpcs[e.VpcId], now, [.. e.GroupsAt(now).SelectMany(group => Of(group.Id)).Distinct()]));

        List<IngressRuleView> Of(string group) => rules.TryGetValue(group, out var known) ? known : rules[group] = [.. Ingress(state, group)];
    }

    private static EndpointView View(WorldState state, PrivateLinkEndpoint e, Vpc vpc, TimeSpan now, IReadOnlyList<IngressRuleView> ingress)
    {
        // An endpoint that is being changed goes on working.
        var works = e.Status.At(now) is EndpointStates.Active or EndpointStates.Pending && e.Connection.At(now) == EndpointStates.Connected;
        var zones = e.ZonesAt(now).Where(zone => works && zone.Status.At(now) == EndpointStates.Connected).ToList();
        return new(
            e.Id, works ? Available : "pending", e.Account, e.Region, vpc.Id, vpc.Cidr, VpcDnsSupport: true, VpcDnsHostnames: true, e.ServiceId,
            ServiceState(state, e, now), Listeners(state, e), PrivateDnsEnabled: false, [],
            [.. zones.Select(zone => new EniView(zone.EniId, zone.Ip, zone.VSwitchId, zone.ZoneId))],
            ingress,
            zones.Count == 0 ? [] : [.. Names(e, zones)])
        {
            Client = Client(state, vpc),
        };
    }

    private static IEnumerable<DnsNameView> Names(PrivateLinkEndpoint e, List<EndpointZone> zones) =>
        zones.Select(zone => new DnsNameView(e.ZoneDomain(zone)!, [zone.Ip])).Prepend(new(e.Domain!, [.. zones.Select(zone => zone.Ip)]));

    private static string ServiceState(WorldState state, PrivateLinkEndpoint endpoint, TimeSpan now) =>
        state.Alibaba.Services.GetValueOrDefault(endpoint.ServiceId)?.Status.At(now) switch
        {
            null => "Deleted",
            EndpointStates.Active => "Available",
            var other => other,
        };

    private static IReadOnlyList<Listener> Listeners(WorldState state, PrivateLinkEndpoint endpoint) =>
        state.Alibaba.Services.GetValueOrDefault(endpoint.ServiceId)?.Resources.FirstOrDefault() is { } balancer
        && state.LoadBalancers.TryGetValue(balancer.Id, out var described)
            ? described.Listeners
            : [new()];

    private static IEnumerable<IngressRuleView> Ingress(WorldState state, string groupId)
    {
        if (!state.SecurityGroups.TryGetValue(groupId, out var group)) yield break;
        foreach (var rule in group.Rules.Where(rule => !rule.IsEgress))
        {
            if (rule.Cidr4 is { } cidr) yield return new(rule.Protocol, rule.FromPort, rule.ToPort, cidr);
            if (rule.GroupId is not { } peer) continue;
            foreach (var ip in Members(state, peer)) yield return new(rule.Protocol, rule.FromPort, rule.ToPort, ip + "/32");
        }

        // The members of a normal group reach one another without a rule.
        foreach (var ip in Members(state, groupId)) yield return new("-1", -1, -1, ip + "/32");
    }

    /// <summary>Machines only: an endpoint's interfaces never begin a connection.</summary>
    private static IEnumerable<string> Members(WorldState state, string groupId) =>
        state.Instances.Values.Where(i => i.GroupIds.Contains(groupId)).Select(i => state.NetworkInterfaces[i.InterfaceId].Ip);

    /// <summary>A normal group lets out to everywhere unless a rule drops it, and the sandbox has no rules that drop.</summary>
    private static VpcClient? Client(WorldState state, Vpc vpc) =>
        state.Instances.Values.Where(i => i.VpcId == vpc.Id).MinBy(i => i.Sequence) is { } machine
            ? new(state.NetworkInterfaces[machine.InterfaceId].Ip, [new("-1", -1, -1, Anywhere)])
            : null;
}

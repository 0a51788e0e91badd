namespace PrivateLinkConsole.Sandbox.World;

/// <summary>Builds what the data plane reads.</summary>
internal static class EndpointViews
{
    public static IReadOnlyList<EndpointView> All(WorldState state, TimeSpan now, Durations durations)
    {
        var enis = state.NetworkInterfaces.Values.OrderBy(e => e.Sequence).ToLookup(e => e.EndpointId);
        var ingress = new Dictionary<string, IReadOnlyList<IngressRuleView>>();
        var views = new List<EndpointView>();
        foreach (var endpoint in state.Endpoints.Values.OrderBy(e => e.Sequence))
        {
            if (StateRules.Of(endpoint, now, durations) is not { } status || !state.Vpcs.TryGetValue(endpoint.VpcId, out var vpc)) continue;
            var own = StateRules.IsAlive(status) ? enis[endpoint.Id].ToList() : [];
            views.Add(View(state, endpoint, status, vpc, own, ServiceState(state, endpoint, now, durations), Rules(endpoint)));
        }

        return views;

        // A group's rules are worked out once: many endpoints share one.
        IReadOnlyList<IngressRuleView> Of(string group) =>
            ingress.TryGetValue(group, out var known) ? known : ingress[group] = [.. Ingress(state, group, enis)];

        IReadOnlyList<IngressRuleView> Rules(VpcEndpoint e) =>
            e.GroupIds.Count == 1 ? Of(e.GroupIds[0]) : [.. e.GroupIds.SelectMany(Of).Distinct()];
    }

    private static EndpointView View(
        WorldState state, VpcEndpoint e, string status, Vpc vpc, List<NetworkInterface> enis, string serviceState,
        IReadOnlyList<IngressRuleView> ingress)
    {
        string[] privateNames = e is { PrivateDnsEnabled: true, PrivateDnsName: { } name } ? [name] : [];
        return new(
            e.Id, status, e.Account, e.Region, vpc.Id, vpc.Cidr, vpc.DnsSupport, vpc.DnsHostnames, e.ServiceId, serviceState,
            Balancer(state, e).Listeners, e.PrivateDnsEnabled, privateNames,
            [.. enis.Select(n => new EniView(n.Id, n.Ip, n.SubnetId, n.ZoneId))],
            ingress,
            [.. Names(e, enis, privateNames)]);
    }

    private static IEnumerable<DnsNameView> Names(VpcEndpoint e, List<NetworkInterface> enis, string[] privateNames)
    {
        if (enis.Count == 0) yield break;
        var region = Regions.Get(e.Region);
        string[] all = [.. enis.Select(n => n.Ip)];
        yield return new(EndpointDns.Regional(e), all);
        foreach (var n in enis) yield return new(EndpointDns.Zonal(e, region.ZoneName(e.Account, n.ZoneId)), [n.Ip]);
        foreach (var name in privateNames) yield return new(name, all);
    }

    private static IEnumerable<IngressRuleView> Ingress(WorldState state, string groupId, ILookup<string, NetworkInterface> enis)
    {
        if (!state.SecurityGroups.TryGetValue(groupId, out var group)) yield break;
        foreach (var rule in group.Rules.Where(r => !r.IsEgress))
        {
            if (rule.Cidr4 is { } cidr) yield return new(rule.Protocol, rule.FromPort, rule.ToPort, cidr);
            if (rule.GroupId is not { } peer) continue;
            // Only endpoints have interfaces here, so a group's members are the interfaces of endpoints that carry it.
            foreach (var member in state.Endpoints.Values.Where(e => e.GroupIds.Contains(peer)).SelectMany(e => enis[e.Id]))
                yield return new(rule.Protocol, rule.FromPort, rule.ToPort, member.Ip + "/32");
        }
    }

    private static LoadBalancer Balancer(WorldState state, VpcEndpoint endpoint)
    {
        var arn = state.Services.TryGetValue(endpoint.ServiceId, out var service) ? service.NetworkLoadBalancerArns.FirstOrDefault() : null;
        return arn is not null && state.LoadBalancers.TryGetValue(arn, out var known)
            ? known
            : LoadBalancer.Default(arn ?? "", Regions.Get(endpoint.Region));
    }

    private static string ServiceState(WorldState state, VpcEndpoint endpoint, TimeSpan now, Durations durations) =>
        (state.Services.TryGetValue(endpoint.ServiceId, out var service) ? StateRules.Of(service, now, durations) : null) ?? "Deleted";
}

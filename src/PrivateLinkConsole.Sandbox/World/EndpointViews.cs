namespace PrivateLinkConsole.Sandbox.World;

/// <summary>Builds what the data plane reads.</summary>
internal static class EndpointViews
{
    public static IReadOnlyList<EndpointView> All(WorldState state, TimeSpan now, Durations durations)
    {
        var enis = state.NetworkInterfaces.Values.OrderBy(e => e.Sequence).ToLookup(e => e.EndpointId);
        var ingress = new Dictionary<string, IReadOnlyList<IngressRuleView>>();
        var clients = state.Instances.Values.OrderBy(i => i.Sequence).DistinctBy(i => i.VpcId).ToDictionary(i => i.VpcId, i => Client(state, i, enis));
        var views = new List<EndpointView>();
        foreach (var endpoint in state.Endpoints.Values.OrderBy(e => e.Sequence))
        {
            if (StateRules.Of(endpoint, now, durations) is not { } status || !state.Vpcs.TryGetValue(endpoint.VpcId, out var vpc)) continue;
            var own = StateRules.IsAlive(status) ? enis[endpoint.Id].ToList() : [];
            views.Add(View(state, endpoint, status, vpc, own, ServiceState(state, endpoint, now, durations), Rules(endpoint)) with { Client = clients.GetValueOrDefault(vpc.Id) });
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

    private static IEnumerable<IngressRuleView> Ingress(WorldState state, string groupId, ILookup<string?, NetworkInterface> enis)
    {
        if (!state.SecurityGroups.TryGetValue(groupId, out var group)) yield break;
        foreach (var rule in group.Rules.Where(r => !r.IsEgress))
        {
            if (rule.Cidr4 is { } cidr) yield return new(rule.Protocol, rule.FromPort, rule.ToPort, cidr);
            if (rule.GroupId is not { } peer) continue;
            foreach (var member in Members(state, peer, enis)) yield return new(rule.Protocol, rule.FromPort, rule.ToPort, member.Ip + "/32");
        }
    }

    private static IEnumerable<NetworkInterface> Members(WorldState state, string groupId, ILookup<string?, NetworkInterface> enis) =>
        state.Endpoints.Values.Where(e => e.GroupIds.Contains(groupId)).SelectMany(e => enis[e.Id])
            .Concat(state.Instances.Values.Where(i => i.GroupIds.Contains(groupId)).Select(i => state.NetworkInterfaces[i.InterfaceId]));

    private static VpcClient Client(WorldState state, Instance machine, ILookup<string?, NetworkInterface> enis)
    {
        var rules = machine.GroupIds.Select(id => state.SecurityGroups.GetValueOrDefault(id)).OfType<SecurityGroup>().SelectMany(g => g.Rules).Where(r => r.IsEgress);
        return new(state.NetworkInterfaces[machine.InterfaceId].Ip, [.. rules.SelectMany(rule => Egress(state, rule, enis))]);
    }

    private static IEnumerable<EgressRuleView> Egress(WorldState state, SecurityGroupRule rule, ILookup<string?, NetworkInterface> enis)
    {
        if (rule.Cidr4 is { } cidr) return [new(rule.Protocol, rule.FromPort, rule.ToPort, cidr)];
        return rule.GroupId is { } peer ? Members(state, peer, enis).Select(member => new EgressRuleView(rule.Protocol, rule.FromPort, rule.ToPort, member.Ip + "/32")) : [];
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

using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.PrivateEndpoints;

namespace PrivateLinkConsole.Core.Connectivity.Rungs;

/// <summary>The rungs about VPCs: pure, over what the cloud was read to have.</summary>
internal static class NetworkRungs
{
    public static ConnectionRung Zones(EndpointView view, CloudVpc vpc)
    {
        var subnets = vpc.Subnets.Where(subnet => view.SubnetIds.Contains(subnet.Id)).ToList();
        if (view.ServiceZoneIds.Count == 0 || subnets.Count == 0)
            return ConnectionRung.NotChecked(RungKind.Zones, "Rung.Zones.NotKnown");
        var served = string.Join(", ", view.ServiceZoneIds);
        return NetworkChecks.OutsideOf(view.ServiceZoneIds, subnets) is { } outside
            ? ConnectionRung.Failed(RungKind.Zones, "Rung.Zones.NotServed", outside.Id, outside.ZoneId, served)
            : ConnectionRung.Passed(RungKind.Zones, "Rung.Zones.Passed", string.Join(", ", subnets.Select(subnet => subnet.ZoneId).Order(StringComparer.Ordinal)), served);
    }

    /// <summary>The endpoint's side (E26): one of its groups must let the clients in, by their addresses or by a group of theirs.</summary>
    public static ConnectionRung PortOpen(EndpointView view, CloudVpc vpc, int port, Clients clients)
    {
        var groups = GroupsOf(view, vpc);
        var named = string.Join(", ", groups.Select(group => group.Id));
        var sources = groups.SelectMany(group => group.Ingress).Where(rule => rule.Opens(port)).Select(rule => rule.Source).Distinct().ToList();
        if (clients.Host is { } host && sources.FirstOrDefault(host.SecurityGroupIds.Contains) is { } byGroup)
            return ConnectionRung.Passed(RungKind.PortOpen, "Rung.PortOpen.ByGroup", named, port, byGroup, host.Id);
        var shut = clients.Cidrs.Where(cidr => !sources.Any(source => Clients.Covers(source, cidr))).ToList();
        if (shut.Count == 0)
            return ConnectionRung.Passed(RungKind.PortOpen, "Rung.PortOpen.Passed", named, port, string.Join(", ", clients.Cidrs));
        var some = sources.Where(clients.MayInclude).ToList();
        var rung = some.Count > 0
            ? ConnectionRung.Warning(RungKind.PortOpen, "Rung.PortOpen.Partly", named, port, string.Join(", ", some), string.Join(", ", shut))
            : ConnectionRung.Failed(RungKind.PortOpen, groups.Count > 1 ? "Rung.PortOpen.ShutInAll" : "Rung.PortOpen.Shut", named, port, string.Join(", ", shut));
        // The fix opens the first range; the others are somebody's decision.
        return rung with { Fix = shut.Contains(clients.Cidrs[0]) ? RungFix.OpenPort : null };
    }

    /// <summary>The source's side (E28): one of its groups must let it out to the endpoint's addresses.</summary>
    /// <param name="vpc">The source's own; null: it could not be read.</param>
    public static ConnectionRung SourceOut(EndpointView view, CloudVpc? vpc, int port, Clients clients)
    {
        if (clients.Host is not { } host)
            return ConnectionRung.NotChecked(RungKind.SourceOut, "Rung.SourceOut.NoHost");
        if (vpc is null)
            return ConnectionRung.NotChecked(RungKind.SourceOut, "Rung.VpcGone", host.VpcId);
        var to = EndpointAddresses.OfInterfaces(view).Select(address => $"{address}/32").ToList();
        if (to.Count == 0)
            return ConnectionRung.Blocked(RungKind.SourceOut, RungKind.Interfaces);
        var groups = vpc.SecurityGroups.Where(group => host.SecurityGroupIds.Contains(group.Id)).ToList();
        var named = string.Join(", ", host.SecurityGroupIds);
        var open = groups.SelectMany(group => group.Egress).Where(rule => rule.Opens(port)).Select(rule => rule.Destination).Distinct().ToList();
        var shut = to.Where(cidr => !open.Any(peer => view.SecurityGroupIds.Contains(peer) || Clients.Covers(peer, cidr))).ToList();
        if (shut.Count == 0)
            return ConnectionRung.Passed(RungKind.SourceOut, "Rung.SourceOut.Passed", named, host.Id, port);
        return open.FirstOrDefault(peer => peer.StartsWith("pl-", StringComparison.Ordinal)) is { } list
            ? ConnectionRung.Warning(RungKind.SourceOut, "Rung.SourceOut.PrefixList", named, port, list)
            : ConnectionRung.Failed(RungKind.SourceOut, "Rung.SourceOut.Shut", named, port, string.Join(", ", shut)) with { Fix = RungFix.OpenSource };
    }

    /// <param name="vpc">The clients' VPC: its resolver is who they ask.</param>
    public static ConnectionRung VpcDns(ConnectionPath path, CloudVpc vpc)
    {
        if (!path.WantsPrivateName)
            return ConnectionRung.NotChecked(RungKind.VpcDns, "Rung.VpcDns.NotNeeded");
        RungFix? fix = vpc.Id == path.Endpoint.VpcId ? RungFix.EnableVpcDns : null;
        return vpc switch
        {
            { DnsSupport: true, DnsHostnames: true } => ConnectionRung.Passed(RungKind.VpcDns, "Rung.VpcDns.Passed", vpc.Id),
            { DnsSupport: false } => ConnectionRung.Failed(RungKind.VpcDns, "Rung.VpcDns.ResolutionOff", vpc.Id) with { Fix = fix },
            _ => ConnectionRung.Failed(RungKind.VpcDns, "Rung.VpcDns.HostnamesOff", vpc.Id) with { Fix = fix },
        };
    }

    // Without a choice the cloud takes the VPC's default group. A group that is gone still stands in the row, and opens nothing.
    private static List<CloudSecurityGroup> GroupsOf(EndpointView view, CloudVpc vpc) => view.SecurityGroupIds.Count == 0
        ? [.. vpc.SecurityGroups.Where(group => group.Name == "default")]
        : [.. view.SecurityGroupIds.Select(id => vpc.SecurityGroups.FirstOrDefault(group => group.Id == id) ?? new CloudSecurityGroup(id, id, vpc.Id, []))];
}

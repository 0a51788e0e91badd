using System.Net;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.PrivateEndpoints;

namespace PrivateLinkConsole.Core.Connectivity;

/// <summary>The rungs about the VPC: pure, over what the cloud was read to have.</summary>
internal static class NetworkRungs
{
    public static ConnectionRung PortOpen(EndpointView view, CloudVpc vpc, int port)
    {
        var groups = GroupsOf(view, vpc);
        var named = string.Join(", ", groups.Select(group => group.Id));
        var sources = groups.SelectMany(group => group.Ingress).Where(rule => rule.Opens(port)).Select(rule => rule.Source).Distinct().ToList();
        var shut = vpc.Cidrs.Where(cidr => !sources.Any(source => Covers(source, cidr))).ToList();
        if (shut.Count == 0)
            return ConnectionRung.Passed(RungKind.PortOpen, "Rung.PortOpen.Passed", named, port, string.Join(", ", vpc.Cidrs));
        // The fix opens the VPC's first range; the others are somebody's decision.
        RungFix? fix = shut.Contains(vpc.Cidrs[0]) ? RungFix.OpenPort : null;
        var rung = sources.Count > 0
            ? ConnectionRung.Warning(RungKind.PortOpen, "Rung.PortOpen.Partly", named, port, string.Join(", ", sources), string.Join(", ", shut))
            : ConnectionRung.Failed(RungKind.PortOpen, groups.Count > 1 ? "Rung.PortOpen.ShutInAll" : "Rung.PortOpen.Shut", named, port, string.Join(", ", shut));
        return rung with { Fix = fix };
    }

    public static ConnectionRung VpcDns(EndpointView view, CloudVpc vpc)
    {
        if (!WantsPrivateDns(view))
            return ConnectionRung.NotChecked(RungKind.VpcDns, "Rung.VpcDns.NotNeeded");
        return vpc switch
        {
            { DnsSupport: true, DnsHostnames: true } => ConnectionRung.Passed(RungKind.VpcDns, "Rung.VpcDns.Passed", vpc.Id),
            { DnsSupport: false } => ConnectionRung.Failed(RungKind.VpcDns, "Rung.VpcDns.ResolutionOff", vpc.Id) with { Fix = RungFix.EnableVpcDns },
            _ => ConnectionRung.Failed(RungKind.VpcDns, "Rung.VpcDns.HostnamesOff", vpc.Id) with { Fix = RungFix.EnableVpcDns },
        };
    }

    /// <summary>On, or asked for: switched-off attributes are then why it does not come on.</summary>
    public static bool WantsPrivateDns(EndpointView view) =>
        view.PrivateDnsEnabled || view.DnsConfirmedBy is not null || view.Dns is DnsWish.ConsoleEnables or DnsWish.PersonEnables;

    // Without a choice the cloud takes the VPC's default group. A group that is gone still stands in the row, and opens nothing.
    private static List<CloudSecurityGroup> GroupsOf(EndpointView view, CloudVpc vpc) => view.SecurityGroupIds.Count == 0
        ? [.. vpc.SecurityGroups.Where(group => group.Name == "default")]
        : [.. view.SecurityGroupIds.Select(id => vpc.SecurityGroups.FirstOrDefault(group => group.Id == id) ?? new CloudSecurityGroup(id, id, vpc.Id, []))];

    private static bool Covers(string source, string cidr) =>
        IPNetwork.TryParse(source, out var outer)
        && IPNetwork.TryParse(cidr, out var inner)
        && outer.BaseAddress.AddressFamily == inner.BaseAddress.AddressFamily
        && outer.PrefixLength <= inner.PrefixLength
        && outer.Contains(inner.BaseAddress);
}

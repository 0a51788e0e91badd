using System.Xml.Linq;
using PrivateLinkConsole.Sandbox.World;
using static PrivateLinkConsole.Sandbox.Route53Xml.Xml;

namespace PrivateLinkConsole.Sandbox.Route53Xml;

/// <summary>ListHostedZonesByVPC: every zone that a VPC answers from, other accounts' and the cloud's own ones for endpoints included.</summary>
internal static class VpcZoneList
{
    private const int MostPerPage = 100;
    private const string EndpointService = "vpce.amazonaws.com";

    public static Route53Answer ByVpc(Route53Call call)
    {
        var vpc = VpcInput.Checked(Required(call, "vpcregion"), Required(call, "vpcid"));
        if (!call.State.Vpcs.TryGetValue(vpc.VpcId, out var found) || found.Account != call.Account || found.Region != vpc.Region)
            throw Route53Errors.Denied($"The VPC: {vpc.VpcId} in region {vpc.Region} is not owned by you.");
        var size = Page.Size(call.Query("maxitems"), MostPerPage);
        var page = Page.Of(Zones(call, vpc).OrderBy(z => z.Id, StringComparer.Ordinal), z => z.Id, Page.From(call.Query("nexttoken")), size);
        return new(new object?[]
        {
            E("HostedZoneSummaries", page.Items.Select(Render)), E("MaxItems", size), Optional("NextToken", page.Token),
        });
    }

    private static IEnumerable<Summary> Zones(Route53Call call, ZoneVpc vpc)
    {
        if (call.FindsNothing) return [];
        return call.State.HostedZones.Values.Where(z => z.Vpcs.Contains(vpc)).Select(z => new Summary(z.Id, z.Name, "OwningAccount", z.Account))
            .Concat(ZoneConflicts.EndpointsWithDns(call.State, vpc.VpcId, call.Now, call.Durations)
                .Select(e => new Summary(EndpointDns.PrivateZoneId(e), ZoneConflicts.Domain(e.PrivateDnsName!), "OwningService", EndpointService)));
    }

    private static XElement Render(Summary zone) =>
        E("HostedZoneSummary", E("HostedZoneId", zone.Id), E("Name", zone.Name), E("Owner", E(zone.OwnerKind, zone.Owner)));

    private static string Required(Route53Call call, string name) =>
        call.Query(name) ?? throw Route53Errors.Input($"The request must contain the parameter {name}.");

    private sealed record Summary(string Id, string Name, string OwnerKind, string Owner);
}

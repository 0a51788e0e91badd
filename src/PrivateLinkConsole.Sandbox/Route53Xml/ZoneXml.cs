using System.Xml.Linq;
using PrivateLinkConsole.Sandbox.World;
using static PrivateLinkConsole.Sandbox.Route53Xml.Xml;

namespace PrivateLinkConsole.Sandbox.Route53Xml;

/// <summary>Zones in answers.</summary>
internal static class ZoneXml
{
    public static XElement Zone(HostedZone zone) => E("HostedZone",
        E("Id", "/hostedzone/" + zone.Id), E("Name", zone.Name), E("CallerReference", zone.CallerReference),
        E("Config", Optional("Comment", zone.Comment), E("PrivateZone", zone.IsPrivate)), E("ResourceRecordSetCount", zone.Records.Count));

    public static XElement Vpc(ZoneVpc vpc) => E("VPC", E("VPCRegion", vpc.Region), E("VPCId", vpc.VpcId));

    /// <summary>A public zone's name servers; a private zone is told by its VPCs instead.</summary>
    public static XElement? DelegationSet(HostedZone zone) =>
        zone.IsPrivate ? null : E("DelegationSet", E("NameServers", NameServers.Of(zone).Select(server => E("NameServer", server))));
}

using static PrivateLinkConsole.Sandbox.Route53Xml.Xml;

namespace PrivateLinkConsole.Sandbox.Route53Xml;

/// <summary>One zone, shown and deleted.</summary>
internal static class ZoneOperations
{
    public static Route53Answer Get(Route53Call call)
    {
        var zone = call.OwnZone();
        return new(new object?[]
        {
            ZoneXml.Zone(zone), ZoneXml.DelegationSet(zone), zone.IsPrivate ? E("VPCs", zone.Vpcs.Select(ZoneXml.Vpc)) : null,
        });
    }

    /// <summary>The VPCs need not be taken off first; the records must.</summary>
    public static Route53Answer Delete(Route53Call call)
    {
        var zone = call.OwnZone();
        if (!zone.Records.TrueForAll(record => NameServers.AreRequired(zone, record))) throw Route53Errors.ZoneNotEmpty();
        call.BeginWriting(zone);
        call.State.HostedZones.Remove(zone.Id);
        return new(ChangeOperations.Info(call, call.NewChange()));
    }
}

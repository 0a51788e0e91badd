using PrivateLinkConsole.Sandbox.World;
using static PrivateLinkConsole.Sandbox.Route53Xml.Xml;

namespace PrivateLinkConsole.Sandbox.Route53Xml;

/// <summary>The caller's zones, by id and by name.</summary>
internal static class ZoneLists
{
    private const int MostPerPage = 100;

    public static Route53Answer All(Route53Call call)
    {
        var wanted = call.Query("hostedzonetype") switch
        {
            null => (bool?)null,
            "PrivateHostedZone" => true,
            _ => throw Route53Errors.Input("The only value of hostedzonetype is PrivateHostedZone."),
        };
        var (marker, size) = (call.Query("marker"), Page.Size(call.Query("maxitems"), MostPerPage));
        var zones = Mine(call).Where(z => wanted is null || z.IsPrivate == wanted).OrderBy(z => z.Id, StringComparer.Ordinal);
        var page = Page.Of(zones, z => z.Id, marker, size);
        return new(new object?[]
        {
            E("HostedZones", page.Items.Select(ZoneXml.Zone)), Optional("Marker", marker), E("IsTruncated", page.Next is not null),
            Optional("NextMarker", page.Next?.Id), E("MaxItems", size),
        });
    }

    /// <summary>From a name on, in the order of reversed labels: the first zone may have another name than the one asked for.</summary>
    public static Route53Answer ByName(Route53Call call)
    {
        var (id, size) = (call.Query("hostedzoneid"), Page.Size(call.Query("maxitems"), MostPerPage));
        if (id is not null && call.Query("dnsname") is null) throw Route53Errors.Input("If you specify hostedzoneid, you must also specify dnsname.");
        var start = Start(call.Query("dnsname"));
        var zones = Mine(call)
            .OrderBy(z => z.Name, Comparer<string>.Create(DnsName.Compare)).ThenBy(z => z.Id, StringComparer.Ordinal)
            .SkipWhile(z => start is not null && IsBefore(z, start, id))
            .Take(size + 1).ToList();
        var next = zones.Count > size ? zones[size] : null;
        return new(new object?[]
        {
            E("HostedZones", zones.Take(size).Select(ZoneXml.Zone)), Optional("DNSName", start), Optional("HostedZoneId", id),
            E("IsTruncated", next is not null), Optional("NextDNSName", next?.Name), Optional("NextHostedZoneId", next?.Id), E("MaxItems", size),
        });
    }

    private static IEnumerable<HostedZone> Mine(Route53Call call) =>
        call.FindsNothing ? [] : call.State.HostedZones.Values.Where(z => z.Account == call.Account);

    private static string? Start(string? text)
    {
        if (text is null) return null;
        return DnsName.TryParse(text, out var name, out var problem) ? name : throw Route53Errors.DomainName(problem);
    }

    private static bool IsBefore(HostedZone zone, string start, string? id)
    {
        var order = DnsName.Compare(zone.Name, start);
        return order < 0 || (order == 0 && id is not null && string.CompareOrdinal(zone.Id, id) < 0);
    }
}

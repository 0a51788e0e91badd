using System.Net;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.Connectivity.Looking;
using PrivateLinkConsole.Core.DnsBindings;
using PrivateLinkConsole.Core.PrivateEndpoints;

namespace PrivateLinkConsole.Core.Connectivity.Rungs;

/// <summary>Whether the name that clients use is made to lead to the endpoint (E25): pure, over what stands in DNS.</summary>
internal static class RecordRungs
{
    /// <summary>Where the private link leads by the zone that should hold it.</summary>
    public static ConnectionRung Record(ConnectionPath path, Look<SeenNames> look)
    {
        if (path.Host is not { } name)
            return ConnectionRung.Failed(RungKind.Record, "Rung.Record.NoLink", path.ClusterName ?? "");
        if (look.Found is not { } names)
            return path.Binding?.ConfirmedBy is { } person ? ConnectionRung.NotChecked(RungKind.Record, "Rung.Record.Said", person) : look.Why!.Rung(RungKind.Record);
        RungFix? fix = path.MayFix && path.Binding is null or { Mode: EndpointMode.Console } ? RungFix.RepairRecord : null;
        if (names.Zone is not { } zone)
        {
            return names.Answering is { } other
                ? ConnectionRung.NotChecked(RungKind.Record, "Rung.Record.OtherOwner", other.Name, other.ZoneId, other.Owner)
                : ConnectionRung.Failed(RungKind.Record, "Rung.Record.NoZone", name, names.ClientVpcId) with { Fix = fix };
        }

        var rung = Standing(name, names) is { } record ? Judge(path.Endpoint, name, record, names.Target)
            : ZoneNames.IsParent(zone.Name, name) && path.Binding?.ZoneId != zone.Id ? ConnectionRung.Failed(RungKind.Record, "Rung.Record.ParentHides", name, zone.Name, zone.Id)
            : ConnectionRung.Failed(RungKind.Record, "Rung.Record.Missing", name, zone.Name, zone.Id);
        return rung.Outcome == CheckOutcome.Failed ? rung with { Fix = fix } : rung;
    }

    /// <summary>Whether the clients' VPC answers from the zone that the record stands in.</summary>
    public static ConnectionRung Association(ConnectionPath path, Look<SeenNames> look)
    {
        if (look.Found is not { } names)
            return (look.Why ?? Unread.NotConnected).Rung(RungKind.Association);
        if (names.Zone is not { } zone)
            return names.Answering is { } other ? ConnectionRung.Passed(RungKind.Association, "Rung.Association.Passed", names.ClientVpcId, other.Name, other.ZoneId) : ConnectionRung.Blocked(RungKind.Association, RungKind.Record);
        if (names.Answering?.ZoneId == zone.Id)
            return ConnectionRung.Passed(RungKind.Association, "Rung.Association.Passed", names.ClientVpcId, zone.Name, zone.Id);
        // The cloud lets a VPC answer from one zone of a name only: then somebody must take the other one away first.
        var taken = names.Answering is { } rival && string.Equals(rival.Name, zone.Name, StringComparison.OrdinalIgnoreCase);
        RungFix? fix = path is { MayFix: true, Binding.Mode: EndpointMode.Console } && !taken ? RungFix.AssociateVpc : null;
        var rung = names.Answering is { } instead
            ? ConnectionRung.Failed(RungKind.Association, "Rung.Association.Instead", names.ClientVpcId, instead.Name, instead.ZoneId, zone.Name, zone.Id)
            : ConnectionRung.Failed(RungKind.Association, "Rung.Association.Missing", names.ClientVpcId, zone.Name, zone.Id);
        return rung with { Fix = fix };
    }

    /// <summary>The same two rungs where names lead here by the endpoint's own private DNS, or by its public name.</summary>
    /// <param name="clientVpcId">null: the endpoint's own.</param>
    public static IReadOnlyList<ConnectionRung> PrivateDns(ConnectionPath path, string? clientVpcId)
    {
        var view = path.Endpoint;
        var record = path switch
        {
            { Platform.Dns: not DnsKind.PrivateName } or { Endpoint.PrivateDnsName: null } or { WantsPrivateName: false } => ConnectionRung.NotChecked(RungKind.Record, "Rung.Record.NotNeeded"),
            { Endpoint.PrivateDnsEnabled: true } => ConnectionRung.Passed(RungKind.Record, "Rung.Record.PrivateDnsOn", view.PrivateDnsName!),
            { Endpoint.DnsConfirmedBy: { } person } => ConnectionRung.NotChecked(RungKind.Record, "Rung.Record.Said", person),
            _ => ConnectionRung.Failed(RungKind.Record, "Rung.Record.PrivateDnsOff", view.PrivateDnsName!) with { Fix = path.MayFix && view.Managed ? RungFix.EnablePrivateDns : null },
        };
        var association = view.PrivateDnsEnabled && clientVpcId is not null && clientVpcId != view.VpcId
            ? ConnectionRung.Failed(RungKind.Association, "Rung.Association.OtherVpc", view.PrivateDnsName ?? "", view.VpcId ?? "", clientVpcId)
            : ConnectionRung.NotChecked(RungKind.Association, "Rung.Association.NotNeeded");
        return [record, association];
    }

    /// <summary>The record that answers for the name: its own, else a wildcard of the zone; null: none.</summary>
    public static CloudRecord? Standing(string name, SeenNames names) =>
        names.Records.FirstOrDefault(record => Leads(record) && Same(record.Name, name))
        ?? names.Records.FirstOrDefault(record => Leads(record) && record.Name.StartsWith("*.", StringComparison.Ordinal) && ZoneNames.IsParent(record.Name[2..], name));

    private static ConnectionRung Judge(EndpointView view, string name, CloudRecord record, SeenTarget? target)
    {
        var to = record.Alias?.DnsName ?? (record is { Type: "CNAME", Values: [var value, ..] } ? value : null);
        var said = to ?? string.Join(", ", record.Values);
        if (to is not null && view.DnsNames.Any(own => Same(own.Name, to.TrimEnd('.'))))
            return ConnectionRung.Passed(RungKind.Record, "Rung.Record.Passed", name, said);
        if (target is not null)
        {
            return target.State is null or CloudEndpointState.Deleted or CloudEndpointState.Deleting or CloudEndpointState.Failed or CloudEndpointState.Rejected or CloudEndpointState.Expired
                ? ConnectionRung.Failed(RungKind.Record, "Rung.Record.DeadEndpoint", name, target.EndpointId, view.VpcEndpointId ?? "")
                : ConnectionRung.Failed(RungKind.Record, "Rung.Record.OtherEndpoint", name, target.EndpointId, view.VpcEndpointId ?? "");
        }

        var own = EndpointAddresses.OfInterfaces(view);
        // Addresses written by hand stay behind when the endpoint is made anew.
        return to is null && record.Values.Count > 0 && record.Values.All(one => IPAddress.TryParse(one, out var address) && own.Contains(address))
            ? ConnectionRung.Warning(RungKind.Record, "Rung.Record.Fixed", name, said)
            : ConnectionRung.Failed(RungKind.Record, "Rung.Record.Elsewhere", name, said, view.VpcEndpointId ?? "");
    }

    private static bool Leads(CloudRecord record) => record.Type is "A" or "AAAA" or "CNAME";

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}

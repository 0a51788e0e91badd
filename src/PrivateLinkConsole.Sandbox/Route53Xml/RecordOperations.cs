using System.Xml.Linq;
using PrivateLinkConsole.Sandbox.World;
using static PrivateLinkConsole.Sandbox.Route53Xml.Xml;

namespace PrivateLinkConsole.Sandbox.Route53Xml;

/// <summary>The records of a zone.</summary>
internal static class RecordOperations
{
    private const int MostPerPage = 300;
    private const int MostComment = 256;

    public static Route53Answer Change(Route53Call call)
    {
        var zone = call.OwnZone();
        var batch = call.Body.RequiredChild("ChangeBatch");
        var comment = batch.Text("Comment", MostComment);
        var records = new BatchRun(call, zone).Apply(ChangeBatch.Read(batch));
        call.BeginWriting(zone);
        zone.Records = records;
        return new(ChangeOperations.Info(call, call.NewChange(comment)));
    }

    /// <summary>From a name, or a name and type, on; in the order of reversed labels, then of types.</summary>
    public static Route53Answer List(Route53Call call)
    {
        var zone = call.OwnZone();
        var (name, type, size) = (StartName(call), call.Query("type"), Page.Size(call.Query("maxitems"), MostPerPage));
        if (type is not null && name is null) throw Route53Errors.Input("The input parameter name is required when type is given.");
        if (call.Query("identifier") is not null && type is null)
            throw Route53Errors.Input("The input parameters name and type are required when identifier is given.");
        var records = zone.Records
            .OrderBy(r => r.Name, Comparer<string>.Create(DnsName.Compare)).ThenBy(r => r.Type, StringComparer.Ordinal)
            .SkipWhile(r => name is not null && IsBefore(r, name, type))
            .Take(size + 1).ToList();
        var next = records.Count > size ? records[size] : null;
        return new(new object?[]
        {
            E("ResourceRecordSets", records.Take(size).Select(Render)), E("IsTruncated", next is not null),
            Optional("NextRecordName", next?.Name), Optional("NextRecordType", next?.Type), E("MaxItems", size),
        });
    }

    private static string? StartName(Route53Call call)
    {
        if (call.Query("name") is not { } text) return null;
        return DnsName.TryParse(text, out var name, out var problem) ? name : throw Route53Errors.Input(problem);
    }

    private static bool IsBefore(RecordSet record, string name, string? type)
    {
        var order = DnsName.Compare(record.Name, name);
        return order < 0 || (order == 0 && type is not null && string.CompareOrdinal(record.Type, type) < 0);
    }

    private static XElement Render(RecordSet record) => E("ResourceRecordSet",
        E("Name", record.Name), E("Type", record.Type), Optional("TTL", record.Ttl),
        record.Alias is null ? E("ResourceRecords", record.Values.Select(value => E("ResourceRecord", E("Value", value)))) : null,
        record.Alias is { } alias
            ? E("AliasTarget", E("HostedZoneId", alias.HostedZoneId), E("DNSName", alias.DnsName), E("EvaluateTargetHealth", alias.EvaluateTargetHealth))
            : null);
}

using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.DnsBindings;
using PrivateLinkConsole.Core.PrivateEndpoints;

namespace PrivateLinkConsole.Core.Reconciling;

/// <summary>Merges what a cloud said of a zone into a binding's row: the same code for a pass and for a sweep.</summary>
internal static class DnsObservation
{
    /// <summary>Whether what was read would change the row: a sweep writes nothing otherwise.</summary>
    public static bool Differs(DnsBinding row, IReadOnlyList<CloudVpcReference> vpcs, IReadOnlyList<CloudRecord> relevant, bool holdsOthers) =>
        !row.RecordsRead
        || row.Absence.Reads > 0
        || row.ZoneHoldsOthers != holdsOthers
        || !row.ZoneVpcs.ToHashSet().SetEquals(vpcs)
        || !Same(row.SeenRecords, relevant);

    public static void Apply(DnsBindingEdit edit, CloudHostedZone zone, IReadOnlyList<CloudRecord> records)
    {
        var row = edit.Binding;
        row.ZoneId = zone.Id;
        row.ZoneName = zone.Name;
        row.ZoneVpcs = [.. zone.Vpcs];
        row.RecordsRead = true;
        row.SeenRecords = Relevant(row, edit.Wanted, records);
        row.ZoneHoldsOthers = HoldsOthers(row, edit.Wanted, zone.Name, records);
        row.ObservedAt = edit.Now;
        row.Absence.Clear();
    }

    /// <summary>The records under the names that the binding needs or wrote.</summary>
    public static List<CloudRecord> Relevant(DnsBinding row, IReadOnlyList<CloudRecord> wanted, IReadOnlyList<CloudRecord> records) =>
        [.. records.Where(one => wanted.Concat(row.WrittenRecords).Any(record => record.Name == one.Name && record.Type == one.Type))];

    public static bool HoldsOthers(DnsBinding row, IReadOnlyList<CloudRecord> wanted, string zoneName, IReadOnlyList<CloudRecord> records) =>
        WantedRecords.HoldsOthers(zoneName, [.. wanted, .. row.WrittenRecords], records);

    /// <summary>A zone of ours that somebody deleted is made anew, under a new reference; another's is for its owner to bring back.</summary>
    public static void Gone(DnsBindingEdit edit)
    {
        var row = edit.Binding;
        row.Absence.Add(edit.Now, expected: edit.Facts.DeletionAsked, row.CreatedAt);
        row.ObservedAt = edit.Now;
        if (!row.Absence.Believed || !row.ZoneIsOurs || edit.Facts.DeletionAsked)
            return;
        edit.Note(EndpointEventKind.DnsRecordLost, "cloud", row.ZoneId);
        row.StartAgain();
    }

    private static bool Same(List<CloudRecord> left, IReadOnlyList<CloudRecord> right) =>
        left.Count == right.Count && left.Zip(right).All(pair =>
            pair.First.Name == pair.Second.Name && pair.First.Type == pair.Second.Type && pair.First.Alias == pair.Second.Alias
            && pair.First.TtlSeconds == pair.Second.TtlSeconds && pair.First.Values.SequenceEqual(pair.Second.Values));
}

using PrivateLinkConsole.Sandbox.World;

namespace PrivateLinkConsole.Sandbox.Route53Xml;

/// <summary>Applies a batch to a copy of a zone's records and collects everything that is wrong with it: all or nothing.</summary>
internal sealed class BatchRun(Route53Call call, HostedZone zone)
{
    private readonly List<RecordSet> _records = [.. zone.Records];
    private readonly List<string> _problems = [];

    /// <summary>The records after the batch.</summary>
    /// <exception cref="WireException">InvalidChangeBatch.</exception>
    public List<RecordSet> Apply(IReadOnlyList<RecordChange> changes)
    {
        CheckTwice(changes);
        foreach (var change in changes) Apply(change);
        foreach (var change in changes.Where(c => c.Action != RecordChange.Delete)) CheckPlace(change.Record);
        if (_records.Count(r => r.IsAt(zone.Name, "SOA")) != 1) _problems.Add("A HostedZone must contain exactly one SOA record.");
        if (!_records.Exists(r => r.IsAt(zone.Name, "NS"))) _problems.Add("A HostedZone must contain at least one NS record for the zone itself.");
        return _problems.Count == 0 ? _records : throw Route53Errors.Batch(_problems.Distinct());
    }

    /// <summary>A record set may be deleted and made again in one batch; any other pair of changes of it has no clear meaning.</summary>
    private void CheckTwice(IReadOnlyList<RecordChange> changes) => _problems.AddRange(changes
        .GroupBy(c => (c.Record.Name, c.Record.Type))
        .Where(g => g.Count() > 1 && g.Select(c => c.Action).ToList() is not [RecordChange.Delete, RecordChange.Create])
        .Select(g => $"The request contains an invalid set of changes for a resource record set '{g.Key.Type} {g.Key.Name}'"));

    private void Apply(RecordChange change)
    {
        var record = change.Record;
        if (!DnsName.IsWithin(record.Name, zone.Name))
        {
            _problems.Add($"RRSet with DNS name {record.Name} is not permitted in zone {zone.Name}");
            return;
        }

        var present = _records.Find(r => r.IsAt(record.Name, record.Type));
        if (Problem(change, present) is { } problem)
        {
            _problems.Add($"Tried to {change.Action.ToLowerInvariant()} resource record set [name='{record.Name}', type='{record.Type}'] but {problem}");
            return;
        }

        if (present is not null) _records.Remove(present);
        if (change.Action != RecordChange.Delete) _records.Add(record);
    }

    private static string? Problem(RecordChange change, RecordSet? present) => change.Action switch
    {
        RecordChange.Create when present is not null => "it already exists",
        RecordChange.Delete when present is null => "it was not found",
        RecordChange.Delete when !present!.SameAs(change.Record) => "the values provided do not match the current values",
        _ => null,
    };

    private void CheckPlace(RecordSet record)
    {
        if (record is { Type: RecordSet.Cname } && record.Name == zone.Name)
        {
            _problems.Add($"RRSet of type CNAME with DNS name {record.Name} is not permitted at apex in zone {zone.Name}");
        }
        else if (_records.Exists(r => r.Name == record.Name && r.Type != record.Type && (r.Type == RecordSet.Cname || record.Type == RecordSet.Cname)))
        {
            var found = $"RRSet of type {record.Type} with DNS name {record.Name} is not permitted";
            _problems.Add(record.Type == RecordSet.Cname
                ? $"{found} as it conflicts with other records with the same DNS name in zone {zone.Name}"
                : $"{found} because a conflicting RRSet of type CNAME with the same DNS name already exists in zone {zone.Name}");
        }

        _problems.AddRange(record.Alias is { } alias ? AliasRules.Problems(call, zone, record, alias, _records) : RecordValues.Problems(record));
    }
}

using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.DnsBindings;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.Projects;

namespace PrivateLinkConsole.Core.Reconciling;

/// <summary>The cloud calls of a DNS binding, each write journalled. A zone that the binding did not make is never deleted.</summary>
public sealed class DnsWrites(DnsBindingRows rows, Journal journal, CloudDoor door, Installation installation)
{
    internal async Task<TimeSpan?> CreateZoneAsync(DnsBindingEdit edit, CancellationToken cancellationToken)
    {
        var row = edit.Binding;
        var dns = await ZoneOwnerAsync(row, cancellationToken);
        var order = new HostedZoneOrder(row.Token, row.Name, row.WantedVpcs(edit.Endpoint).First(), CloudTags.ZoneComment(edit.Endpoint));
        var outcome = await journal.RunAsync(
            JournalledAction.CreateHostedZone, row.Id, row.Attempt, row.Token, token => dns.CreateZoneAsync(order, token), created => created.Id, cancellationToken);
        if (outcome.Refusal is { } refusal)
            throw refusal;
        return await SaveAsync(row.Id, change => Created(change, outcome.Answer!), cancellationToken);
    }

    /// <summary>Finds what a create with an unknown outcome may have made: in our journal, then by its reference in the cloud (D3).</summary>
    internal async Task<TimeSpan?> LookUpAsync(DnsBindingEdit edit, CancellationToken cancellationToken)
    {
        var row = edit.Binding;
        var dns = await ZoneOwnerAsync(row, cancellationToken);
        var last = await journal.LastAsync(row.Id, row.Token, cancellationToken);
        var found = last is { State: CloudCallState.Succeeded, CloudId: { } known }
            ? await dns.FindZoneAsync(known, cancellationToken)
            : await dns.FindZoneByReferenceAsync(row.Name, row.Token, cancellationToken);
        if (found is not null)
            return await SaveAsync(row.Id, change => Created(change, found), cancellationToken);
        var saved = await rows.ChangeAsync(row.Id, change => NotFound(change, last?.IntendedAt), cancellationToken);
        return saved?.Binding.CreateCall == CreateCall.NotSent ? TimeSpan.Zero : Absence.UnexpectedSpan / 2;
    }

    internal async Task<TimeSpan?> TagZoneAsync(DnsBindingEdit edit, CancellationToken cancellationToken)
    {
        var row = edit.Binding;
        var dns = await ZoneOwnerAsync(row, cancellationToken);
        var tags = CloudTags.ForZone(row, await installation.IdAsync(cancellationToken));
        await WriteAsync(row, JournalledAction.TagHostedZone, token => dns.TagZoneAsync(row.ZoneId!, tags, token), cancellationToken);
        return await SaveAsync(row.Id, change => change.Binding.ZoneTagged = true, cancellationToken);
    }

    internal async Task<TimeSpan?> PutRecordsAsync(DnsBindingEdit edit, CancellationToken cancellationToken)
    {
        var row = edit.Binding;
        var dns = await ZoneOwnerAsync(row, cancellationToken);
        var wanted = edit.Wanted;
        var changeId = await ChangeAsync(dns, row, JournalledAction.PutRecords, [.. wanted.Select(record => new RecordChange(RecordChangeKind.Put, record))], cancellationToken);
        return await SaveAsync(row.Id, change =>
        {
            var binding = change.Binding;
            if (binding.WrittenRecords.Count == 0)
                binding.ReplacedRecords = [.. binding.SeenRecords];
            binding.WrittenRecords = [.. wanted];
            binding.SeenRecords = [.. wanted];
            binding.RecordsRead = true;
            binding.ChangeId = changeId;
            change.Note(EndpointEventKind.DnsRecordWritten, Caller.Machine.Name);
        }, cancellationToken);
    }

    /// <summary>Takes out what the binding wrote; what it replaced is put back.</summary>
    internal async Task<TimeSpan?> RemoveRecordsAsync(DnsBindingEdit edit, CancellationToken cancellationToken)
    {
        var row = edit.Binding;
        var dns = await ZoneOwnerAsync(row, cancellationToken);
        var standing = row.WrittenRecords.Where(record => WantedRecords.AnyStands([record], row.SeenRecords)).ToList();
        IReadOnlyList<RecordChange> changes =
        [
            .. standing.Select(record => row.ReplacedRecords.FirstOrDefault(before => before.Name == record.Name && before.Type == record.Type) is { } before
                ? new RecordChange(RecordChangeKind.Put, before)
                : new RecordChange(RecordChangeKind.Remove, record)),
        ];
        await ChangeAsync(dns, row, JournalledAction.RemoveRecords, changes, cancellationToken);
        return await SaveAsync(row.Id, change =>
        {
            change.Binding.SeenRecords = [.. change.Binding.ReplacedRecords];
            change.Note(EndpointEventKind.DnsRecordRemoved, Caller.Machine.Name);
        }, cancellationToken);
    }

    internal async Task<TimeSpan?> AuthorizeVpcAsync(DnsBindingEdit edit, CancellationToken cancellationToken)
    {
        var row = edit.Binding;
        var dns = await ZoneOwnerAsync(row, cancellationToken);
        var vpc = row.WantedVpcs(edit.Endpoint).Except(row.ZoneVpcs).Except(row.AuthorizedVpcs).First();
        await WriteAsync(row, JournalledAction.AuthorizeVpc, token => dns.AuthorizeVpcAsync(row.ZoneId!, vpc, token), cancellationToken);
        return await SaveAsync(row.Id, change => change.Binding.AuthorizedVpcs = [.. change.Binding.AuthorizedVpcs.Append(vpc).Distinct()], cancellationToken);
    }

    /// <summary>By the account of the VPC, which need not be the zone's.</summary>
    internal async Task<TimeSpan?> AssociateVpcAsync(DnsBindingEdit edit, CancellationToken cancellationToken)
    {
        var row = edit.Binding;
        var dns = await VpcOwnerAsync(edit, cancellationToken);
        var vpc = row.WantedVpcs(edit.Endpoint).Except(row.ZoneVpcs).First();
        await WriteAsync(row, JournalledAction.AssociateVpc, token => dns.AssociateVpcAsync(row.ZoneId!, vpc, token), cancellationToken);
        return await SaveAsync(row.Id, change =>
        {
            change.Binding.ZoneVpcs = [.. change.Binding.ZoneVpcs.Append(vpc).Distinct()];
            change.Binding.AssociatedVpcs = [.. change.Binding.AssociatedVpcs.Append(vpc).Distinct()];
        }, cancellationToken);
    }

    internal async Task<TimeSpan?> WithdrawAuthorizationAsync(DnsBindingEdit edit, CancellationToken cancellationToken)
    {
        var row = edit.Binding;
        var dns = await ZoneOwnerAsync(row, cancellationToken);
        var vpc = row.AuthorizedVpcs.Intersect(row.ZoneVpcs).First();
        await WriteAsync(row, JournalledAction.WithdrawAuthorization, token => dns.WithdrawAuthorizationAsync(row.ZoneId!, vpc, token), cancellationToken);
        return await SaveAsync(row.Id, change => change.Binding.AuthorizedVpcs = [.. change.Binding.AuthorizedVpcs.Where(one => one != vpc)], cancellationToken);
    }

    internal async Task<TimeSpan?> DisassociateVpcAsync(DnsBindingEdit edit, CancellationToken cancellationToken)
    {
        var row = edit.Binding;
        var dns = await VpcOwnerAsync(edit, cancellationToken);
        var vpc = row.AssociatedVpcs.Intersect(row.ZoneVpcs).First();
        try
        {
            await WriteAsync(row, JournalledAction.DisassociateVpc, token => dns.DisassociateVpcAsync(row.ZoneId!, vpc, token), cancellationToken);
        }
        catch (CloudException refusal) when (refusal.Kind is CloudErrorKind.NotFound or CloudErrorKind.InvalidInput)
        {
            // Not associated any more, or the zone's last VPC, which only its owner can decide on: nothing of ours is left to take out.
        }

        return await SaveAsync(row.Id, change => change.Binding.AssociatedVpcs = [.. change.Binding.AssociatedVpcs.Where(one => one != vpc)], cancellationToken);
    }

    internal async Task<TimeSpan?> DeleteZoneAsync(DnsBindingEdit edit, CancellationToken cancellationToken)
    {
        var row = edit.Binding;
        var dns = await ZoneOwnerAsync(row, cancellationToken);
        try
        {
            await WriteAsync(row, JournalledAction.DeleteHostedZone, token => dns.DeleteZoneAsync(row.ZoneId!, token), cancellationToken);
        }
        catch (CloudException refusal) when (refusal.Kind == CloudErrorKind.NotFound)
        {
            // Gone already, which is what was wanted.
        }
        catch (CloudException refusal) when (refusal.Kind == CloudErrorKind.InvalidInput)
        {
            // Somebody put a record into it meanwhile: it is left standing, and the next look says so.
            return await SaveAsync(row.Id, change => change.Binding.ZoneHoldsOthers = true, cancellationToken);
        }

        // Unlike an endpoint, a zone is gone with the answer: there is no state of deletion to watch.
        return await SaveAsync(row.Id, change => change.Binding.ZoneId = null, cancellationToken);
    }

    /// <summary>Looks at the zone: its VPCs, its records, and whether the last change has reached all name servers.</summary>
    internal async Task<TimeSpan?> ObserveAsync(DnsBindingEdit edit, TimeSpan again, CancellationToken cancellationToken)
    {
        var row = edit.Binding;
        var dns = await ZoneOwnerAsync(row, cancellationToken);
        if (row.ChangeId is { } pending && await dns.IsInSyncAsync(pending, cancellationToken))
            return await SaveAsync(row.Id, change => change.Binding.ChangeId = change.Binding.ChangeId == pending ? null : change.Binding.ChangeId, cancellationToken);
        if (row.RecordsRead)
            return again;
        if (await dns.FindZoneAsync(row.ZoneId!, cancellationToken) is not { } zone)
        {
            await rows.ChangeAsync(row.Id, DnsObservation.Gone, cancellationToken);
            return Absence.UnexpectedSpan / 2;
        }

        var records = await dns.ListRecordsAsync(zone.Id, cancellationToken);
        return await SaveAsync(row.Id, change => DnsObservation.Apply(change, zone, records), cancellationToken);
    }

    private Task<IPrivateDns> ZoneOwnerAsync(DnsBinding row, CancellationToken cancellationToken) => door.PrivateDnsAsync(row.ZoneCloudAccountId!, cancellationToken);

    private Task<IPrivateDns> VpcOwnerAsync(DnsBindingEdit edit, CancellationToken cancellationToken) =>
        door.PrivateDnsAsync(edit.Endpoint.ConsumerCloudAccountId ?? edit.Binding.ZoneCloudAccountId!, cancellationToken);

    private async Task<string> ChangeAsync(IPrivateDns dns, DnsBinding row, JournalledAction action, IReadOnlyList<RecordChange> changes, CancellationToken cancellationToken)
    {
        var outcome = await journal.RunAsync(action, row.Id, row.Attempt, null, token => dns.ChangeRecordsAsync(row.ZoneId!, changes, token), static _ => null, cancellationToken);
        return outcome.Refusal is { } refusal ? throw refusal : outcome.Answer!;
    }

    private async Task WriteAsync(DnsBinding row, JournalledAction action, Func<CancellationToken, Task> call, CancellationToken cancellationToken)
    {
        var outcome = await journal.RunAsync(action, row.Id, row.Attempt, null, Answered, static _ => null, cancellationToken);
        if (outcome.Refusal is { } refusal)
            throw refusal;

        async Task<bool> Answered(CancellationToken token)
        {
            await call(token);
            return true;
        }
    }

    private async Task<TimeSpan?> SaveAsync(string id, Action<DnsBindingEdit> change, CancellationToken cancellationToken)
    {
        await rows.ChangeAsync(id, edit =>
        {
            edit.Binding.Backoff.Clear();
            change(edit);
        }, cancellationToken);
        return TimeSpan.Zero;
    }

    private static void Created(DnsBindingEdit edit, CloudHostedZone zone)
    {
        var row = edit.Binding;
        row.ZoneId = zone.Id;
        row.ZoneName = zone.Name;
        row.ZoneIsOurs = true;
        row.ZoneVpcs = [.. zone.Vpcs];
        row.CreateCall = CreateCall.Answered;
        row.Absence.Clear();
        edit.Note(EndpointEventKind.DnsZoneCreated, Caller.Machine.Name, $"{zone.Name} ({zone.Id})");
    }

    /// <summary>While it is wanted, sending again with the same reference is safe at once; before the row may go, the absence must have lasted.</summary>
    private static void NotFound(DnsBindingEdit edit, DateTimeOffset? intendedAt)
    {
        var row = edit.Binding;
        if (edit.Facts.DeletionAsked)
        {
            row.Absence.Add(edit.Now, expected: false, intendedAt);
            if (!row.Absence.Believed)
                return;
        }

        row.CreateCall = CreateCall.NotSent;
    }
}

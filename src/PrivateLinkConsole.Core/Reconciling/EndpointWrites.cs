using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.Projects;

namespace PrivateLinkConsole.Core.Reconciling;

/// <summary>The cloud writes of an endpoint, each journalled and each sent at most once a call.</summary>
public sealed class EndpointWrites(EndpointRows rows, Journal journal, CloudDoor door, Installation installation, TimeProvider clock)
{
    /// <summary>A write is abandoned when what it was decided from is older than this, or was changed by a person (R11).</summary>
    private static readonly TimeSpan Stale = TimeSpan.FromSeconds(15);

    internal async Task<TimeSpan?> CreateAsync(EndpointEdit edit, CancellationToken cancellationToken)
    {
        var row = edit.Endpoint;
        var consumer = await door.ConsumerAsync(row.ConsumerCloudAccountId!, row.Region, cancellationToken);
        var tags = CloudTags.ForEndpoint(row, await installation.IdAsync(cancellationToken));
        // Private DNS is always switched on in a step of its own, once the endpoint is available: names must not point at it before.
        var order = new EndpointOrder(row.Token, edit.Service!.ServiceName!, row.VpcId!, row.SubnetIds, row.SecurityGroupIds, PrivateDnsEnabled: false, tags)
        {
            Name = row.Name,
            Description = row.Description,
        };
        if (!await StillWantedAsync(edit, cancellationToken))
            return TimeSpan.Zero;
        var outcome = await journal.RunAsync(
            JournalledAction.CreateEndpoint, row.Id, row.Attempt, row.Token, token => consumer.CreateEndpointAsync(order, token), created => created.Id, cancellationToken);
        if (outcome.Refusal is { } refusal)
            throw refusal;
        await rows.ObserveAsync(row.Id, change => Created(change, outcome.Answer!), cancellationToken);
        return null;
    }

    internal async Task<TimeSpan?> AcceptAsync(EndpointEdit edit, CancellationToken cancellationToken)
    {
        var (row, service) = (edit.Endpoint, edit.Service!);
        var provider = await door.ServiceProviderAsync(service.CloudAccountId!, service.Region, cancellationToken);
        return await WriteAsync(
            edit, JournalledAction.AcceptConnection, token => provider.AcceptAsync(service.CloudServiceId!, row.VpcEndpointId!, token), EndpointEventKind.Accepted, cancellationToken);
    }

    internal async Task<TimeSpan?> RejectAsync(EndpointEdit edit, CancellationToken cancellationToken)
    {
        var (row, service) = (edit.Endpoint, edit.Service!);
        var provider = await door.ServiceProviderAsync(service.CloudAccountId!, service.Region, cancellationToken);
        return await WriteAsync(
            edit, JournalledAction.RejectConnection, token => provider.RejectAsync(service.CloudServiceId!, row.VpcEndpointId!, token), EndpointEventKind.Rejected, cancellationToken);
    }

    internal async Task<TimeSpan?> SwitchDnsAsync(EndpointEdit edit, bool on, CancellationToken cancellationToken)
    {
        var row = edit.Endpoint;
        var consumer = await door.ConsumerAsync(row.ConsumerCloudAccountId!, row.Region, cancellationToken);
        return await WriteAsync(
            edit,
            on ? JournalledAction.EnablePrivateDns : JournalledAction.DisablePrivateDns,
            token => consumer.ModifyEndpointAsync(row.VpcEndpointId!, new EndpointChange(PrivateDnsEnabled: on), token),
            EndpointEventKind.DnsAsked,
            cancellationToken);
    }

    /// <summary>
    /// Asks the cloud for all that is wished and not there yet. A cloud that takes one part at a time refuses the next one as busy: the
    /// pass comes again, and asks for what is left.
    /// </summary>
    internal async Task<TimeSpan?> ModifyAsync(EndpointEdit edit, CancellationToken cancellationToken)
    {
        var (row, wish) = (edit.Endpoint, edit.Endpoint.Change!);
        var consumer = await door.ConsumerAsync(row.ConsumerCloudAccountId!, row.Region, cancellationToken);
        if (!await StillWantedAsync(edit, cancellationToken))
            return TimeSpan.Zero;
        if (wish.TagsToRemove(row) is { Count: > 0 } removed)
            await CallAsync(row, token => consumer.UntagAsync(row.VpcEndpointId!, removed, token), cancellationToken);
        if (wish.TagsToPut(row) is { Count: > 0 } put)
            await CallAsync(row, token => consumer.TagAsync(row.VpcEndpointId!, put, token), cancellationToken);
        if (wish.ChangeOf(row) is { } change)
            await CallAsync(row, token => consumer.ModifyEndpointAsync(row.VpcEndpointId!, change, token), cancellationToken);
        await rows.ObserveAsync(row.Id, taken =>
        {
            wish.Fulfil(taken.Endpoint);
            // A newer wish waits for its own pass.
            taken.Endpoint.Change = taken.Endpoint.Revision == row.Revision ? null : taken.Endpoint.Change;
            taken.Endpoint.ZonesRead = false;
            taken.Endpoint.Backoff.Clear();
            taken.Note(EndpointEventKind.Modified, Caller.Machine.Name, row.VpcEndpointId);
        }, cancellationToken);
        return null;
    }

    private async Task CallAsync(PrivateEndpoint row, Func<CancellationToken, Task> call, CancellationToken cancellationToken)
    {
        var outcome = await journal.RunAsync(JournalledAction.ModifyEndpoint, row.Id, row.Attempt, null, Answered(call), static _ => null, cancellationToken);
        if (outcome.Refusal is { } refusal)
            throw refusal;
    }

    /// <summary>Takes the endpoint out of the first zone that is left; the next reading tells when it is out.</summary>
    internal async Task<TimeSpan?> RemoveZoneAsync(EndpointEdit edit, CancellationToken cancellationToken)
    {
        var row = edit.Endpoint;
        var zone = row.Zones[0].ZoneId;
        var consumer = await door.ConsumerAsync(row.ConsumerCloudAccountId!, row.Region, cancellationToken);
        return await WriteAsync(
            edit,
            JournalledAction.RemoveZone,
            token => consumer.RemoveZoneAsync(row.VpcEndpointId!, zone, token),
            EndpointEventKind.ZoneRemovalSent,
            cancellationToken,
            change => change.Endpoint.ZonesRead = false);
    }

    internal async Task<TimeSpan?> DeleteAsync(EndpointEdit edit, CancellationToken cancellationToken)
    {
        var row = edit.Endpoint;
        var consumer = await door.ConsumerAsync(row.ConsumerCloudAccountId!, row.Region, cancellationToken);
        try
        {
            return await WriteAsync(
                edit, JournalledAction.DeleteEndpoint, token => consumer.DeleteEndpointAsync(row.VpcEndpointId!, token), EndpointEventKind.DeletionSent, cancellationToken);
        }
        catch (CloudException refusal) when (refusal.Kind == CloudErrorKind.NotFound)
        {
            // One "not found" is one reading; it is believed like any other (D7).
            await rows.ObserveAsync(row.Id, EndpointObservation.Absent, cancellationToken);
            return Absence.ExpectedSpan;
        }
    }

    /// <summary>A write that is repeatable by nature. The row then waits a little, so that a slow cloud is not asked twice at once.</summary>
    private async Task<TimeSpan?> WriteAsync(
        EndpointEdit edit, JournalledAction action, Func<CancellationToken, Task> call, EndpointEventKind done, CancellationToken cancellationToken, Action<EndpointEdit>? also = null)
    {
        var row = edit.Endpoint;
        if (!await StillWantedAsync(edit, cancellationToken))
            return TimeSpan.Zero;
        var outcome = await journal.RunAsync(action, row.Id, row.Attempt, null, Answered(call), static _ => null, cancellationToken);
        if (outcome.Refusal is { } refusal)
            throw refusal;
        await rows.ObserveAsync(row.Id, change =>
        {
            Wrote(change, done);
            also?.Invoke(change);
        }, cancellationToken);
        return null;
    }

    private static Func<CancellationToken, Task<bool>> Answered(Func<CancellationToken, Task> call) => async token =>
    {
        await call(token);
        return true;
    };

    private static void Created(EndpointEdit edit, CloudEndpoint created)
    {
        edit.Note(EndpointEventKind.EndpointCreated, Caller.Machine.Name, created.Id);
        edit.Endpoint.Managed = true;
        edit.Endpoint.Backoff.Clear();
        EndpointObservation.Apply(edit, created);
    }

    private static void Wrote(EndpointEdit edit, EndpointEventKind done)
    {
        if (edit.Endpoint.Backoff.Reason is not null || edit.Endpoint.Backoff.Tries == 0)
            edit.Note(done, Caller.Machine.Name, edit.Endpoint.VpcEndpointId);
        edit.Endpoint.Backoff.AwaitEffect(edit.Now);
    }

    private async Task<bool> StillWantedAsync(EndpointEdit edit, CancellationToken cancellationToken)
    {
        var now = await rows.ReadAsync(edit.Endpoint.Id, cancellationToken);
        return now is not null && now.Endpoint.Revision == edit.Endpoint.Revision && clock.GetUtcNow() - edit.Now < Stale;
    }
}

using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.Projects;

namespace PrivateLinkConsole.Core.Reconciling;

/// <summary>Finds what a create with an unknown outcome may have made: first in our journal, then by tag in the cloud (D3).</summary>
public sealed class EndpointLookUp(EndpointRows rows, Journal journal, CloudDoor door)
{
    internal async Task<TimeSpan?> RunAsync(EndpointEdit edit, CancellationToken cancellationToken)
    {
        var row = edit.Endpoint;
        var last = await journal.LastAsync(row.Id, row.Token, cancellationToken);
        if (last is { State: CloudCallState.Succeeded, CloudId: { } known })
        {
            await rows.ObserveAsync(row.Id, change => Known(change, known), cancellationToken);
            return TimeSpan.Zero;
        }

        if (await FindAsync(row, cancellationToken) is { } found)
        {
            await rows.ObserveAsync(row.Id, change => Found(change, found), cancellationToken);
            return TimeSpan.Zero;
        }

        var saved = await rows.ObserveAsync(row.Id, change => NotFound(change, last?.IntendedAt), cancellationToken);
        return saved?.Endpoint.CreateCall == CreateCall.NotSent ? TimeSpan.Zero : Absence.UnexpectedSpan / 2;
    }

    /// <summary>Before a row is forgotten: does anything in the cloud still carry its tag? Then that is the row's endpoint, and must go first (D7).</summary>
    internal async Task<bool> FoundLeftoverAsync(EndpointEdit edit, CancellationToken cancellationToken)
    {
        var row = edit.Endpoint;
        var nothingWasMade = row is { VpcEndpointId: null, CreateCall: CreateCall.NotSent, CreationAsked: false };
        if (row.ConsumerCloudAccountId is null || row.VpcId is null || nothingWasMade)
            return false;
        if (await FindAsync(row, cancellationToken) is not { } found)
            return false;
        await rows.ObserveAsync(row.Id, change => Found(change, found), cancellationToken);
        return true;
    }

    private async Task<CloudEndpoint?> FindAsync(PrivateEndpoint row, CancellationToken cancellationToken)
    {
        if (row.ConsumerCloudAccountId is null)
            return null;
        var consumer = await door.ConsumerAsync(row.ConsumerCloudAccountId, row.Region, cancellationToken);
        var page = await consumer.ListEndpointsAsync(new EndpointFilter(RowTag: row.Id), null, cancellationToken);
        return page.Items
            .Where(endpoint => endpoint.State is not (CloudEndpointState.Deleted or CloudEndpointState.Deleting))
            .OrderBy(endpoint => endpoint.CreatedAt)
            .FirstOrDefault();
    }

    private static void Known(EndpointEdit edit, string endpointId)
    {
        edit.Endpoint.Know(endpointId, edit.Now);
        edit.Endpoint.CreateCall = CreateCall.Answered;
        edit.Endpoint.Managed = true;
        edit.Endpoint.Backoff.Clear();
        edit.Note(EndpointEventKind.EndpointCreated, Caller.Machine.Name, endpointId);
    }

    private static void Found(EndpointEdit edit, CloudEndpoint found)
    {
        edit.Note(EndpointEventKind.EndpointFound, Caller.Machine.Name, found.Id);
        edit.Endpoint.Managed = true;
        edit.Endpoint.Backoff.Clear();
        edit.Endpoint.Absence.Clear();
        EndpointObservation.Apply(edit, found);
    }

    /// <summary>
    /// While the endpoint is still wanted, sending again with the same token is safe at once: the cloud answers with the first
    /// one if there is one. Before the row may go, the absence must have lasted.
    /// </summary>
    private static void NotFound(EndpointEdit edit, DateTimeOffset? intendedAt)
    {
        var row = edit.Endpoint;
        if (row.DeletionAsked)
        {
            row.Absence.Add(edit.Now, expected: false, intendedAt);
            if (!row.Absence.Believed)
                return;
        }

        row.CreateCall = CreateCall.NotSent;
    }
}

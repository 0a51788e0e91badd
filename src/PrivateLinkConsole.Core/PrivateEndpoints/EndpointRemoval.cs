using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.Core.Refusals;

namespace PrivateLinkConsole.Core.PrivateEndpoints;

/// <summary>Retry and delete.</summary>
public sealed class EndpointRemoval(EndpointEditing editing, ServiceRows services)
{
    /// <summary>Takes up a failed endpoint where it stopped. What failed in the cloud is deleted first, so that there is never a second one.</summary>
    public Task RetryAsync(Caller caller, string project, string id, CancellationToken cancellationToken) => RetryAsync(caller, project, id, null, cancellationToken);

    public async Task RetryAsync(Caller caller, string project, string id, int? expectedRevision, CancellationToken cancellationToken)
    {
        var saved = await editing.EditAsync(caller, project, id, new("endpoint.retry", ExpectedRevision: expectedRevision), edit =>
        {
            if (EndpointLifecycle.StatusOf(edit.Facts) != EndpointStatus.Failed)
                throw new ConflictException(ConflictKind.WrongState, $"Only a failed private endpoint can be retried; this one is {edit.Endpoint.Status}.");
            StartOver(edit);
            edit.Note(EndpointEventKind.RetryAsked, caller.Name);
            return Task.CompletedTask;
        }, cancellationToken);
        if (saved.ServiceRowId is { } service)
            await RetryServiceAsync(service, cancellationToken);
    }

    /// <summary>Asks for the deletion; the row stays until the cloud says that everything is gone.</summary>
    /// <param name="keepCloudResources">Only forget the row.</param>
    public Task DeleteAsync(Caller caller, string project, string id, bool keepCloudResources, int? expectedRevision, CancellationToken cancellationToken) =>
        editing.EditAsync(
            caller,
            project,
            id,
            new("endpoint.delete", ProjectRole.Owner, expectedRevision, keepCloudResources ? "row only" : null, WhileDeleting: true),
            edit =>
            {
                edit.Endpoint.DeletionAsked = true;
                edit.Endpoint.KeepCloudResources |= keepCloudResources;
                edit.Endpoint.Backoff.Clear();
                edit.Note(EndpointEventKind.DeletionAsked, caller.Name);
                return Task.CompletedTask;
            },
            cancellationToken);

    private static void StartOver(EndpointEdit edit)
    {
        var row = edit.Endpoint;
        var facts = edit.Facts;
        var dead = facts.Gone || facts.Seen is CloudEndpointState.Rejected or CloudEndpointState.Failed or CloudEndpointState.Expired;
        row.Failure = null;
        row.Backoff.Clear();
        if (!facts.EndpointKnown)
        {
            // What was refused made nothing; the next try is a new one, under a new token.
            if (row.CreateCall == CreateCall.NotSent)
                row.Attempt++;
            return;
        }

        if (!dead)
            return;
        if (facts is { ConsumerConnected: true, Managed: true, Gone: false })
        {
            row.ReplacementAsked = true;
            return;
        }

        // Gone already, or a person's own endpoint: begin anew without it.
        row.StartAgain();
    }

    private Task RetryServiceAsync(string serviceRowId, CancellationToken cancellationToken) =>
        services.ChangeAsync(serviceRowId, use =>
        {
            var row = use.Service;
            if (row.Failure is null && !row.Absence.Believed)
                return;
            row.Failure = null;
            row.Backoff.Clear();
            if (row.CloudServiceId is null || row.Absence.Believed)
            {
                row.CloudServiceId = null;
                row.Seen = null;
                row.Absence.Clear();
                row.CreateCall = CreateCall.NotSent;
                row.Attempt++;
            }
        }, cancellationToken);
}

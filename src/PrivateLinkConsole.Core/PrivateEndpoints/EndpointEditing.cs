using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.Core.Reconciling;
using PrivateLinkConsole.Core.Refusals;

namespace PrivateLinkConsole.Core.PrivateEndpoints;

/// <summary>A person's change of one endpoint: role checked, row locked, audited in the same transaction, then woken.</summary>
public sealed class EndpointEditing(ProjectAccess access, EndpointRows rows, AuditTrail audit, IWorkQueue queue)
{
    /// <param name="action">Verb of the audit line, e.g. <c>endpoint.accept</c>.</param>
    internal async Task<PrivateEndpoint> EditAsync(
        Caller caller, string project, string id, EndpointChangeRequest request, Func<EndpointEdit, Task> change, CancellationToken cancellationToken)
    {
        var scope = await access.RequireAsync(caller, project, request.Role, cancellationToken);
        var saved = await rows.EditAsync(
            scope.Project.Id,
            id,
            request.ExpectedRevision,
            async edit =>
            {
                if (edit.Endpoint.DeletionAsked && !request.WhileDeleting)
                    throw new ConflictException(ConflictKind.BeingDeleted, "This private endpoint is being deleted.");
                await change(edit);
                if (request.Action is { } action)
                    await audit.AddAsync(edit.Db, caller, scope.Project.Id, action, id, request.Detail, cancellationToken);
            },
            cancellationToken);
        if (saved.ServiceRowId is { } service)
            await queue.WakeServiceAsync(service, TimeSpan.Zero, cancellationToken);
        await queue.WakeEndpointAsync(id, TimeSpan.Zero, cancellationToken);
        return saved;
    }

    /// <summary>The row and its service, for a check before a change.</summary>
    internal async Task<EndpointEdit> ReadAsync(Caller caller, string project, string id, ProjectRole role, CancellationToken cancellationToken)
    {
        var scope = await access.RequireAsync(caller, project, role, cancellationToken);
        var edit = await rows.ReadAsync(id, cancellationToken);
        return edit is not null && edit.Endpoint.ProjectId == scope.Project.Id ? edit : throw new NotFoundException($"Private endpoint {id}");
    }
}

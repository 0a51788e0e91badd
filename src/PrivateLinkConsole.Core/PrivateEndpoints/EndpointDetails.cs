using PrivateLinkConsole.Core.Fields;
using PrivateLinkConsole.Core.Projects;

namespace PrivateLinkConsole.Core.PrivateEndpoints;

/// <summary>Changes what only people read of an endpoint. Nothing in the cloud changes with it.</summary>
public sealed class EndpointDetails(EndpointEditing editing)
{
    /// <exception cref="Refusals.InvalidInputException">Fields are wrong.</exception>
    /// <exception cref="Refusals.ConflictException">Somebody else edited it.</exception>
    public Task RenameAsync(Caller caller, string project, string id, EndpointDetailsInput input, int? expectedRevision, CancellationToken cancellationToken)
    {
        Validation.Require(EndpointDetailsValidator.Instance, input);
        return editing.EditAsync(caller, project, id, new("endpoint.rename", ExpectedRevision: expectedRevision, Detail: input.Name), edit =>
        {
            var row = edit.Endpoint;
            row.Name = input.Name ?? row.Name;
            row.Description = input.Description is null ? row.Description : input.Description.Length == 0 ? null : input.Description;
            edit.Note(EndpointEventKind.Edited, caller.Name, row.Name);
            return Task.CompletedTask;
        }, cancellationToken);
    }
}

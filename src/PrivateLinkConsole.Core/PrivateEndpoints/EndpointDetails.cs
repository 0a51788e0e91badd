using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Fields;
using PrivateLinkConsole.Core.PrivateEndpoints.Wizard;
using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.Core.Refusals;

namespace PrivateLinkConsole.Core.PrivateEndpoints;

/// <summary>Changes an endpoint: what only people read at once, and what the cloud keeps of it by passes, as one wish (D53–D56, D60–D65).</summary>
public sealed class EndpointDetails(EndpointEditing editing, EndpointChecks checks)
{
    /// <exception cref="InvalidInputException">Fields, or relations between them, are wrong; nothing was changed.</exception>
    /// <exception cref="ConflictException">Somebody else edited it, or the endpoint cannot be changed from here.</exception>
    public async Task ChangeAsync(Caller caller, string project, string id, EndpointDetailsInput input, int? expectedRevision, CancellationToken cancellationToken)
    {
        var before = await editing.ReadAsync(caller, project, id, ProjectRole.Editor, cancellationToken);
        Validation.Require(EndpointDetailsValidator.Of(before.Endpoint.Provider), input);
        if (EndpointWish.Of(before.Endpoint, input) is not null)
            await RequireChangeableAsync(before, input, cancellationToken);
        await editing.EditAsync(caller, project, id, new("endpoint.change", ExpectedRevision: expectedRevision, Detail: Summary(input)), edit =>
        {
            var row = edit.Endpoint;
            row.Change = EndpointWish.Of(row, input) is { } wish ? wish.After(row.Change) : row.Change;
            row.ChangeFailure = null;
            row.Name = input.Name ?? row.Name;
            row.Description = input.Description is null ? row.Description : input.Description.Length == 0 ? null : input.Description;
            edit.Note(EndpointEventKind.Edited, caller.Name, row.Name);
            return Task.CompletedTask;
        }, cancellationToken);
    }

    private async Task RequireChangeableAsync(EndpointEdit before, EndpointDetailsInput input, CancellationToken cancellationToken)
    {
        var row = before.Endpoint;
        if (row.VpcEndpointId is null || row.Seen is CloudEndpointState.Deleting or CloudEndpointState.Deleted)
            throw new ConflictException(ConflictKind.WrongState, "There is no endpoint in the cloud to change yet.");
        if (row.ConsumerCloudAccountId is null)
            throw new ConflictException(ConflictKind.NotReadable, "No cloud account is connected for the VPC.");
        // R13: what the console did not make it only looks at.
        if (!row.Managed)
            throw new ConflictException(ConflictKind.NotOurs, "The endpoint does not carry the console's tags: change it where it was made, or tag it first.");
        if (input.SubnetIds is null && input.SecurityGroupIds is null)
            return;
        await checks.RequireAsync(
            new EndpointStepInput
            {
                Name = row.Name,
                ConsumerCloudAccountId = row.ConsumerCloudAccountId,
                VpcId = row.VpcId ?? "",
                SubnetIds = input.SubnetIds ?? row.SubnetIds,
                SubnetZones = input.SubnetIds is null ? row.SubnetZones : input.SubnetZones,
                SecurityGroupIds = input.SecurityGroupIds ?? row.SecurityGroupIds,
            },
            row,
            cancellationToken);
    }

    /// <summary>For the audit trail: the fields as REST names them, in no language.</summary>
    private static string Summary(EndpointDetailsInput input) => string.Join(", ", new[]
    {
        input.Name is null ? null : "name",
        input.Description is null ? null : "description",
        input.SubnetIds is null ? null : "subnetIds",
        input.SecurityGroupIds is null ? null : "securityGroupIds",
        input.Tags is null ? null : "tags",
        input.Policy is null ? null : "policy",
    }.OfType<string>());
}

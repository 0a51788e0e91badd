using Microsoft.EntityFrameworkCore;
using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.Data;
using PrivateLinkConsole.Core.Fields;
using PrivateLinkConsole.Core.Handoff;
using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.Core.Reconciling;
using PrivateLinkConsole.Core.Refusals;

namespace PrivateLinkConsole.Core.PrivateEndpoints;

/// <summary>What an admin carries between the console and a terminal: commands out, answers back in.</summary>
public sealed class EndpointHandoffs(ConsoleDb database, ProjectAccess access, EndpointEditing editing, CloudDoor door, Installation installation)
{
    /// <summary>What the <see cref="EndpointTexts"/> are made from. A page replaces parts of it as one types.</summary>
    public async Task<EndpointHandoff> GetAsync(Caller caller, string project, string id, CancellationToken cancellationToken)
    {
        var scope = await access.RequireAsync(caller, project, ProjectRole.Viewer, cancellationToken);
        await using var db = database.Open();
        var row = await db.Endpoints.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id && one.ProjectId == scope.Project.Id, cancellationToken)
            ?? throw new NotFoundException($"Private endpoint {id}");
        var service = await db.EndpointServices.AsNoTracking().SingleOrDefaultAsync(one => one.Id == row.ServiceRowId, cancellationToken);
        // Until the service is ready and lets the account in, its name stays a placeholder: the command would only fail (A30).
        var ready = service is not null && row.Facts(service, EndpointServiceLifecycle.PhaseOf(service.Facts(1, [])), []) is { Service: ServicePhase.Active, ConsumerAllowed: true };
        return new EndpointHandoff
        {
            Name = row.Name,
            Provider = row.Provider,
            Region = row.Region,
            ServiceName = ready ? service!.ServiceName : null,
            VpcId = row.VpcId,
            SubnetIds = row.SubnetIds,
            SubnetZones = row.SubnetZones,
            SecurityGroupIds = row.SecurityGroupIds,
            Token = row.Token,
            Tags = CloudTags.ForEndpoint(row, await installation.IdAsync(cancellationToken)),
            EndpointId = row.VpcEndpointId,
            // Where names lead to the endpoint by records, its own switch stays off.
            PrivateDns = row.PrivateDnsOn || (row.Dns is DnsWish.ConsoleEnables or DnsWish.PersonEnables && !(service is not null && PlatformProfile.Of(service.Platform).HasPrivateLink)),
            EndpointUrl = door.Cloud(row.Provider).EndpointUrlOverride,
        };
    }

    /// <summary>Takes a pasted <c>describe-vpc-endpoints</c> answer as what the cloud said (R4); the timeline names who pasted it.</summary>
    public async Task PasteAnswerAsync(Caller caller, string project, string id, string json, CancellationToken cancellationToken)
    {
        var before = await editing.ReadAsync(caller, project, id, ProjectRole.Editor, cancellationToken);
        if (!DescribeAnswer.TryParse(json, out var pasted, out var error, before.Endpoint.VpcEndpointId))
            throw new InvalidInputException([error with { Field = "answer" }]);
        if (before.Endpoint.ConsumerCloudAccountId is not null)
            throw new ConflictException(ConflictKind.WrongState, "The console reads this endpoint by itself.");
        if (pasted.ServiceName is { } named && before.Service?.ServiceName is { } expected && named != expected)
            throw new InvalidInputException("answer", "wrong-service", "Accept.Wrong", pasted.Id, named);
        await editing.EditAsync(caller, project, id, new("endpoint.paste-answer", Detail: pasted.Id), edit =>
        {
            ReportedAnswer.Apply(edit, caller, pasted);
            return Task.CompletedTask;
        }, cancellationToken);
    }
}

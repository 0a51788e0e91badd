using Microsoft.EntityFrameworkCore;
using PrivateLinkConsole.Core.Data;
using PrivateLinkConsole.Core.Fields;
using PrivateLinkConsole.Core.PrivateEndpoints.Wizard;
using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.Core.Reconciling;
using PrivateLinkConsole.Core.Refusals;

namespace PrivateLinkConsole.Core.PrivateEndpoints;

/// <summary>Asks for the creation of an endpoint: from the wizard's third step, or all at once from REST.</summary>
public sealed class EndpointCreation(ConsoleDb database, ProjectAccess access, EndpointEditing editing, EndpointChecks checks, AuditTrail audit, LiveFeed feed, IWorkQueue queue, TimeProvider clock)
{
    /// <summary>Next or Create of the interface-endpoint step. Everything is checked before anything is written.</summary>
    /// <exception cref="InvalidInputException">Fields, or relations between them, are wrong; nothing was changed.</exception>
    public async Task SubmitAsync(Caller caller, string project, string id, EndpointStepInput input, CancellationToken cancellationToken)
    {
        Validation.Require(EndpointStepValidator.Instance, input);
        var before = await editing.ReadAsync(caller, project, id, ProjectRole.Editor, cancellationToken);
        if (before.Endpoint.IsDraft)
            throw new ConflictException(ConflictKind.WrongState, "Choose the region first.");
        await checks.RequireAsync(input, before.Endpoint, cancellationToken);
        await editing.EditAsync(caller, project, id, new("endpoint.create", Detail: input.VpcId), async edit =>
        {
            if (edit.Endpoint.VpcEndpointId is not null || edit.Endpoint.CreateCall != CreateCall.NotSent)
                throw new ConflictException(ConflictKind.WrongState, "The VPC endpoint exists or is being created.");
            await StepInputs.ApplyAsync(edit, input, cancellationToken);
            Ask(edit, caller);
        }, cancellationToken);
    }

    /// <summary>REST: the whole endpoint at once.</summary>
    public async Task<string> CreateAsync(Caller caller, string project, EndpointRequest request, CancellationToken cancellationToken)
    {
        var scope = await access.RequireAsync(caller, project, ProjectRole.Editor, cancellationToken);
        Validation.Require(EndpointStepValidator.Instance, request.Step);
        var id = caller.NewId(Ids.PrivateEndpoint);
        await using var db = database.Open();
        if (caller.IdEnding is not null && await db.Endpoints.AnyAsync(made => made.Id == id, cancellationToken))
            return id;
        var cluster = await EndpointDrafts.EligibleAsync(db, scope.Project.Id, request.ClusterId, cancellationToken);
        if (request.Region is not null && request.Region != cluster.Region)
            throw new InvalidInputException("region", "wrong-region", "Field.Region.Error", cluster.Region);
        await checks.RequireAsync(request.Step, cluster, cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var service = await ServiceOf.ClusterAsync(db, cluster, now, cancellationToken);
        var row = new PrivateEndpoint
        {
            Id = id,
            ProjectId = scope.Project.Id,
            ClusterId = cluster.Id,
            ServiceRowId = service.Id,
            Name = request.Step.Name,
            Provider = cluster.Provider,
            Region = cluster.Region,
            Step = WizardStep.Endpoint,
            CreatedBy = caller.Name,
            CreatedAt = now,
            UpdatedAt = now,
        };
        db.Endpoints.Add(row);
        var edit = new EndpointEdit(db, row, service, EndpointServiceLifecycle.PhaseOf(service.Facts(1, [])), [], now);
        await StepInputs.ApplyAsync(edit, request.Step, cancellationToken);
        Ask(edit, caller);
        row.AcceptanceAsked = request.AcceptConnection;
        row.Dns = !request.EnablePrivateDns ? DnsWish.NotWanted : row.ConsumerCloudAccountId is null ? DnsWish.PersonEnables : DnsWish.ConsoleEnables;
        row.RefreshStatus(edit.Facts);
        await audit.AddAsync(db, caller, scope.Project.Id, "endpoint.create", id, row.Name, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        feed.Publish(scope.Project.Id, FeedSubject.Endpoint, id);
        await queue.WakeServiceAsync(service.Id, TimeSpan.Zero, cancellationToken);
        await queue.WakeEndpointAsync(id, TimeSpan.Zero, cancellationToken);
        return id;
    }

    private static void Ask(EndpointEdit edit, Caller caller)
    {
        var row = edit.Endpoint;
        row.CreationAsked = true;
        row.Failure = null;
        row.Backoff.Clear();
        edit.Note(EndpointEventKind.CreationAsked, caller.Name, row.VpcId);
    }
}

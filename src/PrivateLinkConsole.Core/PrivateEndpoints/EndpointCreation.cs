using Microsoft.EntityFrameworkCore;
using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.Data;
using PrivateLinkConsole.Core.DnsBindings;
using PrivateLinkConsole.Core.Fields;
using PrivateLinkConsole.Core.PrivateEndpoints.Wizard;
using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.Core.Reconciling;
using PrivateLinkConsole.Core.Refusals;

namespace PrivateLinkConsole.Core.PrivateEndpoints;

/// <summary>Asks for the creation of an endpoint: from the wizard's third step, or all at once from REST.</summary>
public sealed class EndpointCreation(
    ConsoleDb database, ProjectAccess access, EndpointEditing editing, EndpointChecks checks, DnsPreviews previews, AuditTrail audit, LiveFeed feed, IWorkQueue queue, TimeProvider clock)
{
    /// <summary>Next or Create of the interface-endpoint step. Everything is checked before anything is written.</summary>
    /// <exception cref="InvalidInputException">Fields, or relations between them, are wrong; nothing was changed.</exception>
    public async Task SubmitAsync(Caller caller, string project, string id, EndpointStepInput input, CancellationToken cancellationToken)
    {
        var before = await editing.ReadAsync(caller, project, id, ProjectRole.Editor, cancellationToken);
        Validation.Require(EndpointStepValidator.Of(before.Endpoint.Provider), input);
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
        var id = caller.NewId(Ids.PrivateEndpoint);
        await using var db = database.Open();
        if (caller.IdEnding is not null && await db.Endpoints.AnyAsync(made => made.Id == id, cancellationToken))
            return id;
        var cluster = await EndpointDrafts.EligibleAsync(db, scope.Project.Id, request.ClusterId, cancellationToken);
        Validation.Require(EndpointStepValidator.Of(cluster.Provider), request.Step);
        if (request.Region is not null && request.Region != cluster.Region)
            throw new InvalidInputException("region", "wrong-region", "Field.Region.Error", cluster.Region);
        await checks.RequireAsync(request.Step, cluster, cancellationToken);
        var row = New(caller, id, cluster, request.Step);
        var records = RecordsOf(request, cluster);
        var planned = records is null ? [] : await PlanAsync(row, records, cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var service = await ServiceOf.ClusterAsync(db, cluster, row.CreatedAt, cancellationToken);
        row.ServiceRowId = service.Id;
        db.Endpoints.Add(row);
        var edit = new EndpointEdit(db, row, service, EndpointServiceLifecycle.PhaseOf(service.Facts(1, [])), [], row.CreatedAt);
        await StepInputs.ApplyAsync(edit, request.Step, cancellationToken);
        Ask(edit, caller);
        row.AcceptanceAsked = request.AcceptConnection;
        row.Dns = WishOf(request, cluster, row);
        foreach (var preview in planned)
            DnsRecords.Add(edit, caller, records!, preview);
        row.RefreshStatus(edit.Facts);
        await audit.AddAsync(db, caller, scope.Project.Id, "endpoint.create", row.Id, row.Name, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        feed.Publish(scope.Project.Id, FeedSubject.Endpoint, row.Id);
        await queue.WakeServiceAsync(service.Id, TimeSpan.Zero, cancellationToken);
        await queue.WakeEndpointAsync(row.Id, TimeSpan.Zero, cancellationToken);
        return row.Id;
    }

    private PrivateEndpoint New(Caller caller, string id, Cluster cluster, EndpointStepInput step)
    {
        var now = clock.GetUtcNow();
        return new PrivateEndpoint
        {
            Id = id,
            ProjectId = cluster.ProjectId,
            ClusterId = cluster.Id,
            Name = step.Name,
            Provider = cluster.Provider,
            Region = cluster.Region,
            ConsumerCloudAccountId = step.ConsumerCloudAccountId,
            VpcId = step.VpcId,
            Step = WizardStep.Endpoint,
            CreatedBy = caller.Name,
            CreatedAt = now,
            UpdatedAt = now,
        };
    }

    /// <summary>Where names lead to the endpoint by records, private DNS is the record of this cluster; a link that nobody has assigned yet has none.</summary>
    private static DnsBindingInput? RecordsOf(EndpointRequest request, Cluster cluster) =>
        request.EnablePrivateDns && cluster.PrivateLink is not null && PlatformProfile.Of(cluster.Platform).HasPrivateLink
            ? new DnsBindingInput { ClusterIds = [cluster.Id], Mode = request.Step.ConsumerCloudAccountId is null ? EndpointMode.Self : EndpointMode.Console }
            : null;

    /// <exception cref="InvalidInputException">Something stands in the way of the records, under the name of the field that asked for them.</exception>
    private async Task<IReadOnlyList<DnsPreview>> PlanAsync(PrivateEndpoint row, DnsBindingInput records, CancellationToken cancellationToken)
    {
        try
        {
            return await previews.RequireAsync(row, records, cancellationToken);
        }
        catch (InvalidInputException refusal)
        {
            throw new InvalidInputException([.. refusal.Errors.Select(error => error with { Field = "enablePrivateDns" })]);
        }
    }

    private static DnsWish WishOf(EndpointRequest request, Cluster cluster, PrivateEndpoint row)
    {
        if (!request.EnablePrivateDns)
            return DnsWish.NotWanted;
        if (PlatformProfile.Of(cluster.Platform).HasPrivateLink && cluster.PrivateLink is null)
            return DnsWish.Undecided;
        return row.ConsumerCloudAccountId is null ? DnsWish.PersonEnables : DnsWish.ConsoleEnables;
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

using Microsoft.EntityFrameworkCore;
using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.Data;
using PrivateLinkConsole.Core.PrivateEndpoints.Wizard;
using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.Core.Refusals;

namespace PrivateLinkConsole.Core.PrivateEndpoints;

/// <summary>The wizard's first half: a draft is a row from its first step on, so a reload, another tab and a restart find it.</summary>
public sealed class EndpointDrafts(ConsoleDb database, ProjectAccess access, EndpointEditing editing, AuditTrail audit, TimeProvider clock)
{
    /// <summary>Begins a draft for a cluster, and answers its id.</summary>
    /// <exception cref="InvalidInputException">The cluster is not eligible (A6–A8, A12).</exception>
    public async Task<string> StartAsync(Caller caller, string project, string clusterId, CancellationToken cancellationToken)
    {
        var scope = await access.RequireAsync(caller, project, ProjectRole.Editor, cancellationToken);
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var cluster = await EligibleAsync(db, scope.Project.Id, clusterId, cancellationToken);
        var now = clock.GetUtcNow();
        var draft = new PrivateEndpoint
        {
            Id = Ids.New(Ids.PrivateEndpoint),
            ProjectId = scope.Project.Id,
            ClusterId = cluster.Id,
            Name = cluster.Name,
            Provider = cluster.Provider,
            IsDraft = true,
            Step = WizardStep.Region,
            CreatedBy = caller.Name,
            CreatedAt = now,
            UpdatedAt = now,
        };
        draft.RefreshStatus(draft.Facts(null, ServicePhase.Creating, []));
        db.Endpoints.Add(draft);
        db.EndpointEvents.Add(new EndpointEvent { EndpointId = draft.Id, At = now, Kind = EndpointEventKind.Drafted, Actor = caller.Name, Detail = cluster.Name });
        await audit.AddAsync(db, caller, scope.Project.Id, "endpoint.draft", draft.Id, cluster.Name, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return draft.Id;
    }

    /// <summary>Changes the cluster of a draft that has no service yet.</summary>
    public Task ChooseClusterAsync(Caller caller, string project, string id, string clusterId, CancellationToken cancellationToken) =>
        editing.EditAsync(caller, project, id, new("endpoint.choose-cluster", Detail: clusterId), async edit =>
        {
            if (!edit.Endpoint.IsDraft)
                throw new ConflictException(ConflictKind.WrongState, "The endpoint service was requested already; start a new private endpoint for another cluster.");
            var cluster = await EligibleAsync(edit.Db, edit.Endpoint.ProjectId, clusterId, cancellationToken);
            edit.Endpoint.ClusterId = cluster.Id;
            edit.Endpoint.Name = cluster.Name;
        }, cancellationToken);

    /// <summary>Confirms the region: from here on the endpoint service is created in the background and the row stands in the table.</summary>
    public Task ConfirmRegionAsync(Caller caller, string project, string id, string region, CancellationToken cancellationToken) =>
        editing.EditAsync(caller, project, id, new("endpoint.region", Detail: region), async edit =>
        {
            var row = edit.Endpoint;
            if (!row.IsDraft)
                return;
            var cluster = await EligibleAsync(edit.Db, row.ProjectId, row.ClusterId!, cancellationToken);
            // A8, A18: no cross-region endpoints.
            if (region != cluster.Region)
                throw new InvalidInputException("region", "wrong-region", "Field.Region.Error", cluster.Region);
            var service = await ServiceOf.ClusterAsync(edit.Db, cluster, edit.Now, cancellationToken);
            row.Region = region;
            row.ServiceRowId = service.Id;
            row.IsDraft = false;
            row.Step = WizardStep.Endpoint;
            edit.Note(EndpointEventKind.ServiceRequested, caller.Name, service.ServiceName ?? cluster.Name);
        }, cancellationToken);

    /// <summary>Keeps what was typed so far. Nothing is checked and nothing is started by it (R6).</summary>
    public Task AutosaveAsync(Caller caller, string project, string id, EndpointStepInput input, CancellationToken cancellationToken) =>
        editing.EditAsync(caller, project, id, new(null), async edit =>
        {
            if (edit.Endpoint.VpcEndpointId is not null || edit.Facts is { CreationAsked: true, Mode: EndpointMode.Console })
                return;
            await StepInputs.ApplyDraftAsync(edit, input, cancellationToken);
        }, cancellationToken);

    /// <summary>Throws a draft away; possible while no endpoint exists (R12). The last user's service goes too, if it is ours.</summary>
    public Task DiscardAsync(Caller caller, string project, string id, CancellationToken cancellationToken) =>
        editing.EditAsync(caller, project, id, new("endpoint.discard", WhileDeleting: true), edit =>
        {
            if (edit.Endpoint.VpcEndpointId is not null || edit.Facts is { CreationAsked: true, Mode: EndpointMode.Console })
                throw new ConflictException(ConflictKind.WrongState, "A VPC endpoint exists or is being created: delete the private endpoint instead.");
            edit.Endpoint.DeletionAsked = true;
            return Task.CompletedTask;
        }, cancellationToken);

    internal static async Task<Cluster> EligibleAsync(ConsoleDbContext db, string projectId, string? clusterId, CancellationToken cancellationToken)
    {
        var cluster = await db.Clusters.SingleOrDefaultAsync(row => row.Id == clusterId && row.ProjectId == projectId, cancellationToken)
            ?? throw new InvalidInputException("clusterId", "unknown", "Field.Cluster.Error");
        if (Eligibility.Of(cluster) is { } reason)
            throw new InvalidInputException("clusterId", "not-eligible", reason);
        return cluster;
    }
}

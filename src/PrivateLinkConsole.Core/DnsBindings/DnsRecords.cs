using Microsoft.EntityFrameworkCore;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.Data;
using PrivateLinkConsole.Core.Fields;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.Core.Reconciling;
using PrivateLinkConsole.Core.Refusals;

namespace PrivateLinkConsole.Core.DnsBindings;

/// <summary>The DNS step where names lead to the endpoint by hosted zones: for one cluster, or for all that lack their record.</summary>
public sealed class DnsRecords(ConsoleDb database, ProjectAccess access, EndpointEditing editing, DnsPreviews previews, DnsBindingRows rows, AuditTrail audit, IWorkQueue queue)
{
    /// <summary>Every cluster behind the endpoint's service, with its binding where it has one: what is missing is offered by itself (E29).</summary>
    public async Task<IReadOnlyList<ClusterBinding>> ListAsync(Caller caller, string project, string endpointId, CancellationToken cancellationToken)
    {
        var scope = await access.RequireAsync(caller, project, ProjectRole.Viewer, cancellationToken);
        await using var db = database.Open();
        var endpoint = await db.Endpoints.AsNoTracking().SingleOrDefaultAsync(row => row.Id == endpointId && row.ProjectId == scope.Project.Id, cancellationToken)
            ?? throw new NotFoundException($"Private endpoint {endpointId}");
        var own = await db.Clusters.AsNoTracking().SingleOrDefaultAsync(row => row.Id == endpoint.ClusterId, cancellationToken);
        if (own is null || !PlatformProfile.Of(own.Platform).HasPrivateLink)
            return [];
        var clusters = await db.Clusters
            .Where(row => row.ProjectId == own.ProjectId && row.ScopeKey == own.ScopeKey && !row.DeletionAsked)
            .OrderBy(row => row.Name)
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        var bindings = await db.DnsBindings.Where(row => row.EndpointId == endpointId).AsNoTracking().ToDictionaryAsync(row => row.ClusterId, cancellationToken);
        return [.. clusters.Select(cluster => new ClusterBinding(
            cluster.Id, cluster.Name, cluster.PrivateLink, cluster.Port, bindings.TryGetValue(cluster.Id, out var binding) ? DnsBindingView.Of(binding, endpoint) : null))];
    }

    /// <summary>Asks for the records, after a look at everything that could be in their way.</summary>
    /// <exception cref="InvalidInputException">Something stands in the way; nothing was written anywhere.</exception>
    public async Task<IReadOnlyList<string>> ApplyAsync(Caller caller, string project, string endpointId, DnsBindingInput input, CancellationToken cancellationToken)
    {
        Validation.Require(DnsBindingInputValidator.Instance, input);
        var before = await editing.ReadAsync(caller, project, endpointId, ProjectRole.Editor, cancellationToken);
        if (caller.IdEnding is not null && await MadeAsync(caller, endpointId, input, cancellationToken) is { } made)
            return made;
        var wanted = await previews.RequireAsync(before.Endpoint, input, cancellationToken);
        var ids = new List<string>();
        await editing.EditAsync(caller, project, endpointId, new("endpoint.dns-record", Detail: string.Join(", ", wanted.Select(preview => preview.Name))), edit =>
        {
            ids = [.. wanted.Select(preview => Add(edit, caller, input, preview))];
            edit.Endpoint.Dns = input.Mode == EndpointMode.Console ? DnsWish.ConsoleEnables : DnsWish.PersonEnables;
            edit.Endpoint.Step = WizardStep.Dns;
            return Task.CompletedTask;
        }, cancellationToken);
        foreach (var id in ids)
            await queue.WakeDnsBindingAsync(id, TimeSpan.Zero, cancellationToken);
        return ids;
    }

    /// <summary>A person says that the record stands, where nothing can be read (R4, R7).</summary>
    public Task ConfirmAsync(Caller caller, string project, string endpointId, string bindingId, CancellationToken cancellationToken) =>
        ChangeAsync(caller, project, endpointId, bindingId, "endpoint.dns-record-confirm", edit =>
        {
            if (edit.Binding.ZoneCloudAccountId is not null)
                throw new ConflictException(ConflictKind.WrongState, "The console reads the zone by itself.");
            edit.Binding.ConfirmedBy = caller.Name;
            edit.Note(EndpointEventKind.DnsConfirmed, caller.Name);
        }, cancellationToken);

    /// <summary>Back-out in one click: the record goes, then the zone if it was made for it. What stood there before comes back.</summary>
    public Task RemoveAsync(Caller caller, string project, string endpointId, string bindingId, CancellationToken cancellationToken) =>
        ChangeAsync(caller, project, endpointId, bindingId, "endpoint.dns-record-remove", edit =>
        {
            edit.Binding.DeletionAsked = true;
            edit.Binding.Failure = null;
            edit.Binding.Backoff.Clear();
            edit.Note(EndpointEventKind.DeletionAsked, caller.Name);
        }, cancellationToken);

    /// <summary>Takes up a failed binding where it stopped.</summary>
    /// <param name="replacementConfirmed">What stands under the name may be replaced.</param>
    public Task RetryAsync(Caller caller, string project, string endpointId, string bindingId, bool replacementConfirmed, CancellationToken cancellationToken) =>
        ChangeAsync(caller, project, endpointId, bindingId, "endpoint.dns-record-retry", edit =>
        {
            if (DnsBindingLifecycle.StatusOf(edit.Facts) != DnsBindingStatus.Failed)
                throw new ConflictException(ConflictKind.WrongState, "Only a DNS record that failed can be retried.");
            var row = edit.Binding;
            row.ReplacementConfirmed |= replacementConfirmed;
            TakeUp(row);
            edit.Note(EndpointEventKind.RetryAsked, caller.Name);
        }, cancellationToken);

    /// <summary>
    /// Makes a cluster's record where it has none; else looks at it at once and puts right what was found. Who asks for it has seen
    /// what stands under the name.
    /// </summary>
    public async Task RepairAsync(Caller caller, string project, string endpointId, string clusterId, CancellationToken cancellationToken)
    {
        var bound = (await ListAsync(caller, project, endpointId, cancellationToken)).FirstOrDefault(one => one.ClusterId == clusterId)?.Binding;
        if (bound is null)
        {
            await ApplyAsync(caller, project, endpointId, await NewAsync(caller, project, endpointId, clusterId, cancellationToken), cancellationToken);
            return;
        }

        await ChangeAsync(caller, project, endpointId, bound.Id, "endpoint.dns-record-repair", edit =>
        {
            if (edit.Binding.Mode == EndpointMode.Self)
                throw new ConflictException(ConflictKind.NotOurs, "This DNS record is made by hand; the console only watches it.");
            edit.Binding.ReplacementConfirmed = true;
            TakeUp(edit.Binding);
            edit.Binding.LookAgain();
            edit.Note(EndpointEventKind.RetryAsked, caller.Name);
        }, cancellationToken);
    }

    /// <summary>Lets one more VPC's resolver answer from the zone.</summary>
    public async Task AddVpcAsync(Caller caller, string project, string endpointId, string bindingId, VpcInput vpc, CancellationToken cancellationToken)
    {
        if ((FieldRules.AwsVpc.Check(vpc.VpcId) ?? FieldRules.AwsRegion.Check(vpc.Region)) is { } error)
            throw new InvalidInputException([error with { Field = FieldRules.AwsVpc.Check(vpc.VpcId) is null ? "region" : "vpcId" }]);
        await ChangeAsync(caller, project, endpointId, bindingId, "endpoint.dns-record-vpc", edit =>
        {
            edit.Binding.MoreVpcs = [.. edit.Binding.MoreVpcs.Append(new CloudVpcReference(vpc.VpcId, vpc.Region)).Distinct()];
            edit.Note(EndpointEventKind.DnsRecordAsked, caller.Name, $"{edit.Binding.Name}: {vpc.VpcId}");
        }, cancellationToken);
    }

    /// <summary>Makes the row of one binding, in a transaction that the caller owns.</summary>
    internal static string Add(EndpointEdit edit, Caller caller, DnsBindingInput input, DnsPreview preview)
    {
        var row = new DnsBinding
        {
            Id = caller.NewId(Ids.DnsBinding, preview.ClusterId),
            ProjectId = edit.Endpoint.ProjectId,
            EndpointId = edit.Endpoint.Id,
            ClusterId = preview.ClusterId,
            Name = preview.Name,
            Mode = input.Mode,
            ZoneCloudAccountId = input.ZoneCloudAccountId ?? edit.Endpoint.ConsumerCloudAccountId,
            UsesExistingZone = input.HostedZoneId is not null,
            ZoneId = input.HostedZoneId,
            ZoneName = preview.ZoneName,
            MoreVpcs = [.. input.MoreVpcs.Select(vpc => new CloudVpcReference(vpc.VpcId, vpc.Region)).Distinct()],
            ReplacementConfirmed = input.ReplacementConfirmed,
            CreatedBy = caller.Name,
            CreatedAt = edit.Now,
        };
        edit.Db.DnsBindings.Add(row);
        edit.Note(EndpointEventKind.DnsRecordAsked, caller.Name, preview.Name);
        return row.Id;
    }

    /// <summary>Goes on where a binding stopped.</summary>
    private static void TakeUp(DnsBinding row)
    {
        row.Failure = null;
        row.Backoff.Clear();
        if (row.ZoneId is null && row.CreateCall == CreateCall.NotSent)
            // What was refused made nothing; the next try is a new one, under a new reference.
            row.Attempt++;
        else if (row.UsesExistingZone)
            row.LookAgain();
        else if (row.Absence.Believed)
            row.StartAgain();
    }

    /// <summary>A zone of the very name that answers in the VPC already is used; the cloud lets no second one stand beside it.</summary>
    private async Task<DnsBindingInput> NewAsync(Caller caller, string project, string endpointId, string clusterId, CancellationToken cancellationToken)
    {
        var input = new DnsBindingInput { ClusterIds = [clusterId], Mode = EndpointMode.Console };
        var seen = await previews.OfAsync(caller, project, endpointId, input, cancellationToken);
        return seen[0].Errors.FirstOrDefault(error => error.Code == "zone-exists")?.Suggestion is { } zone ? input with { HostedZoneId = zone, ReplacementConfirmed = true } : input;
    }

    /// <summary>What an earlier try of the same request made; null: nothing.</summary>
    private async Task<IReadOnlyList<string>?> MadeAsync(Caller caller, string endpointId, DnsBindingInput input, CancellationToken cancellationToken)
    {
        var ids = input.ClusterIds.Distinct().Select(cluster => caller.NewId(Ids.DnsBinding, cluster)).ToList();
        await using var db = database.Open();
        return await db.DnsBindings.CountAsync(row => row.EndpointId == endpointId && ids.Contains(row.Id), cancellationToken) == ids.Count ? ids : null;
    }

    private async Task ChangeAsync(Caller caller, string project, string endpointId, string bindingId, string action, Action<DnsBindingEdit> change, CancellationToken cancellationToken)
    {
        var scope = await access.RequireAsync(caller, project, ProjectRole.Editor, cancellationToken);
        var known = await rows.ReadAsync(bindingId, cancellationToken);
        if (known is null || known.Binding.ProjectId != scope.Project.Id || known.Binding.EndpointId != endpointId)
            throw new NotFoundException($"DNS record {bindingId}");
        if (known.Facts.DeletionAsked && action != "endpoint.dns-record-remove")
            throw new ConflictException(ConflictKind.BeingDeleted, "This DNS record is being removed.");
        await audit.WriteAsync(caller, scope.Project.Id, action, endpointId, known.Binding.Name, cancellationToken);
        await rows.ChangeAsync(bindingId, change, cancellationToken);
        await queue.WakeDnsBindingAsync(bindingId, TimeSpan.Zero, cancellationToken);
    }
}

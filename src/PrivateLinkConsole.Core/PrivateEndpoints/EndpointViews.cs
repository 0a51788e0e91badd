using Microsoft.EntityFrameworkCore;
using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.Data;
using PrivateLinkConsole.Core.DnsBindings;
using PrivateLinkConsole.Core.PrivateEndpoints.Wizard;
using PrivateLinkConsole.Core.Reconciling;

namespace PrivateLinkConsole.Core.PrivateEndpoints;

/// <summary>Makes views of rows: the same for a page, the table and REST.</summary>
internal sealed class EndpointViews(SweepTimes sweeps)
{
    public async Task<IReadOnlyList<EndpointView>> OfAsync(ConsoleDbContext db, IReadOnlyList<PrivateEndpoint> rows, CancellationToken cancellationToken)
    {
        var clusterIds = rows.Select(row => row.ClusterId).OfType<string>().Distinct().ToList();
        var clusters = await db.Clusters.Where(row => clusterIds.Contains(row.Id)).AsNoTracking().ToDictionaryAsync(row => row.Id, cancellationToken);
        var serviceIds = rows.Select(row => row.ServiceRowId).OfType<string>().Distinct().ToList();
        var services = await db.EndpointServices.Where(row => serviceIds.Contains(row.Id)).AsNoTracking().ToDictionaryAsync(row => row.Id, cancellationToken);
        var ids = rows.Select(row => row.Id).ToList();
        var bindings = (await db.DnsBindings.Where(row => ids.Contains(row.EndpointId)).OrderBy(row => row.CreatedAt).AsNoTracking().ToListAsync(cancellationToken)).ToLookup(row => row.EndpointId);
        return [.. rows.Select(row => Of(
            row,
            row.ClusterId is null ? null : clusters.GetValueOrDefault(row.ClusterId),
            row.ServiceRowId is null ? null : services.GetValueOrDefault(row.ServiceRowId),
            [.. bindings[row.Id]]))];
    }

    public EndpointView Of(PrivateEndpoint row, Cluster? cluster, EndpointService? service, IReadOnlyList<DnsBinding> bindings)
    {
        ServicePhase? phase = service is null ? null : EndpointServiceLifecycle.PhaseOf(service.Facts(users: 1, []));
        var facts = row.Facts(service, phase ?? ServicePhase.Active, bindings);
        return new EndpointView
        {
            Id = row.Id,
            Name = row.Name,
            Description = row.Description,
            IsDraft = row.IsDraft,
            ClusterId = row.ClusterId,
            ClusterName = cluster?.Name,
            Platform = cluster?.Platform,
            Port = cluster?.Port,
            Provider = row.Provider,
            Type = row.Type,
            Region = row.Region,
            Status = EndpointLifecycle.StatusOf(facts),
            Reason = StatusReasons.Of(row, service, facts),
            WaitsFor = EndpointLifecycle.Waits(facts),
            Failure = row.Failure ?? Derived(row, facts),
            ServiceStatus = phase,
            ServiceFailure = service?.Failure,
            ServiceRequestedAt = service?.CreatedAt,
            ServiceReadyAt = service?.ReadyAt,
            Side = service?.Side ?? cluster?.Side,
            ServiceRowId = row.ServiceRowId,
            ServiceName = service?.ServiceName,
            ServiceId = service?.CloudServiceId,
            ServiceZoneIds = service?.ZoneIds ?? [],
            PrivateDnsName = service?.PrivateDnsName,
            PrivateDnsNameState = service?.PrivateDnsState,
            ConsumerAllowed = facts.ConsumerAllowed,
            Mode = row.Mode,
            CreationAsked = row.CreationAsked,
            ConsumerCloudAccountId = row.ConsumerCloudAccountId,
            ConsumerAccountId = row.ConsumerAccountId,
            VpcId = row.VpcId,
            SubnetIds = row.SubnetIds,
            SubnetZones = row.SubnetZones,
            SecurityGroupIds = row.SecurityGroupIds,
            Tags = row.Tags,
            VpcEndpointId = row.VpcEndpointId,
            OfferedEndpointId = row.OfferedEndpointId,
            Managed = row.Managed,
            CloudState = row.RawState,
            ConnectionState = row.ConnectionState,
            IsChanging = row.Change is not null,
            ChangeFailure = row.ChangeFailure,
            DnsNames = row.DnsNames,
            Bindings = [.. bindings.Select(binding => DnsBindingView.Of(binding, row))],
            ProvenAt = row.ProvenAt,
            Zones = row.Zones,
            Dns = row.Dns,
            PrivateDnsEnabled = row.PrivateDnsOn,
            AcceptanceConfirmedBy = row.AcceptanceConfirmedBy,
            DnsConfirmedBy = row.DnsConfirmedBy,
            ReportedBy = row.ReportedBy,
            EditStep = EndpointLifecycle.EditStep(facts),
            ReachableStep = WizardSteps.Reachable(row, facts),
            Token = row.Token,
            Revision = row.Revision,
            CreatedBy = row.CreatedBy,
            CreatedAt = row.CreatedAt,
            UpdatedAt = row.UpdatedAt,
            ObservedAt = Later(row.ObservedAt, sweeps.Last(row.ConsumerCloudAccountId ?? service?.CloudAccountId, row.Region)),
        };
    }

    /// <summary>A failure that the cloud states rather than one of our calls: what REST calls <c>failure</c> must be there too.</summary>
    private static Failure? Derived(PrivateEndpoint row, EndpointFacts facts) =>
        EndpointLifecycle.StatusOf(facts) != EndpointStatus.Failed || facts.Seen is null && !facts.Gone
            ? null
            : new Failure
            {
                Code = row.CloudErrorCode ?? (facts.Gone ? "DeletedOutside" : row.RawState ?? "Failed"),
                Message = row.CloudErrorMessage ?? (facts.Gone ? "The endpoint was deleted outside the console." : $"The endpoint's state is {row.RawState}."),
                Step = EndpointLifecycle.EditStep(facts) ?? WizardStep.Endpoint,
                At = row.ObservedAt ?? row.UpdatedAt,
            };

    private static DateTimeOffset? Later(DateTimeOffset? left, DateTimeOffset? right) =>
        left is null ? null : right is null || left > right ? left : right;
}

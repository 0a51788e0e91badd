using Microsoft.EntityFrameworkCore;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.Data;
using PrivateLinkConsole.Core.Fields;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.Core.Refusals;

namespace PrivateLinkConsole.Core.DnsBindings;

/// <summary>Looks at everything that can be looked at before the first write: a conflict is named with its owner, and nothing was done (F27, F29).</summary>
public sealed class DnsPreviews(ConsoleDb database, ProjectAccess access, CloudDoor door)
{
    /// <exception cref="InvalidInputException">Fields are wrong in themselves; conflicts stand in the previews.</exception>
    public async Task<IReadOnlyList<DnsPreview>> OfAsync(Caller caller, string project, string endpointId, DnsBindingInput input, CancellationToken cancellationToken)
    {
        var scope = await access.RequireAsync(caller, project, ProjectRole.Viewer, cancellationToken);
        Validation.Require(DnsBindingInputValidator.Instance, input);
        await using var db = database.Open();
        var endpoint = await db.Endpoints.AsNoTracking().SingleOrDefaultAsync(row => row.Id == endpointId && row.ProjectId == scope.Project.Id, cancellationToken)
            ?? throw new NotFoundException($"Private endpoint {endpointId}");
        return await LookAsync(endpoint, input, cancellationToken);
    }

    /// <summary>The zones that can be chosen.</summary>
    public async Task<IReadOnlyList<CloudHostedZone>> ZonesAsync(Caller caller, string project, string cloudAccountId, CancellationToken cancellationToken)
    {
        var scope = await access.RequireAsync(caller, project, ProjectRole.Viewer, cancellationToken);
        await RequireAccountAsync(scope.Project.Id, cloudAccountId, cancellationToken);
        var dns = await door.PrivateDnsAsync(cloudAccountId, cancellationToken);
        return await PersonRead.RunAsync(dns.ListZonesAsync, cancellationToken);
    }

    /// <exception cref="InvalidInputException">Something stops it.</exception>
    internal async Task<IReadOnlyList<DnsPreview>> RequireAsync(PrivateEndpoint endpoint, DnsBindingInput input, CancellationToken cancellationToken)
    {
        var previews = await LookAsync(endpoint, input, cancellationToken);
        var errors = previews.SelectMany(preview => preview.Errors).ToList();
        return errors.Count == 0 ? previews : throw new InvalidInputException(errors);
    }

    private async Task<IReadOnlyList<DnsPreview>> LookAsync(PrivateEndpoint endpoint, DnsBindingInput input, CancellationToken cancellationToken)
    {
        var clusters = await ClustersAsync(endpoint, input.ClusterIds, cancellationToken);
        if (input.ZoneCloudAccountId is { } other)
            await RequireAccountAsync(endpoint.ProjectId, other, cancellationToken);
        var vpcs = input.MoreVpcs.Select(vpc => new CloudVpcReference(vpc.VpcId, vpc.Region)).ToList();
        if (endpoint.VpcId is { } own)
            vpcs.Insert(0, new CloudVpcReference(own, endpoint.Region));
        if ((input.ZoneCloudAccountId ?? endpoint.ConsumerCloudAccountId) is not { } account)
            return [.. clusters.Select(cluster => Preview(cluster, endpoint, null, [.. vpcs.Distinct()], Unreadable(input), isChecked: false))];
        var seen = await SeeAsync(endpoint, account, input, [.. vpcs.Distinct()], cancellationToken);
        return [.. clusters.Select(cluster => Preview(cluster, endpoint, seen.Zone, seen.Vpcs, DnsConflicts.Of(cluster.PrivateLink!, WantedRecords.Target(endpoint.DnsNames), input, seen), isChecked: true))];
    }

    private async Task<SeenDns> SeeAsync(PrivateEndpoint endpoint, string account, DnsBindingInput input, IReadOnlyList<CloudVpcReference> vpcs, CancellationToken cancellationToken)
    {
        var owner = await door.PrivateDnsAsync(account, cancellationToken);
        // A VPC is read by its own account, which may be another than the zone's.
        var reader = endpoint.ConsumerCloudAccountId is { } consumer ? await door.PrivateDnsAsync(consumer, cancellationToken) : owner;
        var associations = new Dictionary<CloudVpcReference, IReadOnlyList<CloudZoneOfVpc>>();
        foreach (var vpc in vpcs)
            associations[vpc] = await PersonRead.RunAsync(token => reader.ListZonesOfVpcAsync(vpc, token), cancellationToken);
        if (input.HostedZoneId is not { } id)
            return new SeenDns(vpcs, associations, null, []);
        var zone = await PersonRead.RunAsync(token => owner.FindZoneAsync(id, token), cancellationToken);
        var records = zone is null ? [] : await PersonRead.RunAsync(token => owner.ListRecordsAsync(id, token), cancellationToken);
        return new SeenDns(vpcs, associations, zone, records);
    }

    /// <summary>The named clusters, each behind the endpoint's service, with a private link and not bound yet.</summary>
    private async Task<IReadOnlyList<Cluster>> ClustersAsync(PrivateEndpoint endpoint, IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        var own = await db.Clusters.AsNoTracking().SingleOrDefaultAsync(row => row.Id == endpoint.ClusterId, cancellationToken);
        if (own is null || !PlatformProfile.Of(own.Platform).HasPrivateLink)
            throw new ConflictException(ConflictKind.WrongState, "Names lead to this endpoint by its service's private DNS name, not by records.");
        var clusters = await db.Clusters
            .Where(row => ids.Contains(row.Id) && row.ProjectId == own.ProjectId && row.ScopeKey == own.ScopeKey)
            .OrderBy(row => row.Name)
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        if (clusters.Count != ids.Distinct().Count())
            throw new InvalidInputException("clusterIds", "unknown", "Field.Cluster.NotBehind");
        if (clusters.FirstOrDefault(cluster => cluster.PrivateLink is null) is { } without)
            throw new InvalidInputException("clusterIds", "no-link", "Field.Cluster.NoLink", without.Name);
        var bound = await db.DnsBindings.Where(binding => binding.EndpointId == endpoint.Id && ids.Contains(binding.ClusterId)).Select(binding => binding.Name).FirstOrDefaultAsync(cancellationToken);
        return bound is null ? clusters : throw new ConflictException(ConflictKind.WrongState, $"There is a DNS record of {bound} for this endpoint already.");
    }

    private static IReadOnlyList<FieldError> Unreadable(DnsBindingInput input) =>
        input.Mode == EndpointMode.Self ? [] : [new FieldError("zoneCloudAccountId", "required", "Field.Account.Required", [])];

    private static DnsPreview Preview(
        Cluster cluster, PrivateEndpoint endpoint, CloudHostedZone? zone, IReadOnlyList<CloudVpcReference> vpcs, IReadOnlyList<FieldError> errors, bool isChecked) => new(
        cluster.Id, cluster.Name, cluster.PrivateLink!, zone?.Name ?? cluster.PrivateLink!, zone?.Id, WantedRecords.Target(endpoint.DnsNames), vpcs, errors, isChecked);

    private async Task RequireAccountAsync(string projectId, string cloudAccountId, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        if (!await db.CloudAccounts.AnyAsync(row => row.Id == cloudAccountId && row.ProjectId == projectId, cancellationToken))
            throw new InvalidInputException("zoneCloudAccountId", "unknown", "Field.Account.Unknown");
    }
}

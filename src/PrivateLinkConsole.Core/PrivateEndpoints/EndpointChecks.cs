using Microsoft.EntityFrameworkCore;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.Data;
using PrivateLinkConsole.Core.Fields;
using PrivateLinkConsole.Core.PrivateEndpoints.Wizard;
using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.Core.Refusals;

namespace PrivateLinkConsole.Core.PrivateEndpoints;

/// <summary>Looks at everything that can be looked at before the first write: what the cloud would refuse, we refuse earlier and say why.</summary>
public sealed class EndpointChecks(ConsoleDb database, ProjectAccess access, CloudDoor door)
{
    /// <summary>For the page: every check with its outcome.</summary>
    public async Task<IReadOnlyList<EndpointCheck>> RunAsync(Caller caller, string project, string endpointId, EndpointStepInput input, CancellationToken cancellationToken)
    {
        var scope = await access.RequireAsync(caller, project, ProjectRole.Viewer, cancellationToken);
        await using var db = database.Open();
        var row = await db.Endpoints.AsNoTracking().SingleOrDefaultAsync(one => one.Id == endpointId && one.ProjectId == scope.Project.Id, cancellationToken)
            ?? throw new NotFoundException($"Private endpoint {endpointId}");
        return await LookAsync(input, await OfEndpointAsync(db, row, cancellationToken), cancellationToken);
    }

    internal async Task RequireAsync(EndpointStepInput input, PrivateEndpoint row, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        Require(await LookAsync(input, await OfEndpointAsync(db, row, cancellationToken), cancellationToken));
    }

    internal async Task RequireAsync(EndpointStepInput input, Cluster cluster, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        Require(await LookAsync(input, await OfClusterAsync(db, cluster, cancellationToken), cancellationToken));
    }

    private static void Require(IReadOnlyList<EndpointCheck> checks)
    {
        var errors = checks.Where(check => check.Outcome == CheckOutcome.Failed).Select(check => check.Error!).ToList();
        if (errors.Count > 0)
            throw new InvalidInputException(errors);
    }

    private async Task<IReadOnlyList<EndpointCheck>> LookAsync(EndpointStepInput input, Served served, CancellationToken cancellationToken)
    {
        var (cluster, service, ports) = served;
        if (input.ConsumerCloudAccountId is null)
            return [.. Enum.GetValues<EndpointCheckKind>().Select(kind => new EndpointCheck(kind, CheckOutcome.NotChecked))];
        await RequireOfProjectAsync(cluster.ProjectId, input.ConsumerCloudAccountId, cancellationToken);
        var networks = await door.NetworksAsync(input.ConsumerCloudAccountId, cluster.Region, cancellationToken);
        var vpc = await PersonRead.RunAsync(token => networks.FindAsync(input.VpcId, token), cancellationToken);
        if (vpc is null)
            return [NetworkChecks.Failed(EndpointCheckKind.VpcExists, "vpcId", "unknown", "Field.VpcId.Unknown", input.VpcId, cluster.Region)];
        var zones = service is { ZoneIds.Count: > 0 } ? service.ZoneIds : cluster.ZoneIds;
        var checks = new List<EndpointCheck> { NetworkChecks.Passed(EndpointCheckKind.VpcExists) };
        var fields = CloudFields.Of(cluster.Provider);
        checks.AddRange(NetworkChecks.Of(input, vpc, zones, ports, fields.Zone, PlatformProfile.Of(cluster.Platform).Dns != DnsKind.EndpointDomain));
        var consumer = await door.ConsumerAsync(input.ConsumerCloudAccountId, cluster.Region, cancellationToken);
        checks.Add(await ServiceVisibleAsync(consumer, cluster, service, cancellationToken));
        checks.AddRange(await OthersInVpcAsync(consumer, vpc, service, CloudTraits.Of(cluster.Provider).MaxEndpointsPerVpc, cancellationToken));
        return checks;
    }

    /// <summary>A vendor's service must be visible to the account that will connect. Ours becomes visible by our own allow list.</summary>
    private static async Task<EndpointCheck> ServiceVisibleAsync(IPrivateLinkConsumer consumer, Cluster cluster, EndpointService? service, CancellationToken cancellationToken)
    {
        if (cluster.Side == ServiceSide.Ours || (service?.ServiceName ?? cluster.VendorServiceName) is not { } name)
            return NetworkChecks.Passed(EndpointCheckKind.ServiceVisible);
        return await PersonRead.RunAsync(token => consumer.FindServiceAsync(name, token), cancellationToken) is null
            ? NetworkChecks.Failed(EndpointCheckKind.ServiceVisible, "serviceName", "not-visible", "Verify.NotFound", name)
            : NetworkChecks.Passed(EndpointCheckKind.ServiceVisible);
    }

    private static async Task<IReadOnlyList<EndpointCheck>> OthersInVpcAsync(IPrivateLinkConsumer consumer, CloudVpc vpc, EndpointService? service, int endpointsPerVpc, CancellationToken cancellationToken)
    {
        var page = await PersonRead.RunAsync(token => consumer.ListEndpointsAsync(new EndpointFilter(VpcId: vpc.Id), null, token), cancellationToken);
        var alive = page.Items.Where(endpoint => endpoint.State is not (CloudEndpointState.Deleted or CloudEndpointState.Deleting)).ToList();
        var rival = service?.PrivateDnsName is { } name
            ? alive.FirstOrDefault(endpoint => endpoint.PrivateDnsEnabled && endpoint.DnsNames.Any(dns => string.Equals(dns.Name, name, StringComparison.OrdinalIgnoreCase)))
            : null;
        return
        [
            alive.Count < endpointsPerVpc
                ? NetworkChecks.Passed(EndpointCheckKind.EndpointQuota)
                : NetworkChecks.Failed(EndpointCheckKind.EndpointQuota, "vpcId", "quota", "Field.VpcId.Quota", vpc.Id, endpointsPerVpc),
            // The endpoint can be made; only its private DNS cannot be switched on while the other one holds the name.
            rival is null
                ? NetworkChecks.Passed(EndpointCheckKind.NoDnsConflict)
                : new EndpointCheck(EndpointCheckKind.NoDnsConflict, CheckOutcome.Warning, NetworkChecks.Error("vpcId", "dns-conflict", "Field.VpcId.DnsConflict", service!.PrivateDnsName!, rival.Id)),
            service?.PrivateDnsState is null or "verified"
                ? NetworkChecks.Passed(EndpointCheckKind.PrivateNameVerified)
                : new EndpointCheck(EndpointCheckKind.PrivateNameVerified, CheckOutcome.Warning, NetworkChecks.Error("vpcId", "name-not-verified", "Field.Dns.NotVerified", service.PrivateDnsName ?? "")),
        ];
    }

    private async Task RequireOfProjectAsync(string projectId, string cloudAccountId, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        if (!await db.CloudAccounts.AnyAsync(row => row.Id == cloudAccountId && row.ProjectId == projectId, cancellationToken))
            throw new InvalidInputException("consumerCloudAccountId", "unknown", "Field.Account.Unknown");
    }

    private static async Task<Served> OfEndpointAsync(ConsoleDbContext db, PrivateEndpoint row, CancellationToken cancellationToken)
    {
        if (row.ServiceRowId is null)
            throw new ConflictException(ConflictKind.WrongState, "Choose the region first.");
        return await OfClusterAsync(db, await db.Clusters.AsNoTracking().SingleAsync(cluster => cluster.Id == row.ClusterId, cancellationToken), cancellationToken);
    }

    private static async Task<Served> OfClusterAsync(ConsoleDbContext db, Cluster cluster, CancellationToken cancellationToken)
    {
        var ports = await db.Clusters
            .Where(one => one.ProjectId == cluster.ProjectId && one.ScopeKey == cluster.ScopeKey)
            .Select(one => one.Port)
            .Distinct()
            .Order()
            .ToListAsync(cancellationToken);
        return new Served(cluster, await ServiceOf.FindAsync(db, cluster, cancellationToken), ports);
    }

    /// <summary>What an endpoint would lead to: one cluster of the service's, and the ports of all of them.</summary>
    private sealed record Served(Cluster Cluster, EndpointService? Service, IReadOnlyList<int> Ports);
}

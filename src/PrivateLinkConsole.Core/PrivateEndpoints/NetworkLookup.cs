using Microsoft.EntityFrameworkCore;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Data;
using PrivateLinkConsole.Core.Fields;
using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.Core.Refusals;

namespace PrivateLinkConsole.Core.PrivateEndpoints;

/// <summary>What the pickers and "Verify service" read live, and the fixes an admin can order from a form or from the doctor.</summary>
public sealed class NetworkLookup(ConsoleDb database, ProjectAccess access, CloudDoor door, AuditTrail audit, Installation installation)
{
    /// <summary>VPCs with subnets and security groups.</summary>
    /// <exception cref="CloudException">The account cannot be read; the form then takes typed ids.</exception>
    public async Task<IReadOnlyList<CloudVpc>> ListAsync(Caller caller, string project, string cloudAccountId, string region, CancellationToken cancellationToken)
    {
        await RequireAsync(caller, project, cloudAccountId, region, ProjectRole.Viewer, cancellationToken);
        var networks = await door.NetworksAsync(cloudAccountId, region, cancellationToken);
        return await PersonRead.RunAsync(networks.ListAsync, cancellationToken);
    }

    /// <summary>null: the service does not exist, or the account is not on its allow list: the cloud does not say which.</summary>
    public async Task<ServiceOffer?> VerifyServiceAsync(Caller caller, string project, string cloudAccountId, string region, string serviceName, CancellationToken cancellationToken)
    {
        // First by the cloud that the name says itself: what is no name needs no account to be refused.
        RequireServiceName(CloudFields.ProviderOfService(serviceName), serviceName);
        var account = await RequireAsync(caller, project, cloudAccountId, region, ProjectRole.Viewer, cancellationToken);
        RequireServiceName(account.Provider, serviceName);
        var fields = CloudFields.Of(account.Provider);
        if (fields.RegionOfService(serviceName) is var stands && stands != region)
            throw new InvalidInputException("serviceName", "wrong-region", "Verify.Region", stands);
        var consumer = await door.ConsumerAsync(cloudAccountId, region, cancellationToken);
        return await PersonRead.RunAsync(token => consumer.FindServiceAsync(serviceName, token), cancellationToken);
    }

    /// <summary>Makes a security group that opens the cluster's port to the VPC's own addresses, and answers its id.</summary>
    public async Task<string> CreateSecurityGroupAsync(Caller caller, string project, string endpointId, string cloudAccountId, string vpcId, CancellationToken cancellationToken)
    {
        var scope = await access.RequireAsync(caller, project, ProjectRole.Editor, cancellationToken);
        await using var db = database.Open();
        var row = await db.Endpoints
            .Where(one => one.Id == endpointId && one.ProjectId == scope.Project.Id)
            .Join(db.Clusters, one => one.ClusterId, cluster => cluster.Id, (one, cluster) => new { one.Region, one.Name, cluster.Port })
            .SingleOrDefaultAsync(cancellationToken)
            ?? throw new NotFoundException($"Private endpoint {endpointId}");
        var account = await RequireAsync(caller, project, cloudAccountId, row.Region, ProjectRole.Editor, cancellationToken);
        if (CloudFields.Of(account.Provider).Vpc.Check(vpcId) is { } error)
            throw new InvalidInputException([error with { Field = "vpcId" }]);
        var networks = await door.NetworksAsync(cloudAccountId, row.Region, cancellationToken);
        var vpc = await PersonRead.RunAsync(token => networks.FindAsync(vpcId, token), cancellationToken)
            ?? throw new InvalidInputException("vpcId", "unknown", "Field.VpcId.Unknown", vpcId, row.Region);
        await audit.WriteAsync(caller, scope.Project.Id, "network.create-security-group", endpointId, $"{vpcId} tcp/{row.Port}", cancellationToken);
        var name = $"plc-{endpointId}-{row.Port}";
        // A second press finds the group of the first one.
        if (vpc.SecurityGroups.FirstOrDefault(group => group.Name == name) is { } existing)
            return existing.Id;
        var tags = new Dictionary<string, string> { ["plc:install"] = await installation.IdAsync(cancellationToken), ["plc:row"] = endpointId, ["plc:project"] = scope.Project.Id };
        var order = new SecurityGroupOrder(name, $"PrivateLink Console: TCP {row.Port} from the VPC", vpcId, row.Port, vpc.Cidrs[0], tags);
        return await networks.CreateSecurityGroupAsync(order, cancellationToken);
    }

    /// <summary>Switches DNS resolution and DNS host names of the endpoint's VPC on: private DNS needs both.</summary>
    public async Task EnableVpcDnsAsync(Caller caller, string project, string endpointId, CancellationToken cancellationToken)
    {
        var (networks, row, projectId) = await OfEndpointAsync(caller, project, endpointId, cancellationToken);
        await audit.WriteAsync(caller, projectId, "network.enable-dns", endpointId, row.VpcId, cancellationToken);
        await networks.EnableDnsAsync(row.VpcId!, cancellationToken);
    }

    /// <summary>Lets clients in on the cluster's port, in one of the endpoint's security groups.</summary>
    /// <param name="cidr">null: the VPC's own addresses.</param>
    public async Task OpenPortAsync(Caller caller, string project, string endpointId, int port, string? cidr, CancellationToken cancellationToken)
    {
        var (networks, row, projectId) = await OfEndpointAsync(caller, project, endpointId, cancellationToken);
        var vpc = await networks.FindAsync(row.VpcId!, cancellationToken) ?? throw new NotFoundException($"VPC {row.VpcId}");
        var group = row.SecurityGroupIds.FirstOrDefault() ?? vpc.SecurityGroups.First(one => one.Name == "default").Id;
        var from = cidr ?? vpc.Cidrs[0];
        await audit.WriteAsync(caller, projectId, "network.open-port", endpointId, $"{group} tcp/{port} {from}", cancellationToken);
        await networks.AllowIngressAsync(group, port, from, cancellationToken);
    }

    /// <summary>Lets a host out to the endpoint's VPC on the cluster's port, in the first of the host's own security groups (E28).</summary>
    /// <param name="hostId">An instance or a network interface.</param>
    public async Task OpenSourceAsync(Caller caller, string project, string endpointId, int port, string hostId, CancellationToken cancellationToken)
    {
        var (networks, row, projectId) = await OfEndpointAsync(caller, project, endpointId, cancellationToken);
        var vpc = await networks.FindAsync(row.VpcId!, cancellationToken) ?? throw new NotFoundException($"VPC {row.VpcId}");
        var host = await networks.FindHostAsync(hostId, cancellationToken) ?? throw new InvalidInputException("source", "unknown", "Field.Source.Unknown", hostId, row.Region);
        var group = host.SecurityGroupIds is [var first, ..] ? first : throw new ConflictException(ConflictKind.WrongState, $"{hostId} is in no security group.");
        await audit.WriteAsync(caller, projectId, "network.open-source", endpointId, $"{group} tcp/{port} to {string.Join(", ", vpc.Cidrs)}", cancellationToken);
        foreach (var cidr in vpc.Cidrs)
            await networks.AllowEgressAsync(group, port, cidr, cancellationToken);
    }

    private static void RequireServiceName(CloudProvider provider, string serviceName)
    {
        if (CloudFields.Of(provider).Service.Check(serviceName) is { } error)
            throw new InvalidInputException([error with { Field = "serviceName" }]);
    }

    private async Task<(ICloudNetworks Networks, PrivateEndpoint Row, string ProjectId)> OfEndpointAsync(Caller caller, string project, string endpointId, CancellationToken cancellationToken)
    {
        var scope = await access.RequireAsync(caller, project, ProjectRole.Editor, cancellationToken);
        await using var db = database.Open();
        var row = await db.Endpoints.AsNoTracking().SingleOrDefaultAsync(one => one.Id == endpointId && one.ProjectId == scope.Project.Id, cancellationToken)
            ?? throw new NotFoundException($"Private endpoint {endpointId}");
        if (row.ConsumerCloudAccountId is null || row.VpcId is null)
            throw new ConflictException(ConflictKind.NotReadable, "No cloud account is connected for the VPC.");
        return (await door.NetworksAsync(row.ConsumerCloudAccountId, row.Region, cancellationToken), row, scope.Project.Id);
    }

    private async Task<CloudAccount> RequireAsync(Caller caller, string project, string cloudAccountId, string region, ProjectRole role, CancellationToken cancellationToken)
    {
        var scope = await access.RequireAsync(caller, project, role, cancellationToken);
        await using var db = database.Open();
        var account = await db.CloudAccounts.SingleOrDefaultAsync(row => row.Id == cloudAccountId && row.ProjectId == scope.Project.Id, cancellationToken)
            ?? throw new NotFoundException($"Cloud account {cloudAccountId}");
        if (!door.Cloud(account.Provider).Regions.Contains(region))
            throw new InvalidInputException("region", "unknown", "Field.Region.Unknown", region);
        return account;
    }
}

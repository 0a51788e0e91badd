using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.PrivateEndpoints.Wizard;
using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.Sandbox;

namespace PrivateLinkConsole.Core.Tests.Bench;

/// <summary>The bench with two accounts on Alibaba Cloud: a provider's and a consumer's.</summary>
internal sealed class AlibabaBench(ConsoleBench console) : IAsyncDisposable
{
    public const string Region = "ap-southeast-1";

    public ConsoleBench Console => console;

    public string ProviderRow { get; private set; } = "";

    public string ConsumerRow { get; private set; } = "";

    public static async Task<AlibabaBench> StartAsync(bool dataPlane = false)
    {
        var bench = new AlibabaBench(await ConsoleBench.StartAsync(dataPlane: dataPlane));
        bench.ProviderRow = await bench.Console.AccountAsync("ali-provider", CloudProvider.Alibaba, AlibabaAccounts.Provider, AlibabaAccounts.ProviderKey, default);
        bench.ConsumerRow = await bench.Console.AccountAsync("ali-consumer", CloudProvider.Alibaba, AlibabaAccounts.Consumer, AlibabaAccounts.ConsumerKey, default);
        return bench;
    }

    public async Task<IPrivateLinkConsumer> ConsumerAsync() => await console.Get<CloudDoor>().ConsumerAsync(ConsumerRow, Region, default);

    public async Task<IEndpointServiceProvider> ProviderAsync() => await console.Get<CloudDoor>().ServiceProviderAsync(ProviderRow, Region, default);

    /// <param name="vendorService">null: the service side is ours.</param>
    public async Task<ClusterView> ClusterAsync(string name = "starter", string? vendorService = null) =>
        await console.Get<ClusterRegistry>().CreateAsync(console.Admin, console.Project, new ClusterInput
        {
            Name = name,
            Platform = ClusterPlatform.TidbStarter,
            Provider = CloudProvider.Alibaba,
            Region = Region,
            Port = 4000,
            CloudAccountId = vendorService is null ? ProviderRow : null,
            NetworkLoadBalancerArns = vendorService is null ? [.. Balancers] : [],
            EndpointServiceName = vendorService,
        }, default);

    /// <summary>A service that somebody else's hands made, for whom the consumer's account is on the white list.</summary>
    public async Task<CloudService> VendorServiceAsync()
    {
        var provider = await ProviderAsync();
        var made = await provider.CreateServiceAsync(new ServiceOrder("vendor-" + Guid.NewGuid().ToString("N"), [.. Balancers], AcceptanceRequired: true, null, new Dictionary<string, string>()), default);
        await provider.AllowAsync(made.ServiceId, AlibabaAccounts.Consumer, default);
        await console.AdvanceAsync(TimeSpan.FromMinutes(5));
        return (await provider.ListServicesAsync(new ServiceFilter(ServiceIds: [made.ServiceId]), null, default)).Items[0];
    }

    /// <summary>The consumer's VPC, with a vSwitch in each of two zones that the service serves.</summary>
    public async Task<EndpointStepInput> NetworkAsync(string name = "prod-starter")
    {
        var vpc = (await console.Get<NetworkLookup>().ListAsync(console.Admin, console.Project, ConsumerRow, Region, default))[0];
        var chosen = vpc.Subnets.Where(subnet => Balancers.Any(balancer => balancer.EndsWith("@" + subnet.ZoneId, StringComparison.Ordinal))).ToList();
        return new EndpointStepInput
        {
            Name = name,
            ConsumerCloudAccountId = ConsumerRow,
            ConsumerAccountId = AlibabaAccounts.Consumer,
            VpcId = vpc.Id,
            SubnetIds = [.. chosen.Select(subnet => subnet.Id)],
            SubnetZones = chosen.ToDictionary(subnet => subnet.Id, subnet => subnet.ZoneId),
            SecurityGroupIds = [vpc.SecurityGroups[0].Id],
            Mode = EndpointMode.Console,
        };
    }

    public async Task<string> CreateAsync(ClusterView cluster, bool accept = true) =>
        await console.Get<EndpointCreation>().CreateAsync(console.Admin, console.Project, new EndpointRequest(cluster.Id, null, await NetworkAsync(), accept, false), default);

    /// <summary>A security group that lets the cluster's port in.</summary>
    public async Task<string> NewGroupAsync(string vpcId)
    {
        var networks = await console.Get<CloudDoor>().NetworksAsync(ConsumerRow, Region, default);
        return await networks.CreateSecurityGroupAsync(new SecurityGroupOrder("clients", "clients", vpcId, 4000, "172.16.0.0/12", new Dictionary<string, string>()), default);
    }

    public Task DeleteAsync(string id) => console.Get<EndpointRemoval>().DeleteAsync(console.Admin, console.Project, id, keepCloudResources: false, null, default);

    public async Task<IReadOnlyList<CloudEndpoint>> LiveEndpointsAsync() =>
        [.. (await (await ConsumerAsync()).ListEndpointsAsync(new EndpointFilter(), null, default)).Items.Where(endpoint => endpoint.State != CloudEndpointState.Deleting)];

    public ValueTask DisposeAsync() => console.DisposeAsync();

    private static readonly string[] Balancers = [$"nlb-starter00000000000@{Region}a", $"nlb-starter00000000000@{Region}b"];
}

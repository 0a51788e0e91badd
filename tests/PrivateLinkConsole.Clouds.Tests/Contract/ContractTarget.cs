using PrivateLinkConsole.Clouds.Tests.Stubs;
using PrivateLinkConsole.Core.Clouds;

namespace PrivateLinkConsole.Clouds.Tests.Contract;

/// <summary>A cloud that the ports are held against. A new cloud provider adds one.</summary>
/// <param name="Cloud">All clouds, aimed at it.</param>
/// <param name="Ports">The cloud that it is.</param>
/// <param name="Consumer">The account that owns the VPC.</param>
/// <param name="Provider">The account that owns the load balancer; may be the same.</param>
/// <param name="LoadBalancer">Something a service can stand on.</param>
/// <param name="SettleAsync">Lets everything that is in motion come to rest.</param>
public sealed record ContractTarget(
    TestCloud Cloud,
    ICloud Ports,
    string Region,
    ContractWords Words,
    CloudAccess Consumer,
    CloudAccess Provider,
    string LoadBalancer,
    Func<CancellationToken, Task> SettleAsync)
{
    public IPrivateLinkConsumer Endpoints => Ports.Consumer(Consumer, Region);

    public IEndpointServiceProvider Services => Ports.ServiceProvider(Provider, Region);

    public ICloudNetworks Networks => Ports.Networks(Consumer, Region);

    public IPrivateDns PrivateDns => Cloud.Aws.PrivateDns(Consumer);

    public ICloudIdentity Identity => Ports.Identity(Consumer, Region);

    /// <summary>A new service that the consumer may use, at rest.</summary>
    public async Task<CloudService> NewServiceAsync(bool acceptanceRequired, string? privateDnsName, CancellationToken cancellationToken)
    {
        var order = new ServiceOrder($"plc-{Guid.NewGuid():N}-1", [LoadBalancer], acceptanceRequired, privateDnsName, NewTags());
        var service = await Services.CreateServiceAsync(order, cancellationToken);
        await Services.AllowAsync(service.ServiceId, Consumer.AccountId, cancellationToken);
        await SettleAsync(cancellationToken);
        return service;
    }

    /// <summary>An order for an endpoint in the first served subnet of the region's first VPC.</summary>
    public async Task<EndpointOrder> NewOrderAsync(CloudService service, CancellationToken cancellationToken)
    {
        var offer = await Endpoints.FindServiceAsync(service.ServiceName, cancellationToken);
        var vpc = (await Networks.ListAsync(cancellationToken))[0];
        // Plain emulators tell no zone ids; in one account the names will do.
        var subnet = vpc.Subnets.First(subnet => offer!.ZoneIds.Count > 0 ? offer.ZoneIds.Contains(subnet.ZoneId) : offer.ZoneNames.Contains(subnet.ZoneName));
        return new EndpointOrder(
            $"plc-{Guid.NewGuid():N}-1", service.ServiceName, vpc.Id, [subnet.Id], [vpc.SecurityGroups[0].Id], PrivateDnsEnabled: false, NewTags());
    }

    /// <summary>The consumer's first VPC of a region.</summary>
    public async Task<CloudVpcReference> VpcAsync(string region, CancellationToken cancellationToken) =>
        new((await Cloud.Aws.Networks(Consumer, region).ListAsync(cancellationToken))[0].Id, region);

    /// <summary>An order for a zone of a name that nobody has.</summary>
    public async Task<HostedZoneOrder> NewZoneOrderAsync(CancellationToken cancellationToken) =>
        new($"plc-{Guid.NewGuid():N}-1", $"z-{Guid.NewGuid():N}.example.com", await VpcAsync(TestCloud.Region, cancellationToken), "contract");

    public static IReadOnlyDictionary<string, string> NewTags() =>
        new Dictionary<string, string> { ["plc:row"] = Guid.NewGuid().ToString("N"), ["plc:install"] = "contract", ["plc:project"] = "default" };
}

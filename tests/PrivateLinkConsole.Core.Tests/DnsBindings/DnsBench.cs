using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.DnsBindings;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.Core.Tests.Bench;

namespace PrivateLinkConsole.Core.Tests.DnsBindings;

/// <summary>A cluster with a private link and an available endpoint on its service, to bind the one to the other.</summary>
internal sealed class DnsBench : IAsyncDisposable
{
    private DnsBench(ConsoleBench console) => Console = console;

    public ConsoleBench Console { get; }

    public ClusterView Cluster { get; private set; } = null!;

    public string EndpointId { get; private set; } = "";

    public string Link => Cluster.PrivateLink!;

    public DnsRecords Records => Console.Get<DnsRecords>();

    public static async Task<DnsBench> StartAsync(string? postgres = null, bool available = true)
    {
        var bench = new DnsBench(await ConsoleBench.StartAsync(postgres));
        bench.Cluster = await bench.Console.ZillizAsync("vectors");
        bench.EndpointId = await bench.Console.CreateAsync(bench.Cluster);
        if (available)
            await bench.Console.UntilAsync(async () => (await bench.ViewAsync()).CloudState == "available");
        return bench;
    }

    public Task<EndpointView> ViewAsync() => Console.ViewAsync(EndpointId);

    public async Task<CloudVpcReference> VpcAsync() => new((await ViewAsync()).VpcId!, ConsoleBench.Region);

    public Task<IPrivateDns> ConsumerDnsAsync() => Console.Get<CloudDoor>().PrivateDnsAsync(Console.ConsumerAccountRow, default);

    public Task<IPrivateDns> ProviderDnsAsync() => Console.Get<CloudDoor>().PrivateDnsAsync(Console.ProviderAccountRow, default);

    /// <summary>Binds the cluster, or others, as the DNS step does.</summary>
    public Task<IReadOnlyList<string>> ApplyAsync(DnsBindingInput? input = null) =>
        Records.ApplyAsync(Console.Admin, Console.Project, EndpointId, (input ?? new DnsBindingInput()) with { ClusterIds = input is { ClusterIds.Count: > 0 } ? input.ClusterIds : [Cluster.Id] }, default);

    public async Task<DnsBindingView> BindingAsync(int index = 0) => (await ViewAsync()).Bindings[index];

    public Task UntilAsync(DnsBindingStatus status, int index = 0) => Console.UntilAsync(async () => (await BindingAsync(index)).Status == status);

    /// <summary>Private zones of the consumer that answer in the endpoint's VPC, by name.</summary>
    public async Task<IReadOnlyList<CloudZoneOfVpc>> ZonesAsync(string? name = null) =>
        [.. (await (await ConsumerDnsAsync()).ListZonesOfVpcAsync(await VpcAsync(), default)).Where(zone => zone.Name == (name ?? Link))];

    public async Task<CloudRecord?> RecordAsync(string zoneId, string? name = null) =>
        (await (await ConsumerDnsAsync()).ListRecordsAsync(zoneId, default)).FirstOrDefault(record => record.Name == (name ?? Link) && record.Type == "A");

    /// <summary>A zone that somebody else made.</summary>
    public async Task<CloudHostedZone> StrangersZoneAsync(string name, IPrivateDns? owner = null, CloudVpcReference? vpc = null) =>
        await (owner ?? await ConsumerDnsAsync()).CreateZoneAsync(new HostedZoneOrder($"stranger-{name}", name, vpc ?? await VpcAsync(), null), default);

    public async ValueTask DisposeAsync() => await Console.DisposeAsync();
}

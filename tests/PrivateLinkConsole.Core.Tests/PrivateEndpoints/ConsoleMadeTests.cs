using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.Refusals;
using PrivateLinkConsole.Core.Tests.Bench;
using Xunit;

namespace PrivateLinkConsole.Core.Tests.PrivateEndpoints;

/// <summary>The main job, end to end, console-made: A19–A47 over real SDK clients.</summary>
public sealed class ConsoleMadeTests
{
    [Fact]
    public async Task Create_WithAcceptance_BecomesActiveAndDeletesWithoutTrace()
    {
        await using var bench = await ConsoleBench.StartAsync();
        var cluster = await bench.ClusterAsync();

        var id = await bench.CreateAsync(cluster);
        Assert.Equal(EndpointStatus.Initiating, (await bench.ViewAsync(id)).Status);
        await bench.UntilAsync(id, EndpointStatus.Active);

        var view = await bench.ViewAsync(id);
        Assert.Equal("available", view.CloudState);
        Assert.Equal(2, view.Zones.Count);
        Assert.All(view.Zones, zone => Assert.NotNull(zone.Ip));
        Assert.Single(await bench.LiveEndpointsAsync());
        Assert.Equal(1, await bench.CountAsync("CreateVpcEndpoint"));
        Assert.Equal(1, await bench.CountAsync("AcceptVpcEndpointConnections"));

        await bench.Get<EndpointRemoval>().DeleteAsync(bench.Admin, bench.Project, id, keepCloudResources: false, null, default);
        Assert.Equal(EndpointStatus.Deleting, (await bench.ViewAsync(id)).Status);
        await bench.UntilGoneAsync(id);
        Assert.Empty(await bench.LiveEndpointsAsync());
        Assert.Empty(await bench.LiveServicesAsync());
        await Assert.ThrowsAsync<NotFoundException>(() => bench.ViewAsync(id));
    }
}

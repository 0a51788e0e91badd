using Amazon.EC2;
using PrivateLinkConsole.Sandbox.Tests.Route53Xml;
using PrivateLinkConsole.TestKit;
using Xunit;
using static PrivateLinkConsole.Sandbox.Tests.Cloud;

namespace PrivateLinkConsole.Sandbox.Tests.World;

/// <summary>A sandbox that is stopped and started again.</summary>
public sealed class StateFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Restart_WithStateFile_KeepsWorldPortAndClock()
    {
        string id;
        Uri url;
        await using (var cloud = await StartAsync(Options()))
        {
            url = cloud.Server.Url;
            var service = await cloud.ServiceAsync(acceptance: false);
            var request = await cloud.RequestAsync(service.ServiceName);
            request.ClientToken = "t";
            id = (await cloud.Consumer.CreateVpcEndpointAsync(request, Token)).VpcEndpoint.VpcEndpointId;
            await cloud.Consumer.CreateTagsAsync(new() { Resources = [id], Tags = [new("b", "2"), new("a", "1")] }, Token);
        }

        await using (var cloud = await StartAsync(Options()))
        {
            Assert.Equal(url, cloud.Server.Url);
            var endpoint = await cloud.EndpointAsync(id);
            Assert.Equal(State.Pending, endpoint.State);
            Assert.Equal(["a", "b"], endpoint.Tags.Select(t => t.Key));
            Assert.Single(endpoint.NetworkInterfaceIds);
            var request = await cloud.RequestAsync(endpoint.ServiceName);
            request.ClientToken = "t";
            Assert.Equal(id, (await cloud.Consumer.CreateVpcEndpointAsync(request, Token)).VpcEndpoint.VpcEndpointId);
            await cloud.AdvanceAsync(75);
            Assert.Equal(State.Available, (await cloud.EndpointAsync(id)).State);
        }
    }

    [Fact]
    public async Task Restart_WithZones_KeepsRecordsAssociationsChangesAndListeners()
    {
        string before;
        await using (var zones = await Zones.StartAsync(Options()))
        {
            string[] names = ["*.example.com"];
            await zones.Cloud.PostAsync("load-balancers", new { arn = Arn, port = 19530, protocol = "https", target = "hangs", tlsNames = names });
            var id = await zones.Consumer.CreateZoneAsync("pl.example.com", zones.ConsumerVpc);
            await zones.Consumer.ChangeAsync(id, Route53Caller.Record("CREATE", "*.pl.example.com", "CNAME", "a.b"));
            await Share.ZoneAsync(zones, "theirs.example.com");
            before = await WorldAsync(zones.Cloud);
        }

        await using var cloud = await StartAsync(Options());
        Assert.Equal(before, await WorldAsync(cloud));

        async Task<string> WorldAsync(Cloud cloud)
        {
            var world = await cloud.GetAsync("world");
            return string.Join('\n', new[] { "hostedZones", "zoneChanges", "loadBalancers" }.Select(part => world.GetProperty(part).GetRawText()));
        }
    }

    [Fact]
    public async Task Start_FileOfASandboxWithoutListeners_HasTheUsualOne()
    {
        var balancer = $$"""{"{{Arn}}":{"arn":"{{Arn}}","zoneIds":["usw2-az1"],"port":9092,"protocol":"kafka"} }""";
        await File.WriteAllTextAsync(_folder.File("world.json"), $$"""{"port":0,"clock":"00:00:01","state":{"loadBalancers":{{balancer}} } }""", Token);
        await using var cloud = await StartAsync(Options());
        var listener = (await cloud.GetAsync("world")).GetProperty("loadBalancers")[0].GetProperty("listeners")[0];
        Assert.Equal((4000, "mysql"), (listener.GetProperty("port").GetInt32(), listener.GetProperty("protocol").GetString()));
    }

    [Fact]
    public async Task Start_PortOfLastRunTaken_TakesAnother()
    {
        await using (await StartAsync(Options()))
        {
        }

        await using var first = await StartAsync(Options());
        await using var second = await StartAsync(Options());
        Assert.NotEqual(first.Server.Url, second.Server.Url);
        await Assert.ThrowsAsync<IOException>(() => SandboxServer.StartAsync(new() { Port = first.Server.Url.Port }, Token));
    }

    [Fact]
    public async Task Start_BrokenFile_IsAFreshWorld()
    {
        await File.WriteAllTextAsync(_folder.File("world.json"), "{", Token);
        await using var cloud = await StartAsync(Options());
        Assert.Single((await cloud.Consumer.DescribeVpcsAsync(Token)).Vpcs);
    }

    private SandboxOptions Options() => new() { TimeScale = 0, StateFile = _folder.File("world.json") };
}

using PrivateLinkConsole.TestKit;
using Xunit;
using static PrivateLinkConsole.Sandbox.Tests.AlibabaRpc.AlibabaCloud;

namespace PrivateLinkConsole.Sandbox.Tests.AlibabaRpc;

/// <summary>Alibaba Cloud's part of the world: shown, kept over a restart, and forgotten by a reset.</summary>
public sealed class WorldTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task World_WithEndpoint_ShowsItsStates()
    {
        await using var cloud = await StartAsync();
        var (service, id) = await cloud.ConnectedAsync();
        var world = await cloud.Cloud.GetAsync("world");
        var endpoint = Assert.Single(world.GetProperty("alibaba").GetProperty("endpoints").EnumerateArray());
        Assert.Equal((id, "Active", "Connected", "Connected"),
            (Text(endpoint, "id"), Text(endpoint, "state"), Text(endpoint, "connectionState"), Text(endpoint.GetProperty("zones")[0], "state")));
        Assert.Contains(world.GetProperty("alibaba").GetProperty("endpointServices").EnumerateArray(), s => Text(s, "id") == service);
        Assert.Contains(world.GetProperty("networkInterfaces").EnumerateArray(), n => n.TryGetProperty("endpointId", out var owner) && owner.GetString() == id);
        Assert.Empty(world.GetProperty("endpoints").EnumerateArray());
    }

    [Fact]
    public async Task Aws_BesideAlibaba_SeesNothingOfIt()
    {
        await using var cloud = await StartAsync();
        await cloud.ConnectedAsync();
        var consumer = cloud.Cloud.Ec2(KnownAccounts.ConsumerKey, region: AlibabaCaller.Here);
        Assert.Single((await consumer.DescribeVpcsAsync(Cloud.Token)).Vpcs);
        Assert.Null((await consumer.DescribeNetworkInterfacesAsync(Cloud.Token)).NetworkInterfaces);
    }

    [Fact]
    public async Task Restart_WithStateFile_GoesOnWhereItWas()
    {
        string id;
        (string, string)[] request;
        await using (var cloud = await StartAsync(Options()))
        {
            request = [.. await cloud.RequestAsync(Text(await cloud.ServiceAsync(autoAccept: true), "ServiceName")), ("ClientToken", "t"), ("Tag.1.Key", "b")];
            id = Text(await cloud.Consumer.OkAsync("CreateVpcEndpoint", request), "EndpointId");
        }

        await using (var cloud = await StartAsync(Options()))
        {
            Assert.Equal(("Creating", "Disconnected"), await cloud.StatusAsync(id));
            Assert.Equal(id, Text(await cloud.Consumer.OkAsync("CreateVpcEndpoint", request), "EndpointId"));
            await cloud.Cloud.AdvanceAsync(60);
            Assert.Equal(("Active", "Connected"), await cloud.StatusAsync(id));
            Assert.Equal(1, (await cloud.Consumer.OkAsync("ListVpcEndpoints", ("Tag.1.Key", "b"))).GetProperty("TotalCount").GetInt32());
        }
    }

    [Fact]
    public async Task Reset_AfterChanges_IsTheStartWorld()
    {
        await using var cloud = await StartAsync();
        var (before, _, _) = await cloud.NetworkAsync();
        await cloud.ConnectedAsync();
        using var reply = await cloud.Cloud.Control.PostAsync("/_sandbox/reset", null, Cloud.Token);
        Assert.Equal(0, (await cloud.Consumer.OkAsync("ListVpcEndpoints")).GetProperty("TotalCount").GetInt32());
        Assert.Equal(before, (await cloud.NetworkAsync()).Vpc);
    }

    [Fact]
    public async Task Accounts_WrongId_Is400()
    {
        await using var cloud = await StartAsync();
        using var content = new StringContent("""{"accountId":"222222222222","activated":false}""");
        using var reply = await cloud.Cloud.Control.PostAsync("/_sandbox/alibaba-accounts", content, Cloud.Token);
        Assert.Equal(400, (int)reply.StatusCode);
    }

    private SandboxOptions Options() => new() { TimeScale = 0, StateFile = _folder.File("world.json") };
}

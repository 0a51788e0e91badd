using Amazon.EC2;
using PrivateLinkConsole.Sandbox.Tests.Route53Xml;
using Xunit;
using static PrivateLinkConsole.Sandbox.Tests.Cloud;

namespace PrivateLinkConsole.Sandbox.Tests.Control;

/// <summary>The sandbox's own calls.</summary>
public sealed class ControlTests
{
    [Fact]
    public async Task Requests_AfterCalls_AreInOrderWithOutcome()
    {
        await using var cloud = await StartAsync();
        await cloud.Consumer.DescribeVpcsAsync(new Amazon.EC2.Model.DescribeVpcsRequest { Filters = [new("is-default", ["true"])] }, Token);
        await Refusal.OfAsync("InvalidVpcID.NotFound", 400, () => cloud.Provider.DescribeVpcsAsync(new() { VpcIds = ["vpc-0123456789abcdef0"] }, Token));
        var entries = (await cloud.GetAsync("requests")).EnumerateArray().ToList();
        Assert.Equal(["222222222222", "111111111111"], entries.Select(e => e.GetProperty("account").GetString()));
        Assert.Equal("is-default", entries[0].GetProperty("parameters").GetProperty("Filter.1.Name").GetString());
        Assert.Equal(200, entries[0].GetProperty("outcome").GetProperty("status").GetInt32());
        Assert.Equal("InvalidVpcID.NotFound", entries[1].GetProperty("outcome").GetProperty("code").GetString());
        Assert.Equal(1, (await cloud.GetAsync("requests?after=1")).GetArrayLength());
    }

    [Fact]
    public async Task World_WithEndpoint_ShowsItsState()
    {
        await using var cloud = await StartAsync();
        var id = await cloud.AvailableEndpointAsync(await cloud.ServiceAsync());
        var endpoint = (await cloud.GetAsync("world")).GetProperty("endpoints").EnumerateArray().Single();
        Assert.Equal(("available", id), (endpoint.GetProperty("state").GetString(), endpoint.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task Reset_AfterChanges_IsTheStartWorld()
    {
        await using var cloud = await StartAsync();
        await cloud.AvailableEndpointAsync(await cloud.ServiceAsync());
        using var reply = await cloud.Control.PostAsync("/_sandbox/reset", null, Token);
        Assert.Equal(0, (await cloud.GetAsync("requests")).GetArrayLength());
        Assert.Null((await cloud.Provider.DescribeVpcEndpointServiceConfigurationsAsync(new(), Token)).ServiceConfigurations);
        Assert.Single((await cloud.Consumer.DescribeVpcsAsync(Token)).Vpcs);
    }

    [Fact]
    public async Task WorldAndReset_WithZones_ShowAndForgetThem()
    {
        await using var zones = await Zones.StartAsync();
        var id = await zones.Consumer.CreateZoneAsync("pl.example.com", zones.ConsumerVpc);
        var world = await zones.Cloud.GetAsync("world");
        var zone = Assert.Single(world.GetProperty("hostedZones").EnumerateArray());
        Assert.Equal((id, "pl.example.com.", zones.ConsumerVpc),
            (zone.GetProperty("id").GetString(), zone.GetProperty("name").GetString(), zone.GetProperty("vpcs")[0].GetProperty("vpcId").GetString()));
        Assert.Equal("PENDING", Assert.Single(world.GetProperty("zoneChanges").EnumerateArray()).GetProperty("state").GetString());
        for (var i = 1; i < 40; i++) await zones.Consumer.CreateZoneAsync("example.com");
        using var reply = await zones.Cloud.Control.PostAsync("/_sandbox/reset", null, Token);
        // Its rate begins anew too.
        await zones.Consumer.CreateZoneAsync("pl.example.com", zones.ConsumerVpc);
        Assert.Single((await zones.Consumer.GetAsync("hostedzone")).All("HostedZones/HostedZone"));
    }

    [Fact]
    public async Task Clock_TimeScale_RunsFaster()
    {
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var cloud = await StartAsync(new() { TimeScale = 20, TimeProvider = time });
        time.Advance(TimeSpan.FromSeconds(2));
        await cloud.PostAsync("clock", new { timeScale = 100 });
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(140, (await cloud.GetAsync("clock")).GetProperty("sandboxSeconds").GetDouble(), 3);
    }

    [Fact]
    public async Task Clock_BackwardsOrNonsense_Is400()
    {
        await using var cloud = await StartAsync();
        foreach (var body in new[] { """{"advanceSeconds":-1}""", """{"timeScale":-1}""" })
        {
            using var content = new StringContent(body);
            using var reply = await cloud.Control.PostAsync("/_sandbox/clock", content, Token);
            Assert.Equal(400, (int)reply.StatusCode);
        }
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Host", "evil.example")]
    public async Task AnyCall_FromForeignPage_IsRefused(string header, string value)
    {
        await using var cloud = await StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/_sandbox/reset");
        request.Headers.TryAddWithoutValidation(header, value);
        using var reply = await cloud.Control.SendAsync(request, Token);
        Assert.Equal(403, (int)reply.StatusCode);
    }

    [Fact]
    public async Task AnyCall_WithoutSignature_IsXmlAndRefused()
    {
        await using var cloud = await StartAsync();
        using var reply = await cloud.Control.GetAsync("/?Action=DescribeVpcs", Token);
        Assert.Equal(403, (int)reply.StatusCode);
        Assert.Contains("<Code>MissingAuthenticationToken</Code>", await reply.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Requests_WrongSecret_AreInTheLogWithoutAccount()
    {
        await using var cloud = await StartAsync();
        await Refusal.OfAsync("AuthFailure", 401, () => cloud.Ec2(KnownAccounts.ConsumerKey, "wrong").DescribeVpcsAsync(Token));
        var entry = Assert.Single((await cloud.GetAsync("requests")).EnumerateArray());
        Assert.Equal(("DescribeVpcs", ""), (entry.GetProperty("operation").GetString(), entry.GetProperty("account").GetString()));
        Assert.Equal("AuthFailure", entry.GetProperty("outcome").GetProperty("code").GetString());
    }
}

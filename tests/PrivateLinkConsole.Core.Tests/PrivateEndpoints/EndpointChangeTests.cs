using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.Refusals;
using PrivateLinkConsole.Core.Tests.Bench;
using Xunit;

namespace PrivateLinkConsole.Core.Tests.PrivateEndpoints;

/// <summary>Changing an endpoint that stands, on both clouds over the real clients (D29, D31, D48–D56, D60–D65).</summary>
public sealed class EndpointChangeTests
{
    private const string Deny = """{"Version":"1","Statement":[{"Effect":"Deny","Action":"*","Resource":"*","Principal":"*"}]}""";

    [Fact]
    public async Task Alibaba_NameZonesGroupsAndTags_AreChangedInTheCloudAndInTheRow()
    {
        await using var bench = await AlibabaBench.StartAsync();
        var id = await bench.CreateAsync(await bench.ClusterAsync());
        await bench.Console.UntilAsync(id, EndpointStatus.Active);
        var network = await bench.NetworkAsync();
        var group = await bench.NewGroupAsync(network.VpcId);
        var first = network.SubnetIds[0];

        await ChangeAsync(bench.Console, id, new EndpointDetailsInput("renamed", "the quiet one")
        {
            SubnetIds = [first],
            SubnetZones = network.SubnetZones,
            FewZonesConfirmed = true,
            SecurityGroupIds = [group],
            Tags = new Dictionary<string, string> { ["env"] = "prod", ["team"] = "data" },
        });
        await bench.Console.UntilAsync(async () => await bench.Console.ViewAsync(id) is { Status: EndpointStatus.Active, IsChanging: false, Zones.Count: 1 });

        var stands = Assert.Single(await bench.LiveEndpointsAsync());
        Assert.Equal(("renamed", "the quiet one", "prod", "data"), (stands.Name, stands.Description, stands.Tags["env"], stands.Tags["team"]));
        var view = await bench.Console.ViewAsync(id);
        Assert.Equal(("renamed", first, group), (view.Name, Assert.Single(view.SubnetIds), Assert.Single(view.SecurityGroupIds)));

        await ChangeAsync(bench.Console, id, new EndpointDetailsInput { Tags = new Dictionary<string, string> { ["env"] = "test" } });
        await bench.Console.UntilAsync(async () => await bench.Console.ViewAsync(id) is { Status: EndpointStatus.Active, IsChanging: false });
        stands = Assert.Single(await bench.LiveEndpointsAsync());
        Assert.Equal("test", stands.Tags["env"]);
        Assert.DoesNotContain("team", stands.Tags.Keys);
        // Ours stay: by them the endpoint is found again (D3).
        Assert.Equal(id, stands.Tags["plc:row"]);

        await bench.DeleteAsync(id);
        await bench.Console.UntilGoneAsync(id);
        Assert.Empty(await bench.LiveEndpointsAsync());
    }

    // D38, D48: a service that takes no policies says so, and nothing else changes.
    [Fact]
    public async Task Alibaba_PolicyOfAServiceThatTakesNone_IsRefusedByItsCode()
    {
        await using var bench = await AlibabaBench.StartAsync();
        var id = await bench.CreateAsync(await bench.ClusterAsync());
        await bench.Console.UntilAsync(id, EndpointStatus.Active);

        await ChangeAsync(bench.Console, id, new EndpointDetailsInput { Policy = Deny });
        await bench.Console.UntilAsync(async () => !(await bench.Console.ViewAsync(id)).IsChanging);

        var view = await bench.Console.ViewAsync(id);
        Assert.Equal("OperationDenied.EndpointPolicyNotSupport", view.ChangeFailure!.Code);
        Assert.Equal(EndpointStatus.Active, view.Status);
    }

    [Fact]
    public async Task Aws_SubnetsGroupsAndTags_AreChangedInTheCloudAndInTheRow()
    {
        await using var bench = await ConsoleBench.StartAsync();
        var id = await bench.CreateAsync(await bench.ClusterAsync());
        await bench.UntilAsync(id, EndpointStatus.Active);
        var before = await bench.ViewAsync(id);

        await ChangeAsync(bench, id, new EndpointDetailsInput { SubnetIds = [before.SubnetIds[0]], Tags = new Dictionary<string, string> { ["env"] = "prod" } });
        await bench.UntilAsync(async () => await bench.ViewAsync(id) is { Status: EndpointStatus.Active, IsChanging: false, Zones.Count: 1 });

        var stands = Assert.Single(await bench.LiveEndpointsAsync());
        Assert.Equal((before.SubnetIds[0], "prod", id), (Assert.Single(stands.SubnetIds!), stands.Tags["env"], stands.Tags["plc:row"]));
    }

    [Fact]
    public async Task BadFields_AreRefusedBesideThem_AndAskNoCloud()
    {
        await using var bench = await AlibabaBench.StartAsync();
        var id = await bench.CreateAsync(await bench.ClusterAsync());
        await bench.Console.UntilAsync(id, EndpointStatus.Active);
        var before = (await bench.Console.RequestsAsync()).Count;

        var refused = await Assert.ThrowsAsync<InvalidInputException>(() => ChangeAsync(bench.Console, id, new EndpointDetailsInput("1x", "https://example.com")
        {
            SubnetIds = ["subnet-0a1b2c3d"],
            SecurityGroupIds = [],
            Tags = new Dictionary<string, string> { ["acs:x"] = "1", ["plc:row"] = "mine" },
            Policy = "{",
        }));

        Assert.Equal(["description", "name", "policy", "securityGroupIds", "subnetIds", "tags"], refused.Errors.Select(error => error.Field).Distinct().Order());
        Assert.Equal(before, (await bench.Console.RequestsAsync()).Count);
    }

    // D30: the sixth group is refused, whatever the cloud would say.
    [Fact]
    public async Task SecurityGroups_MoreThanFive_AreRefused()
    {
        await using var bench = await AlibabaBench.StartAsync();
        var id = await bench.CreateAsync(await bench.ClusterAsync());
        await bench.Console.UntilAsync(id, EndpointStatus.Active);

        var refused = await Assert.ThrowsAsync<InvalidInputException>(() =>
            ChangeAsync(bench.Console, id, new EndpointDetailsInput { SecurityGroupIds = [.. Enumerable.Range(0, 6).Select(number => $"sg-t4n00000000{number}")] }));

        Assert.Equal("too-many", Assert.Single(refused.Errors).Code);
    }

    private static Task ChangeAsync(ConsoleBench bench, string id, EndpointDetailsInput input) =>
        bench.Get<EndpointDetails>().ChangeAsync(bench.Admin, bench.Project, id, input, null, default);
}

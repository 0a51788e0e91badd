using PrivateLinkConsole.Core.Handoff;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.PrivateEndpoints.Wizard;
using PrivateLinkConsole.Core.Tests.Bench;

using Xunit;
using AwsCli = PrivateLinkConsole.Core.Handoff.AwsCli;

namespace PrivateLinkConsole.Core.Tests.PrivateEndpoints;

/// <summary>A28–A35: the copied texts run unchanged in bash with the real AWS CLI, and the endpoint becomes Active; the tab is closed in between.</summary>
public sealed class CopiedCommandTests
{
    [Fact]
    public async Task CopiedTexts_RunInBash_EndInActive()
    {
        await using var bench = await ConsoleBench.StartAsync();
        var cluster = await bench.ClusterAsync(privateDnsName: "orders.db.example.com");
        var drafts = bench.Get<EndpointDrafts>();
        var id = await drafts.StartAsync(bench.Admin, bench.Project, cluster.Id, default);
        await drafts.ConfirmRegionAsync(bench.Admin, bench.Project, id, ConsoleBench.Region, default);
        // R13: the tags hold text that a shell would love to expand.
        var network = (await bench.NetworkAsync("O'Brien's $(id) endpoint")) with { Mode = EndpointMode.Self };
        await bench.Get<EndpointCreation>().SubmitAsync(bench.Admin, bench.Project, id, network, default);
        Assert.False(AwsCli.CreateEndpoint(await HandoffAsync(bench, id)).CanCopy); // A30
        await bench.UntilAsync(async () => AwsCli.CreateEndpoint(await HandoffAsync(bench, id)).CanCopy);
        var shell = new TestKit.AwsCli("AKIASANDBOXCONSUMER1", "sandbox", ConsoleBench.Region);

        var create = await shell.BashAsync(AwsCli.CreateEndpoint(await HandoffAsync(bench, id)).Text);
        Assert.True(create.ExitCode == 0, create.ToString());
        var again = await shell.BashAsync(AwsCli.CreateEndpoint(await HandoffAsync(bench, id)).Text);
        Assert.True(again.ExitCode == 0, again.ToString());
        var made = Assert.Single(await bench.LiveEndpointsAsync());
        Assert.Equal("O'Brien's $(id) endpoint", made.Tags["Name"]);

        // The tab was closed: the row is found again as Not configured, with the endpoint offered (R6).
        await bench.UntilAsync(async () => (await bench.ViewAsync(id)).OfferedEndpointId == made.Id);
        Assert.Equal(WizardStep.Endpoint, (await bench.ViewAsync(id)).EditStep);
        await bench.Get<EndpointConnections>().AcceptAsync(bench.Admin, bench.Project, id, new AcceptStepInput(made.Id), false, default);
        var named = await bench.Get<Core.Clusters.ClusterRegistry>().GetAsync(bench.Admin, bench.Project, cluster.Id, default);
        await bench.PublishTxtAsync(named.TxtName!, named.TxtValue!);
        await bench.Get<Core.Clusters.ClusterEditing>().CheckPrivateDnsNameAsync(bench.Admin, bench.Project, cluster.Id, default);
        await bench.UntilAsync(async () => await bench.ViewAsync(id) is { CloudState: "available", PrivateDnsNameState: "verified" });
        await bench.Get<EndpointDns>().SetAsync(bench.Admin, bench.Project, id, DnsWish.PersonEnables, default);

        var enable = await shell.BashAsync(AwsCli.EnablePrivateDns(await HandoffAsync(bench, id)).Text);
        Assert.True(enable.ExitCode == 0, enable.ToString());
        await bench.UntilAsync(id, EndpointStatus.Active);
        Assert.Equal("orders.db.example.com", (await bench.ViewAsync(id)).Host);
    }

    private static Task<EndpointHandoff> HandoffAsync(ConsoleBench bench, string id) => bench.Get<EndpointHandoffs>().GetAsync(bench.Admin, bench.Project, id, default);
}

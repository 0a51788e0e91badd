using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.DnsBindings;
using PrivateLinkConsole.Core.Handoff;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.Tests.Bench;
using Xunit;

namespace PrivateLinkConsole.Core.Tests.DnsBindings;

/// <summary>"I run it myself" for a hosted zone: the copied commands make the record, the console only watches, and sees it.</summary>
public sealed class CopiedRecordTests
{
    [Fact]
    public async Task CopiedTexts_RunInBash_EndInActive_AndBackAgain()
    {
        await using var bench = await ConsoleBench.StartAsync();
        var cluster = await bench.ZillizAsync("vectors");
        var id = await bench.CreateAsync(cluster);
        // No private DNS was asked for: the record is asked for by hand.
        await bench.UntilAsync(async () => await bench.ViewAsync(id) is { CloudState: "available" });
        var records = bench.Get<DnsRecords>();
        var binding = Assert.Single(await records.ApplyAsync(bench.Admin, bench.Project, id, new DnsBindingInput { ClusterIds = [cluster.Id], Mode = EndpointMode.Self }, default));
        await bench.StepAsync();
        Assert.Equal(0, await bench.CountAsync("CreateHostedZone"));
        var handoff = Assert.Single(await bench.Get<DnsHandoffs>().OfAsync(bench.Admin, bench.Project, id, default));
        Assert.Equal((binding, cluster.PrivateLink), (handoff.BindingId, handoff.Name));

        using var shell = new TestKit.AwsCli("AKIASANDBOXCONSUMER1", "sandbox", ConsoleBench.Region);
        (await shell.BashAsync(Route53Cli.Create(handoff).Text)).Succeeded();
        await bench.UntilAsync(id, EndpointStatus.Active);
        Assert.Equal(cluster.PrivateLink, (await bench.ViewAsync(id)).Host);

        (await shell.BashAsync(Route53Cli.Remove(handoff).Text)).Succeeded();
        await bench.UntilAsync(async () => (await bench.ViewAsync(id)).Bindings[0].Status != DnsBindingStatus.Ready);
        await records.RemoveAsync(bench.Admin, bench.Project, id, binding, default);
        await bench.UntilAsync(async () => (await bench.ViewAsync(id)).Bindings.Count == 0);
        // What a person made, a person removes.
        Assert.Equal(1, await bench.CountAsync("DeleteHostedZone"));
    }

    // The name leads to the endpoint by a record; the endpoint's own switch stays off in Terraform's file.
    [Fact]
    public async Task EndpointHandoff_OfAPlatformWithRecords_LeavesPrivateDnsOff()
    {
        await using var bench = await ConsoleBench.StartAsync();
        var id = await bench.CreateAsync(await bench.ZillizAsync("vectors"), dns: true);
        await bench.UntilAsync(id, EndpointStatus.Active);
        var handoff = await bench.Get<EndpointHandoffs>().GetAsync(bench.Admin, bench.Project, id, default);
        Assert.False(handoff.PrivateDns);
        Assert.True(Assert.Single(await bench.Get<DnsHandoffs>().OfAsync(bench.Admin, bench.Project, id, default)).RecordStands);
    }
}

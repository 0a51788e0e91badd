using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.Core.Refusals;
using PrivateLinkConsole.Core.Tests.Bench;
using Xunit;

namespace PrivateLinkConsole.Core.Tests.Clusters;

/// <summary>The public endpoint's switch (E21 to E24) over the real SDK client and the sandbox's security groups.</summary>
public sealed class PublicEndpointTests
{
    private const int Port = 19530;

    [Fact]
    public async Task Disable_NothingProven_NeedsTheTypedName_AndMakesNoCloudCall()
    {
        await using var bench = await ConsoleBench.StartAsync();
        var (cluster, _) = await PublicClusterAsync(bench);
        var before = (await bench.RequestsAsync()).Count;

        var refusal = await Assert.ThrowsAsync<InvalidInputException>(() => Switch(bench, cluster, enabled: false, name: "other"));

        Assert.Equal("not-proven", Assert.Single(refusal.Errors).Code);
        await bench.StepAsync();
        Assert.Equal(before, (await bench.RequestsAsync()).Count);
    }

    [Fact]
    public async Task Disable_ThenEnable_TakesTheRuleAwayAndPutsItBack()
    {
        await using var bench = await ConsoleBench.StartAsync();
        var (cluster, group) = await PublicClusterAsync(bench);

        await Switch(bench, cluster, enabled: false, cluster.Name);
        await UntilAsync(bench, cluster, PublicAccess.Disabled);
        Assert.Equal(PublicAccess.Disabled, await SeenAsync(bench, group));
        Assert.Equal(1, await bench.CountAsync("RevokeSecurityGroupIngress"));

        await Switch(bench, cluster, enabled: true, null);
        await UntilAsync(bench, cluster, PublicAccess.Enabled);
        Assert.Equal(PublicAccess.Enabled, await SeenAsync(bench, group));
    }

    [Theory]
    [InlineData("lostReply")]
    [InlineData("throttle")]
    [InlineData("error500")]
    public async Task Disable_CloudFailsOnce_IsDoneAllTheSame(string kind)
    {
        await using var bench = await ConsoleBench.StartAsync();
        var (cluster, group) = await PublicClusterAsync(bench);
        await bench.FaultAsync(new { operation = "RevokeSecurityGroupIngress", kind, times = 1, afterApply = kind == "lostReply" });

        await Switch(bench, cluster, enabled: false, cluster.Name);
        await UntilAsync(bench, cluster, PublicAccess.Disabled);

        Assert.Equal(PublicAccess.Disabled, await SeenAsync(bench, group));
    }

    [Fact]
    public async Task Disable_RuleOpensMoreThanThePort_IsLeftToAPerson()
    {
        await using var bench = await ConsoleBench.StartAsync();
        var (cluster, group) = await PublicClusterAsync(bench, new IngressRule("tcp", 0, 65535, PublicEndpoint.Everywhere));

        await Switch(bench, cluster, enabled: false, cluster.Name);
        await bench.UntilAsync(async () => (await ViewAsync(bench, cluster)).PublicAccessFailure is not null);

        Assert.Equal("RuleTooWide", (await ViewAsync(bench, cluster)).PublicAccessFailure!.Code);
        Assert.Equal(0, await bench.CountAsync("RevokeSecurityGroupIngress"));
        Assert.Equal(PublicAccess.Enabled, await SeenAsync(bench, group));
    }

    // R2: where nothing executes it, a person says that it was done.
    [Fact]
    public async Task Disable_VendorsCluster_IsReportedByThePerson()
    {
        await using var bench = await ConsoleBench.StartAsync();
        var cluster = await bench.ZillizAsync("vectors", vendorService: $"com.amazonaws.vpce.{ConsoleBench.Region}.vpce-svc-0123456789abcdef0");

        var view = await Switch(bench, cluster, enabled: false, cluster.Name);

        Assert.Equal(PublicAccess.Disabled, view.PublicAccess);
        Assert.Equal(bench.Admin.Name, view.PublicAccessSaidBy);
    }

    [Fact]
    public async Task Switch_Editor_IsForbidden()
    {
        await using var bench = await ConsoleBench.StartAsync();
        var (cluster, _) = await PublicClusterAsync(bench);
        var editor = await bench.MemberAsync(ProjectRole.Editor);

        await Assert.ThrowsAsync<ForbiddenException>(() => bench.Get<PublicEndpoints>().SwitchAsync(editor, bench.Project, cluster.Id, enabled: true, null, default));
    }

    private static async Task<(ClusterView Cluster, string Group)> PublicClusterAsync(ConsoleBench bench, IngressRule? rule = null)
    {
        var networks = await bench.Get<CloudDoor>().NetworksAsync(bench.ProviderAccountRow, ConsoleBench.Region, default);
        var vpc = (await networks.ListAsync(default))[0];
        var group = await networks.CreateSecurityGroupAsync(new SecurityGroupOrder("public", "Public endpoint", vpc.Id, 22, "10.0.0.0/8", new Dictionary<string, string>()), default);
        if (rule is null)
            await networks.AllowIngressAsync(group, Port, PublicEndpoint.Everywhere, default);
        else
            await bench.AuthorizeAsync(group, rule);
        return (await bench.ZillizAsync("vectors", publicGroup: group), group);
    }

    private static Task<ClusterView> Switch(ConsoleBench bench, ClusterView cluster, bool enabled, string? name) =>
        bench.Get<PublicEndpoints>().SwitchAsync(bench.Admin, bench.Project, cluster.Id, enabled, name, default);

    private static Task<ClusterView> ViewAsync(ConsoleBench bench, ClusterView cluster) =>
        bench.Get<ClusterRegistry>().GetAsync(bench.Admin, bench.Project, cluster.Id, default);

    private static Task UntilAsync(ConsoleBench bench, ClusterView cluster, PublicAccess access) =>
        bench.UntilAsync(async () => await ViewAsync(bench, cluster) is { PublicAccessAsked: null } view && view.PublicAccess == access);

    private static async Task<PublicAccess> SeenAsync(ConsoleBench bench, string group)
    {
        var networks = await bench.Get<CloudDoor>().NetworksAsync(bench.ProviderAccountRow, ConsoleBench.Region, default);
        return PublicEndpoint.StateOf((await networks.FindGroupAsync(group, default))!, Port);
    }
}

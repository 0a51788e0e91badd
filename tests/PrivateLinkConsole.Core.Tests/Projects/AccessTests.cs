using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.Data;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.Core.Refusals;
using PrivateLinkConsole.Core.Tests.Bench;
using Xunit;

namespace PrivateLinkConsole.Core.Tests.Projects;

/// <summary>Every call checks project and role before anything else (security.md roles; T2: another project's ids look like no ids).</summary>
public sealed class AccessTests
{
    [Fact]
    public async Task Stranger_FindsNothing()
    {
        await using var bench = await ConsoleBench.StartAsync();
        var cluster = await bench.ClusterAsync();
        var id = await bench.CreateAsync(cluster);
        var stranger = new Caller("nobody", "nobody");
        var calls = new Func<Task>[]
        {
            () => bench.Get<EndpointReading>().GetAsync(stranger, bench.Project, id, default),
            () => bench.Get<EndpointReading>().ListAsync(stranger, bench.Project, new EndpointListQuery(), default),
            () => bench.Get<EndpointRemoval>().DeleteAsync(stranger, bench.Project, id, false, null, default),
            () => bench.Get<EndpointDns>().SetAsync(stranger, bench.Project, id, DnsWish.NotWanted, default),
            () => bench.Get<EndpointDrafts>().StartAsync(stranger, bench.Project, cluster.Id, default),
            () => bench.Get<ClusterRegistry>().GetAsync(stranger, bench.Project, cluster.Id, default),
            () => bench.Get<CloudAccounts>().ListAsync(stranger, bench.Project, default),
            () => bench.Get<NetworkLookup>().ListAsync(stranger, bench.Project, bench.ConsumerAccountRow, ConsoleBench.Region, default),
        };

        foreach (var call in calls)
            await Assert.ThrowsAsync<NotFoundException>(call);
    }

    [Fact]
    public async Task AnotherProjectsIds_AreNotFound_AndMakeNoCloudCall()
    {
        await using var bench = await ConsoleBench.StartAsync();
        var cluster = await bench.ClusterAsync();
        var id = await bench.CreateAsync(cluster);
        await bench.Get<ProjectRegistry>().CreateAsync(bench.Admin, new ProjectInput("other", "Other"), default);
        var calls = (await bench.RequestsAsync()).Count;

        await Assert.ThrowsAsync<NotFoundException>(() => bench.Get<EndpointReading>().GetAsync(bench.Admin, "other", id, default));
        await Assert.ThrowsAsync<NotFoundException>(() => bench.Get<EndpointRemoval>().DeleteAsync(bench.Admin, "other", id, false, null, default));
        await Assert.ThrowsAsync<NotFoundException>(() => bench.Get<NetworkLookup>().ListAsync(bench.Admin, "other", bench.ConsumerAccountRow, ConsoleBench.Region, default));
        await Assert.ThrowsAsync<InvalidInputException>(() => bench.Get<EndpointDrafts>().StartAsync(bench.Admin, "other", cluster.Id, default));

        Assert.Equal(calls, (await bench.RequestsAsync()).Count);
    }

    [Theory]
    [InlineData(ProjectRole.Viewer)]
    [InlineData(ProjectRole.Editor)]
    public async Task LesserRole_MayNot(ProjectRole role)
    {
        await using var bench = await ConsoleBench.StartAsync();
        var cluster = await bench.ClusterAsync();
        var id = await bench.CreateAsync(cluster);
        var member = await bench.MemberAsync(role);

        Assert.NotNull(await bench.Get<EndpointReading>().GetAsync(member, bench.Project, id, default));
        await Assert.ThrowsAsync<ForbiddenException>(() => bench.Get<EndpointRemoval>().DeleteAsync(member, bench.Project, id, false, null, default));
        await Assert.ThrowsAsync<ForbiddenException>(() => bench.Get<ClusterEditing>().DeleteAsync(member, bench.Project, cluster.Id, default));
        if (role == ProjectRole.Viewer)
            await Assert.ThrowsAsync<ForbiddenException>(() => bench.Get<EndpointDrafts>().StartAsync(member, bench.Project, cluster.Id, default));
        else
            Assert.NotNull(await bench.Get<EndpointDrafts>().StartAsync(member, bench.Project, cluster.Id, default));
    }
}

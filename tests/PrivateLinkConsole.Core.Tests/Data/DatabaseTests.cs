using Microsoft.EntityFrameworkCore;
using PrivateLinkConsole.Core.Data;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.Core.Refusals;
using PrivateLinkConsole.Core.Tests.Bench;
using PrivateLinkConsole.TestKit;
using Xunit;

namespace PrivateLinkConsole.Core.Tests.Data;

/// <summary>The same rules on both databases (R9, R14).</summary>
public sealed class DatabaseTests(PostgresServer postgres) : IClassFixture<PostgresServer>
{
    public static TheoryData<DatabaseProvider> Both { get; } = [DatabaseProvider.Sqlite, DatabaseProvider.PostgreSql];

    [Theory, MemberData(nameof(Both))]
    public async Task Model_MatchesItsMigrations(DatabaseProvider provider)
    {
        await using var bench = await StartAsync(provider);
        await using var db = bench.Get<ConsoleDb>().Open();
        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task WholeLifecycle_LeavesNothing(DatabaseProvider provider)
    {
        await using var bench = await StartAsync(provider);
        var id = await bench.CreateAsync(await bench.ClusterAsync());
        await bench.UntilAsync(id, EndpointStatus.Active);
        var page = await bench.Get<EndpointReading>().ListAsync(bench.Admin, bench.Project, new EndpointListQuery(Search: "PROD", Sort: EndpointSort.Updated, Descending: true), default);
        Assert.Equal(1, page.Total);

        await bench.Get<EndpointRemoval>().DeleteAsync(bench.Admin, bench.Project, id, false, null, default);
        await bench.UntilGoneAsync(id);
        Assert.Null(await bench.Get<AuditTrail>().VerifyAsync(default));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Edit_WithAStaleRevision_IsRefused_ButNeverByAnObservation(DatabaseProvider provider)
    {
        await using var bench = await StartAsync(provider);
        var id = await bench.CreateAsync(await bench.ClusterAsync(), accept: false);
        var revision = (await bench.ViewAsync(id)).Revision;
        await bench.UntilAsync(id, EndpointStatus.Pending);

        // Sweeps wrote the row many times meanwhile; no person did (R9).
        await bench.Get<EndpointRemoval>().DeleteAsync(bench.Admin, bench.Project, id, false, revision, default);
        var stale = await Assert.ThrowsAsync<ConflictException>(() => bench.Get<EndpointRemoval>().DeleteAsync(bench.Admin, bench.Project, id, false, revision, default));
        Assert.Equal(ConflictKind.StaleRevision, stale.Kind);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task ConcurrentWriters_LoseNoChangeOfTheOther(DatabaseProvider provider)
    {
        await using var bench = await StartAsync(provider);
        var id = await bench.CreateAsync(await bench.ClusterAsync());
        var rows = bench.Get<EndpointRows>();
        var before = (await bench.ViewAsync(id)).Revision;

        await Task.WhenAll(Enumerable.Range(0, 16).Select(number => number % 2 == 0
            ? rows.ObserveAsync(id, edit => edit.Endpoint.SecurityGroupIds = [.. edit.Endpoint.SecurityGroupIds, $"seen-{number}"], default)
            : (Task)rows.EditAsync(bench.ProjectId, id, null, edit =>
            {
                edit.Endpoint.Tags = new Dictionary<string, string>(edit.Endpoint.Tags) { [$"edited-{number}"] = "1" };
                return Task.CompletedTask;
            }, default)));

        var after = await bench.ViewAsync(id);
        Assert.Equal(before + 8, after.Revision);
        Assert.Equal(8, after.Tags.Keys.Count(key => key.StartsWith("edited-", StringComparison.Ordinal)));
        Assert.Equal(8, after.SecurityGroupIds.Count(one => one.StartsWith("seen-", StringComparison.Ordinal)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task AuditTrail_ChangedLine_IsFound(DatabaseProvider provider)
    {
        await using var bench = await StartAsync(provider);
        await bench.ClusterAsync("one");
        await bench.ClusterAsync("two");
        Assert.Null(await bench.Get<AuditTrail>().VerifyAsync(default));
        await using var db = bench.Get<ConsoleDb>().Open();
        var second = await db.Audit.OrderBy(line => line.Sequence).Skip(1).Select(line => line.Sequence).FirstAsync();

        await db.Audit.Where(line => line.Sequence == second).ExecuteUpdateAsync(line => line.SetProperty(entry => entry.ActorName, "somebody else"));

        Assert.Equal(second, await bench.Get<AuditTrail>().VerifyAsync(default));
    }

    private async Task<ConsoleBench> StartAsync(DatabaseProvider provider) =>
        await ConsoleBench.StartAsync(provider == DatabaseProvider.PostgreSql ? await postgres.CreateDatabaseAsync() : null);
}

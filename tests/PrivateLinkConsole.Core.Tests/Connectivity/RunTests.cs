using Microsoft.EntityFrameworkCore;
using PrivateLinkConsole.Core.Connectivity;
using PrivateLinkConsole.Core.Data;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.Core.Refusals;
using Xunit;

namespace PrivateLinkConsole.Core.Tests.Connectivity;

/// <summary>What stays of a run, and who may do what with it.</summary>
public sealed class RunTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_Kept_ReadsTheSameInEveryLanguage()
    {
        await using var bench = await DoctorBench.StartAsync();
        await bench.ShutAsync();
        var run = await bench.RunAsync("172.31.0.0/20");

        var kept = await bench.Console.Get<ConnectivityDoctor>().GetAsync(bench.Console.Admin, bench.Console.Project, bench.Id, run.Id, Token);

        Assert.Equal(Told(run), Told(kept));
        Assert.Equal((run.Source, run.Reached, "mika@example.com", run.At, run.Vantage, "orders"), (kept.Source, kept.Reached, kept.RanBy, kept.At, kept.Vantage, kept.ClusterName));
        Assert.Equal(ConnectionRunText.Of(run), ConnectionRunText.Of(kept));
        Assert.Equal(run.Script, kept.Script);
        Assert.Contains("「TCP 接続」が失敗したため", ConnectionRunText.Of(kept, new System.Globalization.CultureInfo("ja")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Runs_MoreThanFifty_TheOldestAreForgotten()
    {
        await using var bench = await DoctorBench.StartAsync();
        bench.Console.Get<SandboxAddress>().Url = null;
        var first = await bench.RunAsync();
        for (var count = 0; count < ConnectionRuns.MostKept; count++)
        {
            bench.Console.Clock.Advance(TimeSpan.FromSeconds(1));
            await bench.RunAsync();
        }

        var kept = await bench.Console.Get<ConnectivityDoctor>().ListAsync(bench.Console.Admin, bench.Console.Project, bench.Id, Token);

        Assert.Equal(ConnectionRuns.MostKept, kept.Count);
        Assert.DoesNotContain(kept, run => run.Id == first.Id);
        Assert.Equal(kept.OrderByDescending(run => run.At).Select(run => run.Id), kept.Select(run => run.Id));
    }

    [Fact]
    public async Task Run_StandsInTheAuditTrail_AndProvesOnlyWhatItReached()
    {
        await using var bench = await DoctorBench.StartAsync();
        await bench.ShutAsync();

        var red = await bench.RunAsync();
        var unproven = (await bench.ViewAsync()).ProvenAt;
        await bench.FixAsync(red, RungFix.OpenPort);
        await bench.RunAsync();

        Assert.Null(unproven);
        Assert.Equal(bench.Console.Clock.GetUtcNow(), (await bench.ViewAsync()).ProvenAt);
        var lines = await bench.Console.Get<AuditTrail>().ListAsync(bench.Console.Admin, bench.Console.Project, null, 3, Token);
        Assert.Equal(
            [("endpoint.connection-test", "reached"), ("network.open-port", $"{bench.Group} tcp/4000 172.31.0.0/16"), ("endpoint.connection-test", "Rung.PortOpen.Shut")],
            lines.Select(line => (line.Action, line.Detail!)));
    }

    [Fact]
    public async Task Roles_ViewerRuns_EditorFixesAndReports()
    {
        await using var bench = await DoctorBench.StartAsync();
        await bench.ShutAsync();
        var viewer = await bench.Console.MemberAsync(ProjectRole.Viewer);

        var run = await bench.RunAsync(caller: viewer);

        var (doctor, fixes) = (bench.Console.Get<ConnectivityDoctor>(), bench.Console.Get<ConnectionFixes>());
        await Assert.ThrowsAsync<ForbiddenException>(() => fixes.FixAsync(viewer, bench.Console.Project, bench.Id, run.Id, RungFix.OpenPort, Token));
        await Assert.ThrowsAsync<ForbiddenException>(() => doctor.ReportAsync(viewer, bench.Console.Project, bench.Id, run.Id, "plc-check 1 end", Token));
        Assert.Equal(viewer.Name, (await doctor.GetAsync(viewer, bench.Console.Project, bench.Id, run.Id, Token)).RanBy);
        await fixes.FixAsync(await bench.Console.MemberAsync(ProjectRole.Editor), bench.Console.Project, bench.Id, run.Id, RungFix.OpenPort, Token);
    }

    [Fact]
    public async Task Fix_NotOffered_IsRefusedAndAsksNoCloud()
    {
        await using var bench = await DoctorBench.StartAsync();
        var run = await bench.RunAsync();
        var before = (await bench.Console.RequestsAsync()).Count;

        foreach (var fix in Enum.GetValues<RungFix>())
            Assert.Equal(ConflictKind.WrongState, (await Assert.ThrowsAsync<ConflictException>(() => bench.FixAsync(run, fix))).Kind);

        Assert.Equal(before, (await bench.Console.RequestsAsync()).Count);
    }

    [Fact]
    public async Task Endpoint_Forgotten_TakesItsRunsAlong()
    {
        await using var bench = await DoctorBench.StartAsync();
        await bench.RunAsync();
        await bench.Console.Get<EndpointRemoval>().DeleteAsync(bench.Console.Admin, bench.Console.Project, bench.Id, keepCloudResources: false, null, Token);
        await bench.Console.UntilGoneAsync(bench.Id);
        await using var db = bench.Console.Get<ConsoleDb>().Open();
        Assert.Equal(0, await db.ConnectionRuns.CountAsync(Token));
    }

    private static List<string> Told(ConnectionRunView run) => [.. run.Rungs.Select(rung => $"{rung.Kind} {rung.Outcome} {rung.Fix} {ConnectivityTexts.Format(rung)}")];
}

using PrivateLinkConsole.Core.Connectivity;
using PrivateLinkConsole.Core.Connectivity.Probing;
using PrivateLinkConsole.Core.Connectivity.Reports;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.TestKit;
using Xunit;

namespace PrivateLinkConsole.Core.Tests.Connectivity;

/// <summary>The script, run by a real bash against the sandbox's listeners, and what the console makes of its output.</summary>
public sealed class ScriptTests
{
    private const string RunId = "cr-0000000000000001";
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(3);

    [Fact]
    public async Task Https_RunAndPastedBack_SaysWhatTheConsoleSays()
    {
        await using var bench = await DoctorBench.StartZillizAsync();
        await bench.TargetAsync(tlsName: "localhost");
        var well = await ScriptAsync(bench);
        Expect(well, RungKind.Name, CheckOutcome.Passed, "Rung.Name.Passed");
        Expect(well, RungKind.Tcp, CheckOutcome.Passed, "Rung.Tcp.Passed");
        Expect(well, RungKind.Tls, CheckOutcome.Passed, "Rung.Tls.Passed");
        Expect(well, RungKind.Protocol, CheckOutcome.Passed, "Rung.Protocol.HttpHealthy");
        Expect(await ScriptAsync(bench, trusts: false), RungKind.Tls, CheckOutcome.Warning, "Rung.Tls.Untrusted");

        await bench.TargetAsync(tlsName: "other.example.com");
        Expect(await ScriptAsync(bench), RungKind.Tls, CheckOutcome.Failed, "Rung.Tls.OtherName");

        await bench.TargetAsync(target: "closed");
        Expect(await ScriptAsync(bench), RungKind.Tcp, CheckOutcome.Failed, "Rung.Tcp.Refused");

        await bench.TargetAsync(target: "hangs");
        Expect(await ScriptAsync(bench), RungKind.Tls, CheckOutcome.Failed, "Rung.Tls.Silence");

        await bench.ShutAsync();
        Expect(await ScriptAsync(bench), RungKind.Tcp, CheckOutcome.Failed, "Rung.Tcp.Silence");
    }

    [Fact]
    public async Task MySql_RunAndPastedBack_SaysWhatTheConsoleSays()
    {
        await using var bench = await DoctorBench.StartAsync();

        var well = await ScriptAsync(bench);

        Expect(well, RungKind.Tcp, CheckOutcome.Passed, "Rung.Tcp.Passed");
        Expect(well, RungKind.Protocol, CheckOutcome.Passed, "Rung.Protocol.MySql");
        Assert.Contains("TiDB", ConnectivityTexts.Format(Of(well, RungKind.Protocol)), StringComparison.Ordinal);
        // Its certificate is for the endpoint's names, not for this machine's.
        Expect(well, RungKind.Tls, CheckOutcome.Failed, "Rung.Tls.OtherName", "Rung.Tls.Untrusted");
        await bench.ShutAsync();
        Expect(await ScriptAsync(bench), RungKind.Tcp, CheckOutcome.Failed, "Rung.Tcp.Silence");
    }

    [Fact]
    public async Task Pasted_FillsWhatTheConsoleCouldNotCheck_UnderTheNameOfWhoPasted()
    {
        await using var bench = await DoctorBench.StartZillizAsync();
        bench.Console.Get<SandboxAddress>().Url = null;
        var run = await bench.RunAsync();
        var ips = (await bench.ViewAsync()).Zones.Select(zone => zone.Ip).ToList();

        var told = await bench.ReportAsync(run, Printed(run.Id, $"name {ips[0]} {ips[1]}", $"own {ips[0]} {ips[1]}", $"tcp {ips[0]} connected", $"tcp {ips[1]} connected", $"http {ips[0]} 0 400 0.012", $"tls {ips[0]} ok"));

        told.ExpectReached();
        Assert.All(PathWalk.Kinds, kind => Assert.Equal(bench.Console.Admin.Name, told.Of(kind).ReportedBy));
        Assert.All(told.Rungs.Where(rung => !PathWalk.Kinds.Contains(rung.Kind)), rung => Assert.Null(rung.ReportedBy));
        Assert.NotNull((await bench.ViewAsync()).ProvenAt);
        var kept = await bench.Console.Get<ConnectivityDoctor>().GetAsync(bench.Console.Admin, bench.Console.Project, bench.Id, run.Id, TestContext.Current.CancellationToken);
        Assert.Equal(ConnectionRunText.Of(told), ConnectionRunText.Of(kept));
        Assert.Contains($"(from the output that {bench.Console.Admin.Name} pasted)", ConnectionRunText.Of(kept), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pasted_WhatTheConsoleSawItself_Stays()
    {
        await using var bench = await DoctorBench.StartZillizAsync();
        var run = await bench.RunAsync();

        var told = await bench.ReportAsync(run, Printed(run.Id, "name 203.0.113.9", "own", "tcp 203.0.113.9 refused"));

        told.ExpectReached();
        Assert.All(told.Rungs, rung => Assert.Null(rung.ReportedBy));
    }

    [Fact]
    public void Script_HostileNames_StayWords()
    {
        var script = ConnectionScript.Of(Views.Path(Views.Of(names: "vpce-1'; rm -rf ~; '.vpce.amazonaws.com") with { VpcId = "vpc-1\nrm -rf ~" }), RunId)!;
        Assert.Contains(@"host='vpce-1'\''; rm -rf ~; '\''.vpce.amazonaws.com'", script, StringComparison.Ordinal);
        Assert.StartsWith("# Run this on a host in the endpoint's VPC. It changes nothing.\n", script, StringComparison.Ordinal);
    }

    [Fact]
    public void Script_NoNameYet_IsNone()
    {
        Assert.Null(ConnectionScript.Of(Views.Path(Views.Of(names: "other.example.com")), RunId));
        Assert.Null(ConnectionScript.Of(Views.Zilliz() with { PrivateLink = null }, RunId));
    }

    internal static string Printed(string runId, params string[] lines) => string.Join('\n', [$"plc-check 1 start {runId}", .. lines.Select(line => "plc-check 1 " + line), "plc-check 1 end"]);

    private static ConnectionRung Of(IReadOnlyList<ConnectionRung> rungs, RungKind kind) => Assert.Single(rungs, rung => rung.Kind == kind);

    private static void Expect(IReadOnlyList<ConnectionRung> rungs, RungKind kind, CheckOutcome outcome, params string[] keys)
    {
        var rung = Of(rungs, kind);
        Assert.True(keys.Contains(rung.MessageKey), ConnectivityTexts.Format(rung));
        if (keys.Length == 1)
            Assert.Equal(outcome, rung.Outcome);
    }

    /// <summary>Runs the script on this machine, which knows its name and the listeners' addresses, and judges its output as a paste.</summary>
    private static async Task<IReadOnlyList<ConnectionRung>> ScriptAsync(DoctorBench bench, bool trusts = true)
    {
        if (!File.Exists("/bin/bash"))
            Assert.Skip("bash is not installed");
        var stop = TestContext.Current.CancellationToken;
        var route = await bench.RouteAsync();
        // A name that the machine knows by itself: a test asks nobody outside.
        var view = Views.Of(route.Port, [route.Address.ToString()]) with { PrivateDnsEnabled = true, PrivateDnsName = "localhost" };
        var path = (bench.Cluster.Platform == Core.Clusters.ClusterPlatform.ZillizDedicated ? Views.Zilliz(view) with { PrivateLink = "localhost" } : Views.Path(view)) with { Port = route.Port };
        using var folder = new TempFolder();
        using var authority = await bench.Console.Get<IVantagePoint>().AuthorityAsync(stop);
        await File.WriteAllTextAsync(folder.File("ca.pem"), authority!.ExportCertificatePem(), stop);
        var trust = trusts ? new Dictionary<string, string?> { ["CURL_CA_BUNDLE"] = folder.File("ca.pem"), ["SSL_CERT_FILE"] = folder.File("ca.pem") } : [];
        var result = await Command.RunAsync("/bin/bash", ["-c", ConnectionScript.Of(path, RunId)!], environment: trust, cancellationToken: stop);
        var output = ReportedOutput.Read($"$ bash check.sh\n{result.Succeeded()}", RunId);
        ConnectionRung[] before = [.. PathWalk.Kinds.Select(kind => ConnectionRung.NotChecked(kind, "Rung.NotConnected"))];
        // The machine resolves localhost to one address only, and the interface stands at another.
        return ReportedRungs.Merge(path, before, output with { Found = output.Found.Count > 0 ? [route.Address] : [] }, "mika");
    }
}

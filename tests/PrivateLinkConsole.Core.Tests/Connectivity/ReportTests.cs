using System.Net;
using PrivateLinkConsole.Core.Connectivity;
using PrivateLinkConsole.Core.Connectivity.Probing;
using PrivateLinkConsole.Core.Connectivity.Reports;
using PrivateLinkConsole.Core.Fields;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.Refusals;
using Xunit;

namespace PrivateLinkConsole.Core.Tests.Connectivity;

/// <summary>What people paste, and what it is taken for.</summary>
public sealed class ReportTests
{
    private const string RunId = "cr-0123456789abcdef";
    private static readonly IPAddress First = IPAddress.Parse("10.0.1.5");
    private static readonly string Good = ScriptTests.Printed(RunId, "name 10.0.1.5", "own 10.0.1.5", "tcp 10.0.1.5 connected", "http 10.0.1.5 0 400 0.012", "tls 10.0.1.5 ok");

    public static TheoryData<string, string?, string> Bad => new()
    {
        { "required", null, "Paste what the script printed." },
        { "required", " \n\t ", "Paste what the script printed." },
        { "not-output", "it works on my machine", "no line that begins with 'plc-check'" },
        { "not-output", "# Run this on a host in vpc-1. It changes nothing.\nrun='cr-1'\nsay() { echo \"plc-check 1 $*\"; }\nsay start \"$run\"", "paste what it prints, not the script" },
        { "length", new string('x', 20_001), "20,001 characters; at most 20,000" },
        { "version", $"plc-check 2 start {RunId}\nplc-check 2 end", "of version 2; this console reads version 1" },
        { "version", "plc-check \u001b[31mstart", "of version start" },
        { "incomplete", "plc-check 1 name 10.0.1.5\nplc-check 1 end", "begins with 'plc-check 1 start'" },
        { "incomplete", $"plc-check 1 start {RunId}\nplc-check 1 name 10.0.1.5", "stops before its last line" },
        { "other-run", ScriptTests.Printed("cr-zzzzzzzzzzzzzzzz", "name 10.0.1.5"), "another script (cr-zzzzzzzzzzzzzzzz)" },
        { "other-run", "plc-check 1 start\nplc-check 1 end", "another script ()" },
        { "unreadable", Lines("name 10.0.1"), "plc-check 1 name 10.0.1" },
        { "unreadable", Lines("name ::1"), "name ::1" },
        { "unreadable", Lines("name 2130706433"), "2130706433" },
        { "unreadable", Lines("name " + string.Join(' ', Enumerable.Range(1, 40).Select(n => $"10.0.0.{n}"))), "plc-check 1 name 10.0.0.1" },
        { "unreadable", Lines("tcp 10.0.1.5 open"), "tcp 10.0.1.5 open" },
        { "unreadable", Lines("tcp 10.0.1.5"), "tcp 10.0.1.5" },
        { "unreadable", Lines("http 10.0.1.5 0"), "http" },
        { "unreadable", Lines("http 10.0.1.5 -1 400 1e9"), "http" },
        { "unreadable", Lines("greeting 10.0.1.5 zz:0"), "zz:0" },
        { "unreadable", Lines("greeting 10.0.1.5 4a0:0"), "4a0:0" },
        { "unreadable", Lines("dance 10.0.1.5 now"), "dance" },
        { "twice", Lines("tcp 10.0.1.5 connected", "tcp 10.0.1.5 refused"), "different things of 10.0.1.5" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void Read_BadPaste_IsAFieldErrorThatSaysWhatToDo(string code, string? text, string says)
    {
        var refused = Assert.Throws<InvalidInputException>(() => ReportedOutput.Read(text, RunId));
        var error = Assert.Single(refused.Errors);
        Assert.Equal(("output", code), (error.Field, error.Code));
        Assert.Contains(says, FieldTexts.Format(error), StringComparison.Ordinal);
        Assert.DoesNotContain(FieldTexts.Format(error), char.IsControl);
        Assert.All(error.Args.OfType<string>(), arg => Assert.InRange(arg.Length, 0, 64));
    }

    [Fact]
    public async Task Report_BadPaste_KeepsTheRunAsItWas()
    {
        await using var bench = await DoctorBench.StartAsync();
        bench.Console.Get<SandboxAddress>().Url = null;
        var run = await bench.RunAsync();

        await Assert.ThrowsAsync<InvalidInputException>(() => bench.ReportAsync(run, "plc-check 1 end"));
        await Assert.ThrowsAsync<NotFoundException>(() => bench.ReportAsync(run with { Id = "cr-none" }, Good));

        var kept = await bench.Console.Get<ConnectivityDoctor>().GetAsync(bench.Console.Admin, bench.Console.Project, bench.Id, run.Id, TestContext.Current.CancellationToken);
        Assert.Equal(ConnectionRunText.Of(run), ConnectionRunText.Of(kept));
        Assert.Null((await bench.ViewAsync()).ProvenAt);
    }

    [Theory]
    [InlineData("[ec2-user@ip-10-0-1-10 ~]$ bash check.sh\r\n{0}\r\n[ec2-user@ip-10-0-1-10 ~]$ ")]
    [InlineData("```\n{0}\n```")]
    [InlineData("plc-check 1 start cr-older\nplc-check 1 name\nplc-check 1 end\n{0}")]
    [InlineData("Last login: Mon Nov 23 10:41:07 2026\n\n{0}\nplc-check-not-ours 7")]
    public void Read_WhateverStandsAround_IsTheSame(string around)
    {
        var output = ReportedOutput.Read(around.Replace("{0}", Good, StringComparison.Ordinal), RunId);
        Assert.Equal([First], output.Found);
        Assert.Equal([(First, TcpAnswer.Connected)], output.Met);
        Assert.Equal(new ClusterAnswer(new TlsFinding(TlsKind.Secure), new ProtocolFinding(ProtocolKind.Answers, "400")), output.Answer);
    }

    [Fact]
    public void Read_QuotedColouredIndentedLines_AreRead()
    {
        var text = string.Join("\r\n", Good.Split('\n').Select(line => $"> \u001b[32m  {line}\u001b[0m\u00A0"));
        Assert.Equal([First], ReportedOutput.Read(text, RunId).Own);
    }

    [Fact]
    public void Read_GreetingBrokenByTheTerminal_IsOne()
    {
        var greeting = "4a0000000a382e302e31312d5469444200" + "010000000000000000000000" + "00aa" + new string('0', 40);
        var whole = ReportedOutput.Read(Lines($"greeting 10.0.1.5 {greeting}:0"), RunId);
        var broken = ReportedOutput.Read(Lines($"greeting 10.0.1.5 {greeting[..40]}\n{greeting[40..]}\n:0"), RunId);
        Assert.Equal(whole.Answer, broken.Answer);
        Assert.Equal(new ProtocolFinding(ProtocolKind.Answers, "8.0.11-TiDB"), whole.Answer.Protocol);
    }

    [Theory]
    [InlineData("http 10.0.1.5 28 000 0.000000", "", nameof(TlsKind.Silence), null)]
    [InlineData("http 10.0.1.5 28 000 0.034", "tls 10.0.1.5 curl: (28) Operation timed out", nameof(TlsKind.Untrusted), nameof(ProtocolKind.Silence))]
    [InlineData("http 10.0.1.5 35 000 0.000000", "tls 10.0.1.5 curl: (35) wrong version number", nameof(TlsKind.Failed), null)]
    [InlineData("http 10.0.1.5 56 000 0.000000", "", nameof(TlsKind.Closed), null)]
    [InlineData("http 10.0.1.5 52 000 0.034", "tls 10.0.1.5 ok", nameof(TlsKind.Secure), nameof(ProtocolKind.Closed))]
    [InlineData("http 10.0.1.5 0 503 0.034", "tls 10.0.1.5 ok", nameof(TlsKind.Secure), nameof(ProtocolKind.Answers))]
    [InlineData("http 10.0.1.5 0 400 0.034", "tls 10.0.1.5 curl: (60) SSL: no alternative certificate subject name matches target host name 'a.b'", nameof(TlsKind.OtherName), nameof(ProtocolKind.Answers))]
    [InlineData("http 10.0.1.5 0 400 0.034", "tls 10.0.1.5 curl: (60) SSL: certificate subject name (x) does not match target host name 'a.b'", nameof(TlsKind.OtherName), nameof(ProtocolKind.Answers))]
    [InlineData("http 10.0.1.5 0 400 0.034", "tls 10.0.1.5 curl: (60) SSL certificate problem: unable to get local issuer certificate", nameof(TlsKind.Untrusted), nameof(ProtocolKind.Answers))]
    [InlineData("http 10.0.1.5 no-tool", "", nameof(TlsKind.NoTool), nameof(ProtocolKind.NoTool))]
    [InlineData("greeting 10.0.1.5 :124", "tls 10.0.1.5 failed", null, nameof(ProtocolKind.Silence))]
    [InlineData("greeting 10.0.1.5 :0", "tls 10.0.1.5 failed", null, nameof(ProtocolKind.Closed))]
    [InlineData("greeting 10.0.1.5 5353482d322e30:0", "tls 10.0.1.5 failed", null, nameof(ProtocolKind.Foreign))]
    public void Read_EachEnding_IsWhatItMeans(string first, string second, string? tls, string? protocol)
    {
        var answer = ReportedOutput.Read(Lines(first, second), RunId).Answer;
        Assert.Equal((tls, protocol), (answer.Tls?.Kind.ToString(), answer.Protocol?.Kind.ToString()));
    }

    // Where no account is connected, the endpoint's own name, resolved there, says where it is.
    [Fact]
    public void Merge_InterfacesNotKnown_TakesWhereTheOwnNameLedThere()
    {
        ConnectionRung[] kept = [.. Enum.GetValues<RungKind>().Select(kind => ConnectionRung.NotChecked(kind, "Rung.NotConnected"))];
        var rungs = ReportedRungs.Merge(Views.Zilliz(), kept, ReportedOutput.Read(Good, RunId), "mika");
        Assert.True(PathExamination.Reached(rungs, null));
        Assert.All(rungs.Where(rung => rung.ReportedBy is not null), rung => Assert.Equal(CheckOutcome.Passed, rung.Outcome));
        Assert.Equal(PathWalk.Kinds, rungs.Where(rung => rung.ReportedBy == "mika").Select(rung => rung.Kind));
    }

    [Fact]
    public void Merge_NameLeadsElsewhere_IsNamed()
    {
        ConnectionRung[] kept = [.. PathWalk.Kinds.Select(kind => ConnectionRung.NotChecked(kind, "Rung.NotConnected"))];
        var output = ReportedOutput.Read(Good.Replace("name 10.0.1.5", "name 203.0.113.9", StringComparison.Ordinal), RunId);
        Assert.Equal("Rung.Name.Elsewhere", ReportedRungs.Merge(Views.Zilliz(), kept, output, "mika")[0].MessageKey);
    }

    private static string Lines(params string[] lines) => ScriptTests.Printed(RunId, [.. lines.Where(line => line.Length > 0)]);
}

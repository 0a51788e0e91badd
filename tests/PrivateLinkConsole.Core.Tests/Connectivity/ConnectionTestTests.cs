using PrivateLinkConsole.Core.Connectivity;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.Core.Refusals;
using Xunit;

namespace PrivateLinkConsole.Core.Tests.Connectivity;

/// <summary>Red for what is really wrong, and green after the fix: over real sockets, real DNS and real TLS.</summary>
public sealed class ConnectionTestTests
{
    [Fact]
    public async Task Run_AllIsWell_EveryRungPasses()
    {
        await using var bench = await ConnectionBench.StartAsync(privateDns: true);

        var result = await bench.RunAsync();

        Assert.Equal(Enum.GetValues<RungKind>(), result.Rungs.Select(rung => rung.Kind));
        Assert.All(result.Rungs, rung => Assert.Equal((CheckOutcome.Passed, ""), (rung.Outcome, rung.Outcome == CheckOutcome.Passed ? "" : ConnectivityTexts.Format(rung))));
        Assert.True(result.Reached);
        Assert.Equal((VantageKind.InsideVpc, bench.Console.Clock.GetUtcNow()), (result.Vantage, result.At));
        result.Expect(RungKind.Interfaces, CheckOutcome.Passed, "Rung.Interfaces.Passed", "(usw2-az1)", "(usw2-az2)");
        result.Expect(RungKind.Name, CheckOutcome.Passed, "Rung.Name.Passed", ConnectionBench.PrivateName);
        result.Expect(RungKind.Protocol, CheckOutcome.Passed, "Rung.Protocol.Passed", "TiDB", ConnectionBench.PrivateName);
    }

    [Fact]
    public async Task Run_PrivateDnsOff_UsesTheEndpointsOwnName()
    {
        await using var bench = await ConnectionBench.StartAsync();

        var result = await bench.RunAsync();

        Assert.True(result.Reached);
        result.Expect(RungKind.VpcDns, CheckOutcome.NotChecked, "Rung.VpcDns.NotNeeded");
        result.Expect(RungKind.Name, CheckOutcome.Passed, "Rung.Name.Passed", (await bench.ViewAsync()).VpcEndpointId!, ".vpce.amazonaws.com");
    }

    [Fact]
    public async Task Run_RuleRemoved_NamesGroupAndPortAndHangs_GreenAfterTheFix()
    {
        await using var bench = await ConnectionBench.StartAsync();
        await bench.ShutAsync();

        var red = await bench.RunAsync();

        Assert.False(red.Reached);
        red.Expect(RungKind.PortOpen, CheckOutcome.Failed, "Rung.PortOpen.Shut", $"{bench.Group} has no inbound rule for TCP 4000 from 172.31.0.0/16.");
        Assert.Equal(RungFix.OpenPort, red.Of(RungKind.PortOpen).Fix);
        red.Expect(RungKind.Tcp, CheckOutcome.Failed, "Rung.Tcp.Silence", "(usw2-az1)", "(usw2-az2)", "4000");
        red.Expect(RungKind.Protocol, CheckOutcome.NotChecked, "Rung.Blocked", "TCP connects");

        await bench.FixAsync(RungFix.OpenPort);
        var green = await bench.RunAsync();
        Assert.True(green.Reached);
        green.Expect(RungKind.PortOpen, CheckOutcome.Passed, "Rung.PortOpen.Passed", bench.Group);
    }

    [Fact]
    public async Task Run_RuleForMembersOnly_WarnsWhoIsShutOut()
    {
        await using var bench = await ConnectionBench.StartAsync();
        await bench.ShutAsync();
        await bench.OpenToMembersAsync();

        var result = await bench.RunAsync();

        result.Expect(RungKind.PortOpen, CheckOutcome.Warning, "Rung.PortOpen.Partly", $"to {bench.Group} only", "172.31.0.0/16");
        Assert.Equal(RungFix.OpenPort, result.Of(RungKind.PortOpen).Fix);
    }

    [Fact]
    public async Task Run_EndpointInMotionUnseen_IsRefused()
    {
        await using var bench = await ConnectionBench.StartAsync();
        await bench.ModifyAsync();

        var result = await bench.RunAsync();

        Assert.False(result.Reached);
        result.Expect(RungKind.PortOpen, CheckOutcome.Passed, "Rung.PortOpen.Passed");
        result.Expect(RungKind.Tcp, CheckOutcome.Failed, "Rung.Tcp.Refused", "not ready");
    }

    [Fact]
    public async Task Run_ConnectionRejected_BlamesItAndWalksNoFurther()
    {
        await using var bench = await ConnectionBench.StartAsync();
        await bench.RejectAsync();
        await bench.Console.UntilAsync(async () => (await bench.ViewAsync()).CloudState == "rejected");

        var result = await bench.RunAsync();

        Assert.False(result.Reached);
        result.Expect(RungKind.Available, CheckOutcome.Failed, "Rung.Available.State", "rejected");
        result.Expect(RungKind.Connection, CheckOutcome.Failed, "Rung.Connection.Rejected");
        Assert.All([RungKind.Interfaces, RungKind.Name, RungKind.Tcp, RungKind.Protocol], kind => result.Expect(kind, CheckOutcome.NotChecked, "Rung.Blocked", "Endpoint available"));
    }

    [Fact]
    public async Task Run_VpcDnsOff_StopsAtTheName_GreenAfterTheFix()
    {
        await using var bench = await ConnectionBench.StartAsync(privateDns: true);
        await bench.SwitchDnsSupportAsync(on: false);

        var red = await bench.RunAsync();

        Assert.False(red.Reached);
        red.Expect(RungKind.VpcDns, CheckOutcome.Failed, "Rung.VpcDns.ResolutionOff", bench.Vpc);
        Assert.Equal(RungFix.EnableVpcDns, red.Of(RungKind.VpcDns).Fix);
        red.Expect(RungKind.Name, CheckOutcome.NotChecked, "Rung.Blocked", "DNS attributes");
        red.Expect(RungKind.Tcp, CheckOutcome.Passed, "Rung.Tcp.Passed");

        await bench.FixAsync(RungFix.EnableVpcDns);
        Assert.True((await bench.RunAsync()).Reached);
    }

    [Fact]
    public async Task Run_CloudRefusesToTell_WalksOn()
    {
        await using var bench = await ConnectionBench.StartAsync();
        await bench.Console.FaultAsync(new { operation = "DescribeVpcs", kind = "denied", times = 10 });

        var result = await bench.RunAsync();

        result.Expect(RungKind.PortOpen, CheckOutcome.NotChecked, "Rung.NotReadable", "DescribeVpcs", "UnauthorizedOperation");
        Assert.True(result.Reached);
    }

    [Fact]
    public async Task Run_SandboxWithoutAddress_SaysThatItCannotLook()
    {
        await using var bench = await ConnectionBench.StartAsync();
        bench.Console.Get<SandboxAddress>().Url = null;

        var result = await bench.RunAsync();

        Assert.False(result.Reached);
        Assert.All([RungKind.Name, RungKind.Tcp, RungKind.Protocol], kind => result.Expect(kind, CheckOutcome.NotChecked, "Rung.NoVantage.Sandbox"));
    }

    [Fact]
    public async Task Run_Stranger_SeesNothing()
    {
        await using var bench = await ConnectionBench.StartAsync();
        var test = bench.Console.Get<ConnectionTest>();
        await Assert.ThrowsAsync<NotFoundException>(() => test.RunAsync(new Caller("nobody", "nobody"), bench.Console.Project, bench.Id, default));
        await Assert.ThrowsAsync<NotFoundException>(() => test.RunAsync(bench.Console.Admin, bench.Console.Project, "pe-none", default));
    }
}

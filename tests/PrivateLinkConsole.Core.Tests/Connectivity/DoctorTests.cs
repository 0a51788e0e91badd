using PrivateLinkConsole.Core.Connectivity;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.Core.Refusals;
using Xunit;

namespace PrivateLinkConsole.Core.Tests.Connectivity;

/// <summary>A TiDB cluster: red for what is really wrong, and green after the fix.</summary>
public sealed class DoctorTests
{
    [Fact]
    public async Task Run_AllIsWell_EveryRungPasses()
    {
        await using var bench = await DoctorBench.StartAsync(privateDns: true);

        var run = await bench.RunAsync();

        run.ExpectReached();
        Assert.Equal(Enum.GetValues<RungKind>(), run.Rungs.Select(rung => rung.Kind));
        Assert.Equal((VantageKind.InsideVpc, bench.Console.Clock.GetUtcNow()), (run.Vantage, run.At));
        run.Expect(RungKind.Interfaces, CheckOutcome.Passed, "Rung.Interfaces.Passed", "(usw2-az1)", "(usw2-az2)");
        run.Expect(RungKind.Record, CheckOutcome.Passed, "Rung.Record.PrivateDnsOn", DoctorBench.PrivateName);
        run.Expect(RungKind.Association, CheckOutcome.NotChecked, "Rung.Association.NotNeeded");
        run.Expect(RungKind.Name, CheckOutcome.Passed, "Rung.Name.Passed", DoctorBench.PrivateName);
        run.Expect(RungKind.Tls, CheckOutcome.Passed, "Rung.Tls.Passed", DoctorBench.PrivateName);
        run.Expect(RungKind.Protocol, CheckOutcome.Passed, "Rung.Protocol.MySql", "TiDB");
    }

    [Fact]
    public async Task Run_EachRung_IsToldAsItIsFound()
    {
        await using var bench = await DoctorBench.StartAsync();
        var told = new List<ConnectionRung>();

        var run = await bench.Console.Get<ConnectivityDoctor>().RunAsync(bench.Console.Admin, bench.Console.Project, bench.Id, new DoctorInput(), told.Add, TestContext.Current.CancellationToken);

        Assert.Equal(run.Rungs, told);
    }

    [Fact]
    public async Task Run_PrivateDnsOff_UsesTheEndpointsOwnName()
    {
        await using var bench = await DoctorBench.StartAsync();

        var run = await bench.RunAsync();

        run.ExpectReached();
        run.Expect(RungKind.VpcDns, CheckOutcome.NotChecked, "Rung.VpcDns.NotNeeded");
        run.Expect(RungKind.Record, CheckOutcome.NotChecked, "Rung.Record.NotNeeded");
        run.Expect(RungKind.Name, CheckOutcome.Passed, "Rung.Name.Passed", (await bench.ViewAsync()).VpcEndpointId!, ".vpce.amazonaws.com");
    }

    [Fact]
    public async Task Run_RuleRemoved_NamesGroupAndPortAndHangs_GreenAfterTheFix()
    {
        await using var bench = await DoctorBench.StartAsync();
        await bench.ShutAsync();

        var red = await bench.RunAsync();

        red.ExpectCause(RungKind.PortOpen, "Rung.PortOpen.Shut", RungFix.OpenPort, $"{bench.Group} has no inbound rule for TCP 4000 from 172.31.0.0/16.");
        red.Expect(RungKind.Tcp, CheckOutcome.Failed, "Rung.Tcp.Silence", "(usw2-az1)", "(usw2-az2)", "4000");
        await bench.FixAsync(red, RungFix.OpenPort);
        (await bench.RunAsync()).ExpectReached();
    }

    [Fact]
    public async Task Run_RuleForMembersOnly_WarnsWhoIsShutOut()
    {
        await using var bench = await DoctorBench.StartAsync();
        await bench.ShutAsync();
        await bench.OpenToGroupAsync(bench.Group);

        var run = await bench.RunAsync();

        run.Expect(RungKind.PortOpen, CheckOutcome.Warning, "Rung.PortOpen.Partly", $"to {bench.Group} only", "172.31.0.0/16");
        Assert.Equal(RungFix.OpenPort, run.Of(RungKind.PortOpen).Fix);
    }

    // No sweep has seen it yet: the doctor asks the cloud itself.
    [Fact]
    public async Task Run_EndpointInMotionUnseen_IsNamedByItsState()
    {
        await using var bench = await DoctorBench.StartAsync();
        await bench.ModifyAsync();

        var red = await bench.RunAsync();

        red.ExpectCause(RungKind.Available, "Rung.Available.State", null, "pending");
        red.Expect(RungKind.PortOpen, CheckOutcome.Passed, "Rung.PortOpen.Passed");
        red.Expect(RungKind.Tcp, CheckOutcome.NotChecked, "Rung.Blocked", "Endpoint available");
    }

    [Fact]
    public async Task Run_EndpointDeletedOutside_IsNamed()
    {
        await using var bench = await DoctorBench.StartAsync();
        await bench.Consumer.DeleteVpcEndpointsAsync(new() { VpcEndpointIds = [(await bench.ViewAsync()).VpcEndpointId] }, TestContext.Current.CancellationToken);
        await bench.Console.AdvanceAsync(TimeSpan.FromHours(2));

        (await bench.RunAsync()).ExpectCause(RungKind.Available, "Rung.Available.Gone", null, "Create the endpoint again");
    }

    [Fact]
    public async Task Run_ConnectionRejected_BlamesItAndWalksNoFurther()
    {
        await using var bench = await DoctorBench.StartAsync();
        await bench.RejectAsync();

        var red = await bench.RunAsync();

        red.Expect(RungKind.Available, CheckOutcome.Failed, "Rung.Available.State", "rejected");
        red.Expect(RungKind.Connection, CheckOutcome.Failed, "Rung.Connection.Rejected");
        Assert.All(
            [RungKind.Interfaces, RungKind.Record, RungKind.Name, RungKind.Tcp, RungKind.Tls, RungKind.Protocol],
            kind => red.Expect(kind, CheckOutcome.NotChecked, "Rung.Blocked", "Endpoint available"));
    }

    [Fact]
    public async Task Run_VpcDnsOff_StopsAtTheName_GreenAfterTheFix()
    {
        await using var bench = await DoctorBench.StartAsync(privateDns: true);
        await bench.SwitchDnsSupportAsync(on: false);

        var red = await bench.RunAsync();

        red.ExpectCause(RungKind.VpcDns, "Rung.VpcDns.ResolutionOff", RungFix.EnableVpcDns, bench.Vpc);
        red.Expect(RungKind.Name, CheckOutcome.NotChecked, "Rung.Blocked", "DNS attributes");
        red.Expect(RungKind.Tcp, CheckOutcome.Passed, "Rung.Tcp.Passed");
        await bench.FixAsync(red, RungFix.EnableVpcDns);
        (await bench.RunAsync()).ExpectReached();
    }

    [Fact]
    public async Task Run_PrivateDnsSwitchedOffOutside_IsNamed_GreenAfterTheFix()
    {
        await using var bench = await DoctorBench.StartAsync(privateDns: true);
        await bench.Consumer.ModifyVpcEndpointAsync(new() { VpcEndpointId = (await bench.ViewAsync()).VpcEndpointId, PrivateDnsEnabled = false }, TestContext.Current.CancellationToken);
        await bench.Console.AdvanceAsync(TimeSpan.FromMinutes(2));

        var red = await bench.RunAsync();

        red.ExpectCause(RungKind.Record, "Rung.Record.PrivateDnsOff", RungFix.EnablePrivateDns, DoctorBench.PrivateName);
        await bench.FixAsync(red, RungFix.EnablePrivateDns);
        await bench.Console.UntilAsync(async () => (await bench.ViewAsync()) is { PrivateDnsEnabled: true, Status: EndpointStatus.Active } && (await bench.RunAsync()).Reached);
    }

    [Fact]
    public async Task Run_CloudRefusesToTellOfNetworks_WalksOn()
    {
        await using var bench = await DoctorBench.StartAsync();
        await bench.Console.FaultAsync(new { operation = "DescribeVpcs", kind = "denied", times = 10 });

        var run = await bench.RunAsync();

        run.Expect(RungKind.PortOpen, CheckOutcome.NotChecked, "Rung.NotReadable", "DescribeVpcs", "UnauthorizedOperation");
        run.ExpectReached();
    }

    [Fact]
    public async Task Run_CloudRefusesToTellOfTheEndpoint_SaysSoAndWalksByWhatIsKnown()
    {
        await using var bench = await DoctorBench.StartAsync();
        await bench.Console.FaultAsync(new { operation = "DescribeVpcEndpoints", kind = "denied", times = 10 });

        var run = await bench.RunAsync();

        run.Expect(RungKind.Available, CheckOutcome.NotChecked, "Rung.NotReadable", "DescribeVpcEndpoints", "UnauthorizedOperation");
        run.ExpectReached();
    }

    [Fact]
    public async Task Run_SandboxWithoutAddress_SaysThatItCannotLook()
    {
        await using var bench = await DoctorBench.StartAsync();
        bench.Console.Get<SandboxAddress>().Url = null;

        var run = await bench.RunAsync();

        Assert.False(run.Reached);
        Assert.All([RungKind.Name, RungKind.Tcp, RungKind.Tls, RungKind.Protocol], kind => run.Expect(kind, CheckOutcome.NotChecked, "Rung.NoVantage.Sandbox"));
    }

    [Fact]
    public async Task Run_Stranger_SeesNothing()
    {
        await using var bench = await DoctorBench.StartAsync();
        var doctor = bench.Console.Get<ConnectivityDoctor>();
        await Assert.ThrowsAsync<NotFoundException>(() => bench.RunAsync(caller: new Caller("nobody", "nobody")));
        await Assert.ThrowsAsync<NotFoundException>(() => doctor.RunAsync(bench.Console.Admin, bench.Console.Project, "pe-none", new DoctorInput(), null, default));
        await Assert.ThrowsAsync<NotFoundException>(() => doctor.ListAsync(bench.Console.Admin, bench.Console.Project, "pe-none", default));
        await Assert.ThrowsAsync<NotFoundException>(() => doctor.GetAsync(bench.Console.Admin, bench.Console.Project, bench.Id, "cr-none", default));
    }
}

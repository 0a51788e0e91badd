using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Connectivity;
using PrivateLinkConsole.Core.PrivateEndpoints;
using Xunit;

namespace PrivateLinkConsole.Core.Tests.Connectivity;

/// <summary>
/// A Zilliz private link that works, and each of the ways in which it does not: named right, and green again after the fix that is
/// offered, or after the target was put right where the fault is not the consumer's. Over real sockets, DNS and TLS.
/// </summary>
public sealed class RedCaseTests
{
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(3);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AllIsWell_EveryRungPasses_AndHttp400IsHealthy()
    {
        await using var bench = await DoctorBench.StartZillizAsync();

        var run = await bench.RunAsync();

        run.ExpectReached();
        Assert.Equal(Enum.GetValues<RungKind>(), run.Rungs.Select(rung => rung.Kind));
        Assert.All(run.Rungs.Where(rung => rung.Kind != RungKind.SourceOut), rung => Assert.Equal((CheckOutcome.Passed, ""), (rung.Outcome, rung.Outcome == CheckOutcome.Passed ? "" : ConnectivityTexts.Format(rung))));
        run.Expect(RungKind.Zones, CheckOutcome.Passed, "Rung.Zones.Passed", "usw2-az1, usw2-az2");
        run.Expect(RungKind.Record, CheckOutcome.Passed, "Rung.Record.Passed", bench.Cluster.PrivateLink!, (await bench.ViewAsync()).VpcEndpointId!);
        run.Expect(RungKind.Association, CheckOutcome.Passed, "Rung.Association.Passed", bench.Vpc);
        run.Expect(RungKind.Name, CheckOutcome.Passed, "Rung.Name.Passed", bench.Cluster.PrivateLink!, "(usw2-az1)");
        run.Expect(RungKind.Protocol, CheckOutcome.Passed, "Rung.Protocol.HttpHealthy", "HTTP 400 from the private link is the expected answer");
        var view = await bench.ViewAsync();
        Assert.Equal((bench.Console.Clock.GetUtcNow(), bench.Console.Clock.GetUtcNow()), (view.ProvenAt, view.Bindings[0].ProvenAt));
    }

    // E25: 1 of 7.
    [Fact]
    public async Task NoRecord_IsNamed_GreenAfterTheFix()
    {
        await using var bench = await DoctorBench.StartZillizAsync();
        var (zones, zone, record) = await bench.RecordAsync();
        await zones.ChangeRecordsAsync(zone, [new(RecordChangeKind.Remove, record)], Token);

        var red = await bench.RunAsync();

        red.ExpectCause(RungKind.Record, "Rung.Record.Missing", RungFix.RepairRecord, bench.Cluster.PrivateLink!, zone, "clients time out", "alias record");
        red.Expect(RungKind.Name, CheckOutcome.NotChecked, "Rung.Blocked", "DNS record leads to the endpoint");
        red.Expect(RungKind.Protocol, CheckOutcome.Passed, "Rung.Protocol.HttpHealthy");
        await bench.FixAsync(red, RungFix.RepairRecord);
        await bench.UntilRecordAsync();
        (await bench.RunAsync()).ExpectReached();
    }

    [Fact]
    public async Task NoZoneAtAll_IsNamed_GreenAfterTheFixMadeBoth()
    {
        await using var bench = await DoctorBench.StartZillizAsync(record: false);

        var red = await bench.RunAsync();

        red.ExpectCause(RungKind.Record, "Rung.Record.NoZone", RungFix.RepairRecord, bench.Cluster.PrivateLink!, bench.Vpc);
        red.Expect(RungKind.Association, CheckOutcome.NotChecked, "Rung.Blocked");
        await bench.FixAsync(red, RungFix.RepairRecord);
        await bench.UntilRecordAsync();
        (await bench.RunAsync()).ExpectReached();
    }

    // E26: 2 of 7.
    [Fact]
    public async Task RuleMissing_NamesGroupPortAndHang_GreenAfterTheFix()
    {
        await using var bench = await DoctorBench.StartZillizAsync();
        await bench.ShutAsync();

        var red = await bench.RunAsync();

        red.ExpectCause(RungKind.PortOpen, "Rung.PortOpen.Shut", RungFix.OpenPort, bench.Group, "19530", "172.31.0.0/16", "Two security groups");
        red.Expect(RungKind.Tcp, CheckOutcome.Failed, "Rung.Tcp.Silence", "No answer means a security group blocks the port");
        Assert.All([RungKind.Tls, RungKind.Protocol], kind => red.Expect(kind, CheckOutcome.NotChecked, "Rung.Blocked", "TCP connects"));
        await bench.FixAsync(red, RungFix.OpenPort);
        (await bench.RunAsync()).ExpectReached();
    }

    // 3 of 7.
    [Fact]
    public async Task PortClosed_NamesTheTarget_GreenWhenItListens()
    {
        await using var bench = await DoctorBench.StartZillizAsync();
        await bench.TargetAsync(target: "closed");

        var red = await bench.RunAsync();

        red.ExpectCause(RungKind.Tcp, "Rung.Tcp.Refused", null, "refused port 19530", "nothing listens", "load balancer");
        await bench.TargetAsync();
        (await bench.RunAsync()).ExpectReached();
    }

    // 4 of 7.
    [Fact]
    public async Task CertificateOfAnotherName_NamesBoth_GreenWhenItFits()
    {
        await using var bench = await DoctorBench.StartZillizAsync();
        await bench.TargetAsync(tlsName: "other-cluster.example.com");

        var red = await bench.RunAsync();

        red.ExpectCause(RungKind.Tls, "Rung.Tls.OtherName", null, bench.Cluster.PrivateLink!, "other-cluster.example.com");
        red.Expect(RungKind.Protocol, CheckOutcome.Passed, "Rung.Protocol.HttpHealthy");
        await bench.TargetAsync();
        (await bench.RunAsync()).ExpectReached();
    }

    // 5 of 7.
    [Fact]
    public async Task Hang_IsNoSecurityGroup_GreenWhenItAnswers()
    {
        await using var bench = await DoctorBench.StartZillizAsync(patience: Short);
        await bench.TargetAsync(target: "hangs");

        var red = await bench.RunAsync();

        red.ExpectCause(RungKind.Tls, "Rung.Tls.Silence", null, "TCP connects, but nothing answers for 3 seconds", "behind the endpoint");
        red.Expect(RungKind.PortOpen, CheckOutcome.Passed, "Rung.PortOpen.Passed");
        red.Expect(RungKind.Tcp, CheckOutcome.Passed, "Rung.Tcp.Passed");
        red.Expect(RungKind.Protocol, CheckOutcome.NotChecked, "Rung.Blocked", "TLS certificate fits the name");
        await bench.TargetAsync();
        (await bench.RunAsync()).ExpectReached();
    }

    // 6 of 7.
    [Fact]
    public async Task VpcDnsOff_IsNamed_GreenAfterTheFix()
    {
        await using var bench = await DoctorBench.StartZillizAsync();
        await bench.SwitchDnsSupportAsync(on: false);

        var red = await bench.RunAsync();

        red.ExpectCause(RungKind.VpcDns, "Rung.VpcDns.ResolutionOff", RungFix.EnableVpcDns, bench.Vpc);
        red.Expect(RungKind.Name, CheckOutcome.NotChecked, "Rung.Blocked", "DNS attributes");
        red.Expect(RungKind.Tcp, CheckOutcome.Passed, "Rung.Tcp.Passed");
        await bench.FixAsync(red, RungFix.EnableVpcDns);
        (await bench.RunAsync()).ExpectReached();
    }

    // 7 of 7.
    [Fact]
    public async Task AliasToADeadEndpoint_NamesBoth_GreenAfterTheFix()
    {
        await using var bench = await DoctorBench.StartZillizAsync();
        var other = await bench.OtherEndpointAsync();
        var (zones, zone, record) = await bench.RecordAsync();
        await zones.ChangeRecordsAsync(zone, [new(RecordChangeKind.Put, CloudRecord.AliasOf(record.Name, new CloudAlias(other.DnsEntries[0].DnsName, other.DnsEntries[0].HostedZoneId)))], Token);
        (await bench.RunAsync()).ExpectCause(RungKind.Record, "Rung.Record.OtherEndpoint", RungFix.RepairRecord, other.VpcEndpointId);
        await bench.Consumer.DeleteVpcEndpointsAsync(new() { VpcEndpointIds = [other.VpcEndpointId] }, Token);

        var red = await bench.RunAsync();

        red.ExpectCause(RungKind.Record, "Rung.Record.DeadEndpoint", RungFix.RepairRecord, other.VpcEndpointId, (await bench.ViewAsync()).VpcEndpointId!);
        await bench.FixAsync(red, RungFix.RepairRecord);
        await bench.UntilRecordAsync();
        (await bench.RunAsync()).ExpectReached();
    }

    [Fact]
    public async Task ZoneNotAssociated_IsNamed_GreenAfterTheFix()
    {
        await using var bench = await DoctorBench.StartZillizAsync();
        var (zones, zone, _) = await bench.RecordAsync();
        var elsewhere = (await bench.Consumer.CreateVpcAsync(new() { CidrBlock = "10.99.0.0/16" }, Token)).Vpc.VpcId;
        await zones.AssociateVpcAsync(zone, new(elsewhere, "us-west-2"), Token);
        await zones.DisassociateVpcAsync(zone, new(bench.Vpc, "us-west-2"), Token);

        var red = await bench.RunAsync();

        red.ExpectCause(RungKind.Association, "Rung.Association.Missing", RungFix.AssociateVpc, bench.Vpc, zone);
        red.Expect(RungKind.Record, CheckOutcome.Passed, "Rung.Record.Passed");
        red.Expect(RungKind.Name, CheckOutcome.NotChecked, "Rung.Blocked", "Zone associated with the VPC");
        await bench.FixAsync(red, RungFix.AssociateVpc);
        await bench.UntilRecordAsync();
        (await bench.RunAsync()).ExpectReached();
    }

    [Fact]
    public async Task ParentZoneHidesTheName_IsNamed_GreenAfterAZoneOfItsOwn()
    {
        await using var bench = await DoctorBench.StartZillizAsync(record: false);
        var parent = bench.Cluster.PrivateLink![(bench.Cluster.PrivateLink!.IndexOf('.', StringComparison.Ordinal) + 1)..];
        var zone = await (await bench.ZonesAsync()).CreateZoneAsync(new HostedZoneOrder("parent", parent, new(bench.Vpc, "us-west-2"), null), Token);

        var red = await bench.RunAsync();

        red.ExpectCause(RungKind.Record, "Rung.Record.ParentHides", RungFix.RepairRecord, parent, zone.Id, bench.Cluster.PrivateLink!);
        await bench.FixAsync(red, RungFix.RepairRecord);
        await bench.UntilRecordAsync();
        (await bench.RunAsync()).ExpectReached();
    }

    [Fact]
    public async Task SecondCluster_OnlyItsRecordIsMissing()
    {
        await using var bench = await DoctorBench.StartZillizAsync();
        var second = await bench.Console.Get<Core.Clusters.ClusterRegistry>().CreateAsync(bench.Console.Admin, bench.Console.Project, new Core.Clusters.ClusterInput
        {
            Name = "more vectors",
            Platform = Core.Clusters.ClusterPlatform.ZillizDedicated,
            Provider = CloudProvider.Aws,
            Region = "us-west-2",
            Port = 19530,
            CloudAccountId = bench.Console.ProviderAccountRow,
        }, Token);

        var red = await bench.RunAsync(clusterId: second.Id);

        red.ExpectCause(RungKind.Record, "Rung.Record.NoZone", RungFix.RepairRecord, second.PrivateLink!);
        (await bench.RunAsync()).ExpectReached();
    }
}

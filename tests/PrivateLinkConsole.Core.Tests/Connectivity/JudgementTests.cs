using System.Net;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Connectivity;
using PrivateLinkConsole.Core.Connectivity.Looking;
using PrivateLinkConsole.Core.Connectivity.Probing;
using PrivateLinkConsole.Core.Connectivity.Rungs;
using PrivateLinkConsole.Core.PrivateEndpoints;
using Xunit;

namespace PrivateLinkConsole.Core.Tests.Connectivity;

/// <summary>What the findings mean, where no sandbox can make them.</summary>
public sealed class JudgementTests
{
    private static readonly IPAddress First = IPAddress.Parse("10.0.1.5");
    private static readonly IPAddress Second = IPAddress.Parse("10.0.2.5");
    private static readonly EndpointView View = Views.Of(ips: ["10.0.1.5", "10.0.2.5"]) with { SecurityGroupIds = ["sg-1"] };
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);
    private static readonly CloudHost Host = new("i-1", "10.0.1.10", "vpc-1", "subnet-1", ["sg-app"]);

    [Theory]
    [InlineData(VantageKind.InsideVpc, CheckOutcome.Failed, "Rung.Tcp.Silence")]
    [InlineData(VantageKind.ConsoleHost, CheckOutcome.NotChecked, "Rung.Tcp.OutOfReach")]
    public void Tcp_SilenceEverywhere_AccusesOnlyFromInside(VantageKind vantage, CheckOutcome outcome, string key)
    {
        var rung = TcpRung.Of(View, 4000, [(First, TcpAnswer.Silence), (Second, TcpAnswer.Silence)], vantage, Patience);
        Assert.Equal((outcome, key), (rung.Outcome, rung.MessageKey));
    }

    [Fact]
    public void Tcp_OneZoneSilent_NamesWhichDoesWhat()
    {
        var rung = TcpRung.Of(View, 4000, [(First, TcpAnswer.Connected), (Second, TcpAnswer.Silence)], VantageKind.InsideVpc, Patience);
        Assert.Equal(CheckOutcome.Failed, rung.Outcome);
        Assert.Contains("connected to 10.0.1.5 (usw2-az1); no answer from 10.0.2.5 (usw2-az2); refused by –", ConnectivityTexts.Format(rung), StringComparison.Ordinal);
    }

    [Fact]
    public void Name_LeadsElsewhere_NamesBoth()
    {
        var rung = NameRung.Of(Views.Path(View), Views.OwnName, [First, IPAddress.Parse("203.0.113.9")], [First, Second], VantageKind.InsideVpc);
        Assert.Equal((CheckOutcome.Failed, "Rung.Name.Elsewhere"), (rung.Outcome, rung.MessageKey));
        Assert.Contains("203.0.113.9", ConnectivityTexts.Format(rung), StringComparison.Ordinal);
    }

    // The endpoint's own name is public; a private name, or a private link, means it in its VPCs only.
    [Theory]
    [InlineData(VantageKind.InsideVpc, CheckOutcome.Failed)]
    [InlineData(VantageKind.ConsoleHost, CheckOutcome.NotChecked)]
    public void Name_PrivateNameUnknown_IsNoFaultOutsideOfTheVpc(VantageKind vantage, CheckOutcome outcome)
    {
        var path = Views.Path(View with { PrivateDnsEnabled = true, PrivateDnsName = "*.orders.example.com" });
        Assert.Equal("test.orders.example.com", path.Host);
        Assert.Equal(outcome, NameRung.Of(path, path.Host!, [], [First], vantage).Outcome);
        Assert.Equal(outcome, NameRung.Of(Views.Zilliz(View), Views.PrivateLink, [], [First], vantage).Outcome);
        Assert.Equal(CheckOutcome.Failed, NameRung.Of(Views.Path(View), Views.OwnName, [], [First], vantage).Outcome);
    }

    [Fact]
    public void PortOpen_SecondRangeShut_WarnsWithoutAFixThatWouldNotHelp()
    {
        var rung = PortOpen(new IngressRule("tcp", 4000, 4000, "10.0.0.0/16"));
        Assert.Equal((CheckOutcome.Warning, (RungFix?)null), (rung.Outcome, rung.Fix));
        Assert.Contains("not to 10.1.0.0/16", ConnectivityTexts.Format(rung), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0.0.0.0/0", CheckOutcome.Passed)]
    [InlineData("10.0.0.0/8", CheckOutcome.Passed)]
    [InlineData("10.0.1.0/24", CheckOutcome.Warning)]
    [InlineData("192.168.0.0/16", CheckOutcome.Failed)]
    [InlineData("sg-2", CheckOutcome.Warning)]
    [InlineData("pl-63a5400a", CheckOutcome.Warning)]
    [InlineData("::/0", CheckOutcome.Failed)]
    public void PortOpen_Rule_IsComparedWithTheVpc(string source, CheckOutcome outcome) => Assert.Equal(outcome, PortOpen(new IngressRule("-1", null, null, source)).Outcome);

    [Theory]
    [InlineData("10.0.1.10/32", CheckOutcome.Passed)]
    [InlineData("sg-app", CheckOutcome.Passed)]
    [InlineData("sg-2", CheckOutcome.Failed)]
    [InlineData("10.0.1.11/32", CheckOutcome.Failed)]
    [InlineData("pl-63a5400a", CheckOutcome.Warning)]
    public void PortOpen_Rule_IsComparedWithTheHost(string source, CheckOutcome outcome) =>
        Assert.Equal(outcome, PortOpen(new IngressRule("tcp", 4000, 4000, source), Clients.Of(Host)).Outcome);

    [Theory]
    [InlineData("10.9.0.0/16", "10.9.0.0/16", CheckOutcome.Passed)]
    [InlineData("10.9.1.0/24", "10.9.0.0/16", CheckOutcome.Warning)]
    [InlineData("10.0.0.0/8", "10.9.0.0/16", CheckOutcome.Passed)]
    [InlineData("10.8.0.0/16", "10.9.0.0/16", CheckOutcome.Failed)]
    [InlineData("10.9.0.7/32", "10.9.0.7", CheckOutcome.Passed)]
    public void PortOpen_Rule_IsComparedWithTheRange(string rule, string source, CheckOutcome outcome) =>
        Assert.Equal(outcome, PortOpen(new IngressRule("tcp", 4000, 4000, rule), Clients.OfRange(source)).Outcome);

    [Fact]
    public void PortOpen_GroupIsGone_OpensNothing()
    {
        var rung = NetworkRungs.PortOpen(View with { SecurityGroupIds = ["sg-8", "sg-9"] }, Vpc(new IngressRule("-1", null, null, "0.0.0.0/0")), 4000, Clients.OfVpc(Vpc()));
        Assert.Equal((CheckOutcome.Failed, "Rung.PortOpen.ShutInAll"), (rung.Outcome, rung.MessageKey));
    }

    [Theory]
    [InlineData("0.0.0.0/0", CheckOutcome.Passed)]
    [InlineData("sg-1", CheckOutcome.Passed)]
    [InlineData("10.0.1.0/24", CheckOutcome.Failed)]
    [InlineData("sg-2", CheckOutcome.Failed)]
    [InlineData("pl-63a5400a", CheckOutcome.Warning)]
    public void SourceOut_Rule_IsComparedWithEveryAddress(string destination, CheckOutcome outcome)
    {
        var vpc = Vpc() with { SecurityGroups = [new CloudSecurityGroup("sg-app", "app", "vpc-1", []) { Egress = [new EgressRule("tcp", 4000, 4000, destination)] }] };
        Assert.Equal(outcome, NetworkRungs.SourceOut(View, vpc, 4000, Clients.Of(Host)).Outcome);
    }

    [Theory]
    [InlineData("usw2-az1", CheckOutcome.Passed)]
    [InlineData("usw2-az4", CheckOutcome.Failed)]
    public void Zones_SubnetOfTheEndpoint_IsComparedWithTheService(string zone, CheckOutcome outcome)
    {
        var vpc = Vpc() with { Subnets = [new CloudSubnet("subnet-1", null, "vpc-1", zone, "us-west-2a", "10.0.1.0/24", 200)] };
        Assert.Equal(outcome, NetworkRungs.Zones(View with { SubnetIds = ["subnet-1"], ServiceZoneIds = ["usw2-az1", "usw2-az2"] }, vpc).Outcome);
        Assert.Equal(CheckOutcome.NotChecked, NetworkRungs.Zones(View with { SubnetIds = ["subnet-1"] }, vpc).Outcome);
    }

    [Fact]
    public void Row_NobodyReadsTheAccount_IsNotChecked()
    {
        var seen = new SeenEndpoint(Views.Of() with { AcceptanceConfirmedBy = "mika@example.com" }, null) { Why = Unread.NotConnected };
        var available = EndpointRungs.Available(seen);
        ConnectionRung[] rungs = [available, EndpointRungs.Connection(seen), EndpointRungs.Interfaces(seen.View, available)];
        Assert.All(rungs, rung => Assert.Equal(CheckOutcome.NotChecked, rung.Outcome));
        Assert.Contains("mika@example.com", ConnectivityTexts.Format(rungs[1]), StringComparison.Ordinal);
    }

    [Fact]
    public void Row_WaitingForAcceptance_BlamesTheOwnerOfTheService()
    {
        var seen = new SeenEndpoint(Views.Of() with { CloudState = "pendingAcceptance" }, CloudEndpointState.PendingAcceptance);
        Assert.Equal("Rung.Connection.Waits", EndpointRungs.Connection(seen).MessageKey);
        Assert.Equal(CheckOutcome.Failed, EndpointRungs.Available(seen).Outcome);
    }

    [Fact]
    public void Row_NoEndpointYet_StopsAtOnce()
    {
        var seen = new SeenEndpoint(Views.Of() with { VpcEndpointId = null }, null);
        Assert.Equal("Rung.Available.NotCreated", EndpointRungs.Available(seen).MessageKey);
        Assert.Equal("Rung.Blocked", EndpointRungs.Connection(seen).MessageKey);
    }

    private static ConnectionRung PortOpen(IngressRule rule, Clients? clients = null) => NetworkRungs.PortOpen(View, Vpc(rule), 4000, clients ?? Clients.OfVpc(Vpc()));

    private static CloudVpc Vpc(params IngressRule[] rules) =>
        new("vpc-1", null, ["10.0.0.0/16", "10.1.0.0/16"], false, true, true, [], [new CloudSecurityGroup("sg-1", "db", "vpc-1", rules)]);
}

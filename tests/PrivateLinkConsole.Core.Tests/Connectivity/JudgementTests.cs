using System.Net;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Connectivity;
using PrivateLinkConsole.Core.PrivateEndpoints;
using Xunit;

namespace PrivateLinkConsole.Core.Tests.Connectivity;

/// <summary>What the findings mean, where no sandbox can make them.</summary>
public sealed class JudgementTests
{
    private static readonly IPAddress First = IPAddress.Parse("10.0.1.5");
    private static readonly IPAddress Second = IPAddress.Parse("10.0.2.5");
    private static readonly EndpointView View = Views.Of(ips: ["10.0.1.5", "10.0.2.5"]);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

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
        var rung = NameRung.Of(View, Views.OwnName, [First, IPAddress.Parse("203.0.113.9")], [First, Second], VantageKind.InsideVpc);
        Assert.Equal((CheckOutcome.Failed, "Rung.Name.Elsewhere"), (rung.Outcome, rung.MessageKey));
        Assert.Contains("203.0.113.9", ConnectivityTexts.Format(rung), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(VantageKind.InsideVpc, CheckOutcome.Failed)]
    [InlineData(VantageKind.ConsoleHost, CheckOutcome.NotChecked)]
    public void Name_PrivateNameUnknown_IsNoFaultOutsideOfTheVpc(VantageKind vantage, CheckOutcome outcome)
    {
        var view = View with { PrivateDnsEnabled = true, PrivateDnsName = "*.orders.example.com" };
        Assert.Equal("test.orders.example.com", EndpointAddresses.Host(view));
        Assert.Equal(outcome, NameRung.Of(view, "test.orders.example.com", [], [First], vantage).Outcome);
    }

    [Fact]
    public void PortOpen_SecondRangeShut_WarnsWithoutAFixThatWouldNotHelp()
    {
        var rung = NetworkRungs.PortOpen(View with { SecurityGroupIds = ["sg-1"] }, Vpc(new IngressRule("tcp", 4000, 4000, "10.0.0.0/16")), 4000);
        Assert.Equal((CheckOutcome.Warning, (RungFix?)null), (rung.Outcome, rung.Fix));
        Assert.Contains("not to 10.1.0.0/16", ConnectivityTexts.Format(rung), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0.0.0.0/0", CheckOutcome.Passed)]
    [InlineData("10.0.0.0/8", CheckOutcome.Passed)]
    [InlineData("10.0.1.0/24", CheckOutcome.Warning)]
    [InlineData("sg-2", CheckOutcome.Warning)]
    [InlineData("pl-63a5400a", CheckOutcome.Warning)]
    public void PortOpen_Source_IsComparedWithTheVpc(string source, CheckOutcome outcome) =>
        Assert.Equal(outcome, NetworkRungs.PortOpen(View with { SecurityGroupIds = ["sg-1"] }, Vpc(new IngressRule("-1", null, null, source)), 4000).Outcome);

    [Fact]
    public void PortOpen_GroupIsGone_OpensNothing()
    {
        var rung = NetworkRungs.PortOpen(View with { SecurityGroupIds = ["sg-8", "sg-9"] }, Vpc(new IngressRule("-1", null, null, "0.0.0.0/0")), 4000);
        Assert.Equal((CheckOutcome.Failed, "Rung.PortOpen.ShutInAll"), (rung.Outcome, rung.MessageKey));
    }

    [Fact]
    public void Row_NobodyReadsTheAccount_IsNotChecked()
    {
        var view = Views.Of() with { AcceptanceConfirmedBy = "mika@example.com" };
        var available = EndpointRungs.Available(view, seen: null);
        ConnectionRung[] rungs = [available, EndpointRungs.Connection(view, seen: null), EndpointRungs.Interfaces(view, available)];
        Assert.All(rungs, rung => Assert.Equal(CheckOutcome.NotChecked, rung.Outcome));
        Assert.Contains("mika@example.com", ConnectivityTexts.Format(rungs[1]), StringComparison.Ordinal);
    }

    [Fact]
    public void Row_WaitingForAcceptance_BlamesTheOwnerOfTheService()
    {
        var view = Views.Of() with { CloudState = "pendingAcceptance" };
        Assert.Equal("Rung.Connection.Waits", EndpointRungs.Connection(view, CloudEndpointState.PendingAcceptance).MessageKey);
        Assert.Equal(CheckOutcome.Failed, EndpointRungs.Available(view, CloudEndpointState.PendingAcceptance).Outcome);
    }

    [Fact]
    public void Row_NoEndpointYet_StopsAtOnce()
    {
        var view = Views.Of() with { VpcEndpointId = null };
        Assert.Equal("Rung.Available.NotCreated", EndpointRungs.Available(view, seen: null).MessageKey);
        Assert.Equal("Rung.Blocked", EndpointRungs.Connection(view, seen: null).MessageKey);
    }

    private static CloudVpc Vpc(IngressRule rule) =>
        new("vpc-1", null, ["10.0.0.0/16", "10.1.0.0/16"], false, true, true, [], [new CloudSecurityGroup("sg-1", "db", "vpc-1", [rule])]);
}

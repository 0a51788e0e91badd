using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Connectivity;
using PrivateLinkConsole.Core.Connectivity.Looking;
using PrivateLinkConsole.Core.Connectivity.Rungs;
using PrivateLinkConsole.Core.PrivateEndpoints;
using Xunit;

namespace PrivateLinkConsole.Core.Tests.Connectivity;

/// <summary>What stands in private DNS, and what it means for the private link.</summary>
public sealed class RecordTests
{
    private const string Vpc = "vpc-0123456789abcdef0";
    private const string Parent = "us-west-2.privatelink.internal";
    private static readonly EndpointView View = Views.Of(ips: ["10.0.1.5"]) with { ConsumerCloudAccountId = "ca-1" };

    [Fact]
    public void Record_Alias_ToTheRegionalOrAZonalName_Passes()
    {
        Assert.Equal(CheckOutcome.Passed, Record(Alias(Views.OwnName)).Outcome);
        Assert.Equal(CheckOutcome.Passed, Record(CloudRecord.Cname(Views.PrivateLink, Views.OwnName.ToUpperInvariant() + ".", 60)).Outcome);
    }

    [Fact]
    public void Record_WildcardOfTheZone_CountsWhereNothingElseStands()
    {
        var wild = Alias(Views.OwnName) with { Name = $"*.{Parent}" };
        Assert.Equal(CheckOutcome.Passed, Record(wild).Outcome);
        Assert.Equal("Rung.Record.Elsewhere", Record(wild, CloudRecord.Cname(Views.PrivateLink, "elsewhere.example.com", 60)).MessageKey);
    }

    [Theory]
    [InlineData("10.0.1.5", "Rung.Record.Fixed", CheckOutcome.Warning)]
    [InlineData("10.0.1.6", "Rung.Record.Elsewhere", CheckOutcome.Failed)]
    public void Record_PlainAddress_IsComparedWithTheInterfaces(string address, string key, CheckOutcome outcome)
    {
        var rung = Record(new CloudRecord(Views.PrivateLink, "A", null, 60, [address]));
        Assert.Equal((key, outcome), (rung.MessageKey, rung.Outcome));
    }

    [Theory]
    [InlineData(null, "Rung.Record.DeadEndpoint")]
    [InlineData(CloudEndpointState.Deleted, "Rung.Record.DeadEndpoint")]
    [InlineData(CloudEndpointState.Rejected, "Rung.Record.DeadEndpoint")]
    [InlineData(CloudEndpointState.Available, "Rung.Record.OtherEndpoint")]
    public void Record_OtherEndpoint_IsNamedByWhatItIs(CloudEndpointState? state, string key)
    {
        var names = Names(Views.PrivateLink, Alias("vpce-0999.us-west-2.vpce.amazonaws.com")) with { Target = new SeenTarget("vpce-0999", state) };
        Assert.Equal(key, RecordRungs.Record(Views.Zilliz(View), new(names, null)).MessageKey);
    }

    [Fact]
    public void Record_OwnRecordsOfTheZoneOnly_AreNone() => Assert.Equal("Rung.Record.Missing", Record(new CloudRecord(Views.PrivateLink, "NS", null, 60, ["ns-1.example.com"])).MessageKey);

    [Fact]
    public void Record_ZoneOfAnotherAccount_IsNotChecked()
    {
        var names = new SeenNames(new CloudZoneOfVpc("Z9", Views.PrivateLink, "333333333333"), null, [], null, Vpc);
        Assert.Equal(CheckOutcome.NotChecked, RecordRungs.Record(Views.Zilliz(View), new(names, null)).Outcome);
        Assert.Equal(CheckOutcome.Passed, RecordRungs.Association(Views.Zilliz(View), new(names, null)).Outcome);
    }

    [Fact]
    public void Record_NoAccountConnected_OffersNoFix()
    {
        var names = new SeenNames(null, null, [], null, Vpc);
        Assert.Null(RecordRungs.Record(Views.Zilliz(), new(names, null)).Fix);
        Assert.Equal(RungFix.RepairRecord, RecordRungs.Record(Views.Zilliz(View), new(names, null)).Fix);
        Assert.Equal("Rung.NotConnected", RecordRungs.Record(Views.Zilliz(), new(null, Unread.NotConnected)).MessageKey);
    }

    [Fact]
    public void Record_NoPrivateLinkYet_IsTheCause() =>
        Assert.Equal((CheckOutcome.Failed, "Rung.Record.NoLink"), RecordRungs.Record(Views.Zilliz(View) with { PrivateLink = null }, new(null, Unread.NotConnected)) is var rung ? (rung.Outcome, rung.MessageKey) : default);

    [Fact]
    public void Association_AnotherZoneOfTheNameAnswers_IsNamed_AndNoFixCouldHelp()
    {
        var names = Names(Views.PrivateLink, Alias(Views.OwnName)) with { Answering = new CloudZoneOfVpc("Z9", Views.PrivateLink, "333333333333") };
        var rung = RecordRungs.Association(Views.Zilliz(View), new(names, null));
        Assert.Equal((CheckOutcome.Failed, "Rung.Association.Instead", (RungFix?)null), (rung.Outcome, rung.MessageKey, rung.Fix));
        Assert.Contains("Z9", ConnectivityTexts.Format(rung), StringComparison.Ordinal);
    }

    [Fact]
    public void PrivateDns_SourceInAnotherVpc_IsTheCause()
    {
        var path = Views.Path(View with { PrivateDnsEnabled = true, PrivateDnsName = "orders.example.com" });
        Assert.Equal([CheckOutcome.Passed, CheckOutcome.Failed], RecordRungs.PrivateDns(path, "vpc-0fffffffffffffff0").Select(rung => rung.Outcome));
        Assert.Equal([CheckOutcome.Passed, CheckOutcome.NotChecked], RecordRungs.PrivateDns(path, Vpc).Select(rung => rung.Outcome));
    }

    private static ConnectionRung Record(params CloudRecord[] records) => RecordRungs.Record(Views.Zilliz(View), new(Names(Views.PrivateLink, records), null));

    private static CloudRecord Alias(string target) => CloudRecord.AliasOf(Views.PrivateLink, new CloudAlias(target, "Z1"));

    private static SeenNames Names(string zone, params CloudRecord[] records) =>
        new(new CloudZoneOfVpc("Z5", zone, "222222222222"), new CloudHostedZone("Z5", zone, "ref", null, [new(Vpc, "us-west-2")]), records, null, Vpc);
}

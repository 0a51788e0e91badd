using PrivateLinkConsole.Clouds.Tests.Aws.Route53;
using PrivateLinkConsole.Clouds.Tests.Stubs;
using PrivateLinkConsole.Core.Clouds;
using Xunit;

namespace PrivateLinkConsole.Clouds.Tests.Aws;

public sealed class AwsPrivateDnsTests
{
    private const string Conflict =
        "The VPC vpc-0123456789abcdef0 in region us-west-2 has already been associated with the hosted zone Z9 with the same domain name.";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ListZonesOfVpcAsync_TwoPages_AllZonesWithTheirOwners()
    {
        await using var stub = new StubServer(request => request.Line.Contains("nexttoken=t2", StringComparison.Ordinal)
            ? Summaries("<HostedZoneId>Z2</HostedZoneId><Name>US-west-2.vpce.amazonaws.com.</Name><Owner><OwningService>vpce.amazonaws.com</OwningService></Owner>")
            : Summaries(
                "<HostedZoneId>Z1</HostedZoneId><Name>\\052.pl.example.com.</Name><Owner><OwningAccount>222222222222</OwningAccount></Owner>",
                "<NextToken>t2</NextToken>"));
        using var cloud = new TestCloud(stub.Url);

        var zones = await cloud.PrivateDns.ListZonesOfVpcAsync(Orders.Vpc, Stop);

        Assert.Equal(
            [new CloudZoneOfVpc("Z1", "*.pl.example.com", "222222222222"), new CloudZoneOfVpc("Z2", "us-west-2.vpce.amazonaws.com", "vpce.amazonaws.com")], zones);
        Assert.Equal(2, stub.Requests.Count);
    }

    [Fact]
    public async Task FindZoneAsync_Found_HasABareIdAPlainNameAndItsVpcs()
    {
        await using var stub = new StubServer(Route53Answers.GetZone(Route53Answers.Zone("PL.example.com.")));
        using var cloud = new TestCloud(stub.Url);

        var zone = await cloud.PrivateDns.FindZoneAsync(Orders.ZoneId, Stop);

        Assert.NotNull(zone);
        Assert.Equal((Orders.ZoneId, "pl.example.com", Orders.Zone.CallerReference, "c"), (zone.Id, zone.Name, zone.CallerReference, zone.Comment));
        Assert.Equal([Orders.Vpc], zone.Vpcs);
    }

    [Fact]
    public async Task FindZoneAsync_UnknownOrPublic_IsNull()
    {
        await using var unknown = new StubServer(StubAnswer.Route53Error("NoSuchHostedZone", 404));
        await using var isPublic = new StubServer(Route53Answers.GetZone(Route53Answers.Zone(isPrivate: false), ""));
        using var first = new TestCloud(unknown.Url);
        using var second = new TestCloud(isPublic.Url);

        Assert.Null(await first.PrivateDns.FindZoneAsync(Orders.ZoneId, Stop));
        Assert.Null(await second.PrivateDns.FindZoneAsync(Orders.ZoneId, Stop));
    }

    [Fact]
    public async Task FindZoneByReferenceAsync_ManyOfTheName_IsTheOneOfTheReference()
    {
        var others = Route53Answers.Zone(reference: "other", id: "Z1") + Route53Answers.Zone(isPrivate: false, id: "Z2") + Route53Answers.Zone("b.example.com.", id: "Z3");
        await using var stub = new StubServer(request => Route53Answers.OperationOf(request) == "GetHostedZone"
            ? Route53Answers.GetZone(Route53Answers.Zone())
            : request.Line.Contains("hostedzoneid=Z4", StringComparison.Ordinal)
                ? Route53Answers.ZonesByName(Route53Answers.Zone(), NextPage("zz.example.com.", "Z5"))
                : Route53Answers.ZonesByName(others, NextPage("pl.example.com.", "Z4")));
        using var cloud = new TestCloud(stub.Url);

        var zone = await cloud.PrivateDns.FindZoneByReferenceAsync("pl.example.com", Orders.Zone.CallerReference, Stop);

        Assert.Equal(Orders.ZoneId, zone!.Id);
        Assert.Equal([Orders.Vpc], zone.Vpcs);
        Assert.Equal(["ListHostedZonesByName", "ListHostedZonesByName", "GetHostedZone"], stub.Requests.Select(Route53Answers.OperationOf));
    }

    [Fact]
    public async Task FindZoneByReferenceAsync_NextNameIsAnother_StopsReading()
    {
        await using var stub = new StubServer(Route53Answers.ZonesByName(Route53Answers.Zone("q.example.com."), NextPage("r.example.com.", "Z9")));
        using var cloud = new TestCloud(stub.Url);

        Assert.Null(await cloud.PrivateDns.FindZoneByReferenceAsync("pl.example.com", Orders.Zone.CallerReference, Stop));
        Assert.Single(stub.Requests);
    }

    [Fact]
    public async Task ListZonesAsync_TwoPages_PrivateOnesOnly()
    {
        await using var stub = new StubServer(request => request.Line.Contains("marker=Z2", StringComparison.Ordinal)
            ? Zones(Route53Answers.Zone(id: "Z2"))
            : Zones(Route53Answers.Zone(id: "Z1") + Route53Answers.Zone(isPrivate: false, id: "Z9"), "<IsTruncated>true</IsTruncated><NextMarker>Z2</NextMarker>"));
        using var cloud = new TestCloud(stub.Url);

        Assert.Equal(["Z1", "Z2"], (await cloud.PrivateDns.ListZonesAsync(Stop)).Select(zone => zone.Id));
    }

    [Fact]
    public async Task CreateZoneAsync_Created_IsTheZoneWithItsVpc()
    {
        await using var stub = new StubServer(Route53Answers.Success);
        using var cloud = new TestCloud(stub.Url);

        var zone = await cloud.PrivateDns.CreateZoneAsync(Orders.Zone, Stop);

        Assert.Equal((Orders.ZoneId, "pl.example.com"), (zone.Id, zone.Name));
        Assert.Equal([Orders.Vpc], zone.Vpcs);
    }

    // F29: the reference is unique, not replayed.
    [Fact]
    public async Task CreateZoneAsync_TheReferenceIsTaken_IsTheZoneOfIt()
    {
        await using var stub = new StubServer(TakenThen(Route53Answers.ZonesByName(Route53Answers.Zone())));
        using var cloud = new TestCloud(stub.Url);

        Assert.Equal(Orders.ZoneId, (await cloud.PrivateDns.CreateZoneAsync(Orders.Zone, Stop)).Id);
    }

    [Fact]
    public async Task CreateZoneAsync_TheReferenceIsTakenAndNotListedYet_IsBusy()
    {
        await using var stub = new StubServer(TakenThen(Route53Answers.ZonesByName("")));
        using var cloud = new TestCloud(stub.Url);

        var failure = await Assert.ThrowsAsync<CloudException>(() => cloud.PrivateDns.CreateZoneAsync(Orders.Zone, Stop));

        Assert.Equal(("CreateHostedZone", "HostedZoneAlreadyExists", CloudErrorKind.Busy, false), (failure.Operation, failure.Code, failure.Kind, failure.OutcomeUnknown));
    }

    [Fact]
    public async Task TagZoneAsync_MoreThanACallTakes_GoInCallsOfTen()
    {
        await using var stub = new StubServer(Route53Answers.Success);
        using var cloud = new TestCloud(stub.Url);

        await cloud.PrivateDns.TagZoneAsync(Orders.ZoneId, Enumerable.Range(0, 23).ToDictionary(number => $"k{number}", _ => "v"), Stop);

        Assert.Equal([10, 10, 3], stub.Requests.Select(request => request.Body.Split("<Tag>").Length - 1));
    }

    [Fact]
    public async Task ReadZoneTagsAsync_Tags_AreByKey()
    {
        await using var stub = new StubServer(StubAnswer.Route53("ListTagsForResource", """
            <ResourceTagSet><ResourceType>hostedzone</ResourceType><ResourceId>Z1</ResourceId>
            <Tags><Tag><Key>plc:row</Key><Value>row-1</Value></Tag><Tag><Key>empty</Key><Value></Value></Tag></Tags></ResourceTagSet>
            """));
        using var cloud = new TestCloud(stub.Url);

        var tags = await cloud.PrivateDns.ReadZoneTagsAsync(Orders.ZoneId, Stop);

        Assert.Equal(("row-1", "", 2), (tags["plc:row"], tags["empty"], tags.Count));
    }

    [Fact]
    public async Task AssociateVpcAsync_AssociatedWithThisZoneAlready_IsNoError()
    {
        await using var stub = new StubServer(ConflictThen(Orders.ZoneId));
        using var cloud = new TestCloud(stub.Url);

        await cloud.PrivateDns.AssociateVpcAsync(Orders.ZoneId, Orders.Vpc, Stop);

        Assert.Equal(["AssociateVPCWithHostedZone", "ListHostedZonesByVPC"], stub.Requests.Select(Route53Answers.OperationOf));
    }

    [Fact]
    public async Task AssociateVpcAsync_AnotherZoneOfTheName_IsInputWithAwsWords()
    {
        await using var stub = new StubServer(ConflictThen("Z9"));
        using var cloud = new TestCloud(stub.Url);

        var failure = await Assert.ThrowsAsync<CloudException>(() => cloud.PrivateDns.AssociateVpcAsync(Orders.ZoneId, Orders.Vpc, Stop));

        Assert.Equal(("ConflictingDomainExists", CloudErrorKind.InvalidInput, Conflict), (failure.Code, failure.Kind, failure.Message));
    }

    [Fact]
    public async Task WithdrawAuthorizationAsync_NeverGiven_IsNoError()
    {
        await using var stub = new StubServer(StubAnswer.Route53Error("VPCAssociationAuthorizationNotFound", 404));
        using var cloud = new TestCloud(stub.Url);

        await cloud.PrivateDns.WithdrawAuthorizationAsync(Orders.ZoneId, Orders.Vpc, Stop);

        Assert.Single(stub.Requests);
    }

    // The body of an operation without output: AWS's own element, or none.
    [Fact]
    public async Task WithdrawAuthorizationAsync_AnElementOrNoBody_IsSuccess()
    {
        await using var element = new StubServer(StubAnswer.Route53("DeleteVPCAssociationAuthorization"));
        await using var bare = new StubServer(StubAnswer.Bare);
        using var first = new TestCloud(element.Url);
        using var second = new TestCloud(bare.Url);

        await first.PrivateDns.WithdrawAuthorizationAsync(Orders.ZoneId, Orders.Vpc, Stop);
        await second.PrivateDns.WithdrawAuthorizationAsync(Orders.ZoneId, Orders.Vpc, Stop);
    }

    [Fact]
    public async Task ListRecordsAsync_TwoPages_AliasesAndValues()
    {
        await using var stub = new StubServer(request => request.Line.Contains("name=%5C052.pl.example.com.", StringComparison.Ordinal)
            ? Records("""
                <ResourceRecordSet><Name>\052.pl.example.com.</Name><Type>CNAME</Type><TTL>60</TTL>
                <ResourceRecords><ResourceRecord><Value>X.example.com.</Value></ResourceRecord></ResourceRecords></ResourceRecordSet>
                """)
            : Records(
                """
                <ResourceRecordSet><Name>pl.example.com.</Name><Type>A</Type><TTL>0</TTL>
                <AliasTarget><HostedZoneId>Z1YSA3EXCYUU9Z</HostedZoneId><DNSName>Vpce-1.us-west-2.vpce.amazonaws.com.</DNSName>
                <EvaluateTargetHealth>false</EvaluateTargetHealth></AliasTarget></ResourceRecordSet>
                """,
                @"<IsTruncated>true</IsTruncated><NextRecordName>\052.pl.example.com.</NextRecordName><NextRecordType>CNAME</NextRecordType>"));
        using var cloud = new TestCloud(stub.Url);

        var records = await cloud.PrivateDns.ListRecordsAsync(Orders.ZoneId, Stop);

        var alias = records[0];
        Assert.Equal(("pl.example.com", "A", null, new CloudAlias("vpce-1.us-west-2.vpce.amazonaws.com", "Z1YSA3EXCYUU9Z")),
            (alias.Name, alias.Type, alias.TtlSeconds, alias.Alias));
        Assert.Empty(alias.Values);
        Assert.Equal(("*.pl.example.com", "CNAME", 60, null), (records[1].Name, records[1].Type, records[1].TtlSeconds, records[1].Alias));
        // Values as they stand: a removal must repeat them to the letter.
        Assert.Equal(["X.example.com."], records[1].Values);
        Assert.Contains("type=CNAME", stub.Requests[1].Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ListRecordsAsync_TheServerRepeatsItself_IsNotAskedForEver()
    {
        await using var stub = new StubServer(Records("", "<IsTruncated>true</IsTruncated><NextRecordName>a.</NextRecordName><NextRecordType>A</NextRecordType>"));
        using var cloud = new TestCloud(stub.Url);

        Assert.Empty(await cloud.PrivateDns.ListRecordsAsync(Orders.ZoneId, Stop));
        Assert.Equal(2, stub.Requests.Count);
    }

    [Fact]
    public async Task ChangeRecordsAsync_Taken_AnswersTheBareIdOfTheChange()
    {
        await using var stub = new StubServer(Route53Answers.Success);
        using var cloud = new TestCloud(stub.Url);

        Assert.Equal(Orders.ChangeId, await cloud.PrivateDns.ChangeRecordsAsync(
            Orders.ZoneId, [new(RecordChangeKind.Put, CloudRecord.Cname("a.pl.example.com", "b", 60))], Stop));
    }

    [Theory]
    [InlineData("Tried to delete resource record set [name='a.pl.example.com.', type='A'] but it was not found", CloudErrorKind.NotFound)]
    [InlineData("Tried to create an alias that targets x., type A in zone Z1, but that target was not found", CloudErrorKind.InvalidInput)]
    [InlineData("RRSet with DNS name a.other.com. is not permitted in zone pl.example.com.", CloudErrorKind.InvalidInput)]
    public async Task ChangeRecordsAsync_RefusedBatch_IsNotFoundOrInput(string message, CloudErrorKind kind)
    {
        StubAnswer[] forms = [StubAnswer.Route53Error("InvalidChangeBatch", 400, $"[{message}]"), RefusedBatch(message)];
        foreach (var form in forms)
        {
            await using var stub = new StubServer(form);
            using var cloud = new TestCloud(stub.Url);

            var failure = await Assert.ThrowsAsync<CloudException>(() => cloud.PrivateDns.ChangeRecordsAsync(Orders.ZoneId, [], Stop));

            Assert.Equal(("InvalidChangeBatch", kind, "req-err"), (failure.Code, failure.Kind, failure.RequestId));
            Assert.Contains(message, failure.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("PENDING", false)]
    [InlineData("INSYNC", true)]
    public async Task IsInSyncAsync_EachStatus_IsTold(string status, bool inSync)
    {
        await using var stub = new StubServer(StubAnswer.Route53("GetChange", $"<ChangeInfo><Id>/change/C1</Id><Status>{status}</Status></ChangeInfo>"));
        using var cloud = new TestCloud(stub.Url);

        Assert.Equal(inSync, await cloud.PrivateDns.IsInSyncAsync(Orders.ChangeId, Stop));
    }

    private static string NextPage(string name, string id) =>
        $"<IsTruncated>true</IsTruncated><NextDNSName>{name}</NextDNSName><NextHostedZoneId>{id}</NextHostedZoneId>";

    private static StubAnswer Zones(string zones, string paging = "<IsTruncated>false</IsTruncated>") =>
        StubAnswer.Route53("ListHostedZones", $"<HostedZones>{zones}</HostedZones>{paging}<MaxItems>100</MaxItems>");

    private static StubAnswer Summaries(string summary, string paging = "") => StubAnswer.Route53(
        "ListHostedZonesByVPC", $"<HostedZoneSummaries><HostedZoneSummary>{summary}</HostedZoneSummary></HostedZoneSummaries><MaxItems>100</MaxItems>{paging}");

    private static StubAnswer Records(string sets, string paging = "<IsTruncated>false</IsTruncated>") =>
        StubAnswer.Route53("ListResourceRecordSets", $"<ResourceRecordSets>{sets}</ResourceRecordSets>{paging}<MaxItems>300</MaxItems>");

    /// <summary>The form of the service's model, in which the error is the root.</summary>
    private static StubAnswer RefusedBatch(string message) => StubAnswer.Xml(
        $"""
        <?xml version="1.0"?>
        <InvalidChangeBatch xmlns="https://route53.amazonaws.com/doc/2013-04-01/"><Messages><Message>{message}</Message></Messages>
        <RequestId>req-err</RequestId></InvalidChangeBatch>
        """,
        400);

    private static Func<StubRequest, StubAnswer> TakenThen(StubAnswer list) => request => Route53Answers.OperationOf(request) switch
    {
        "CreateHostedZone" => StubAnswer.Route53Error("HostedZoneAlreadyExists", 409),
        "ListHostedZonesByName" => list,
        _ => Route53Answers.Success(request),
    };

    private static Func<StubRequest, StubAnswer> ConflictThen(string zoneOfVpc) => request =>
        Route53Answers.OperationOf(request) == "AssociateVPCWithHostedZone"
            ? StubAnswer.Route53Error("ConflictingDomainExists", 400, Conflict)
            : Summaries($"<HostedZoneId>{zoneOfVpc}</HostedZoneId><Name>pl.example.com.</Name><Owner><OwningAccount>222222222222</OwningAccount></Owner>");
}

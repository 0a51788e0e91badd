using Amazon.Runtime;
using PrivateLinkConsole.Clouds.Aws.Route53;
using PrivateLinkConsole.Clouds.Aws.Route53.Model;
using PrivateLinkConsole.Clouds.Tests.Stubs;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.TestKit;
using Xunit;

namespace PrivateLinkConsole.Clouds.Tests.Aws.Route53;

/// <summary>Each operation, byte for byte as it goes to Route 53, against a golden file.</summary>
public sealed class RequestTests
{
    private static readonly CloudAlias Endpoint = new("vpce-0123456789abcdef0-abcdefgh.us-west-2.vpce.amazonaws.com", "Z1YSA3EXCYUU9Z");

    private static readonly Dictionary<string, Func<IPrivateDns, CancellationToken, Task>> Calls = new()
    {
        ["ListHostedZonesByVPC"] = (dns, stop) => dns.ListZonesOfVpcAsync(Orders.Vpc, stop),
        ["GetHostedZone"] = (dns, stop) => dns.FindZoneAsync(Orders.ZoneId, stop),
        ["ListHostedZonesByName"] = (dns, stop) => dns.FindZoneByReferenceAsync("PL.Example.com.", Orders.Zone.CallerReference, stop),
        ["ListHostedZones"] = (dns, stop) => dns.ListZonesAsync(stop),
        ["CreateHostedZone"] = (dns, stop) => dns.CreateZoneAsync(Orders.Zone, stop),
        ["CreateHostedZone.bare"] = (dns, stop) => dns.CreateZoneAsync(Orders.Zone with { Comment = null }, stop),
        ["ChangeTagsForResource"] = (dns, stop) => dns.TagZoneAsync(Orders.ZoneId, Orders.Tags, stop),
        ["ListTagsForResource"] = (dns, stop) => dns.ReadZoneTagsAsync(Orders.ZoneId, stop),
        ["AssociateVPCWithHostedZone"] = (dns, stop) => dns.AssociateVpcAsync(Orders.ZoneId, Orders.Vpc, stop),
        ["DisassociateVPCFromHostedZone"] = (dns, stop) => dns.DisassociateVpcAsync(Orders.ZoneId, Orders.Vpc, stop),
        ["CreateVPCAssociationAuthorization"] = (dns, stop) => dns.AuthorizeVpcAsync(Orders.ZoneId, Orders.Vpc, stop),
        ["DeleteVPCAssociationAuthorization"] = (dns, stop) => dns.WithdrawAuthorizationAsync(Orders.ZoneId, Orders.Vpc, stop),
        ["ListResourceRecordSets"] = (dns, stop) => dns.ListRecordsAsync(Orders.ZoneId, stop),
        ["ChangeResourceRecordSets"] = (dns, stop) => dns.ChangeRecordsAsync(
            Orders.ZoneId,
            [
                new(RecordChangeKind.Put, CloudRecord.AliasOf("pl.example.com", Endpoint)),
                new(RecordChangeKind.Remove, CloudRecord.Cname("*.pl.example.com", "日本.example.com", 60)),
                new(RecordChangeKind.Put, new CloudRecord("a.pl.example.com", "A", null, 300, ["10.0.0.1", "10.0.0.2"])),
            ],
            stop),
        ["GetChange"] = (dns, stop) => dns.IsInSyncAsync("/change/" + Orders.ChangeId, stop),
        ["DeleteHostedZone"] = (dns, stop) => dns.DeleteZoneAsync("/hostedzone/" + Orders.ZoneId, stop),
    };

    public static TheoryData<string> Names => [.. Calls.Keys];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Request_AsSent_IsTheGoldenOne(string name)
    {
        await using var stub = new StubServer(Route53Answers.Success);
        using var cloud = new TestCloud(stub.Url);

        await Calls[name](cloud.PrivateDns, Stop);

        Assert.Equal(name.Split('.')[0], Route53Answers.OperationOf(stub.Requests[0]));
        Golden.Matches(Wire(stub.Requests[0]), $"{name}.txt");
    }

    // No method of the port reads authorizations: they are given and withdrawn blindly.
    [Fact]
    public async Task ListVPCAssociationAuthorizations_AsSent_IsTheGoldenOne()
    {
        await using var stub = new StubServer(StubAnswer.Route53("ListVPCAssociationAuthorizations",
            $"<HostedZoneId>{Orders.ZoneId}</HostedZoneId><VPCs>{Route53Answers.Vpc}</VPCs><NextToken>t2</NextToken>"));
        using var client = new AmazonRoute53Client(
            new BasicAWSCredentials("AKIATESTTESTTESTTEST", "not-a-secret"), new AmazonRoute53Config { ServiceURL = stub.Url, AuthenticationRegion = "us-east-1" });

        var response = await client.ListVPCAssociationAuthorizationsAsync(
            new ListVPCAssociationAuthorizationsRequest { HostedZoneId = Orders.ZoneId, MaxResults = "50", NextToken = "t 1/+" }, Stop);

        Assert.Equal((Orders.ZoneId, "t2", "vpc-0123456789abcdef0"), (response.HostedZoneId, response.NextToken, Assert.Single(response.VPCs!).VPCId));
        Golden.Matches(Wire(Assert.Single(stub.Requests)), "ListVPCAssociationAuthorizations.txt");
    }

    [Theory]
    [InlineData("")]
    [InlineData("/hostedzone/")]
    [InlineData("..")]
    [InlineData("Z1?x=y")]
    public async Task Id_ThatIsNone_NeverGetsIntoAPath(string id)
    {
        await using var stub = new StubServer(Route53Answers.Success);
        using var cloud = new TestCloud(stub.Url);

        var failure = await Assert.ThrowsAsync<CloudException>(() => cloud.PrivateDns.DeleteZoneAsync(id, Stop));

        Assert.Equal((CloudErrorKind.OurBug, false), (failure.Kind, failure.OutcomeUnknown));
        Assert.Empty(stub.Requests);
    }

    /// <summary>Method, path and query; then the body, an element a line, so that the diff of a change names it.</summary>
    private static string Wire(StubRequest request) =>
        $"{request.Line}\n{System.Text.Encoding.UTF8.GetString(System.Text.Encoding.Latin1.GetBytes(request.Body)).Replace("><", ">\n<", StringComparison.Ordinal)}";
}

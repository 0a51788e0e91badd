using PrivateLinkConsole.Clouds.Tests.Stubs;
using PrivateLinkConsole.Core.Clouds;
using Xunit;

namespace PrivateLinkConsole.Clouds.Tests.Aws;

public sealed class AwsConsumerTests
{
    private const string Endpoint = """
        <item><vpcEndpointId>vpce-0123456789abcdef0</vpcEndpointId><vpcEndpointType>Interface</vpcEndpointType><vpcId>vpc-1</vpcId>
        <serviceName>com.amazonaws.vpce.us-west-2.vpce-svc-1</serviceName><state>pendingAcceptance</state><ownerId>111111111111</ownerId>
        <subnetIdSet><item>subnet-1</item></subnetIdSet><groupSet><item><groupId>sg-1</groupId><groupName>g</groupName></item></groupSet>
        <networkInterfaceIdSet><item>eni-1</item></networkInterfaceIdSet><privateDnsEnabled>true</privateDnsEnabled>
        <dnsEntrySet><item><dnsName>vpce-1.us-west-2.vpce.amazonaws.com</dnsName><hostedZoneId>Z1</hostedZoneId></item></dnsEntrySet>
        <creationTimestamp>2026-11-23T01:59:50.000Z</creationTimestamp><tagSet><item><key>plc:row</key><value>row-1</value></item></tagSet>
        <lastError><code>Oops</code><message>It broke</message></lastError></item>
        """;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ListEndpointsAsync_AFullEndpoint_IsReadWhole()
    {
        await using var stub = new StubServer(List(Endpoint));
        using var cloud = new TestCloud(stub.Url);

        var page = await cloud.Consumer.ListEndpointsAsync(new EndpointFilter(), null, Stop);

        var endpoint = Assert.Single(page.Items);
        Assert.Equal(
            (CloudEndpointState.PendingAcceptance, "pendingAcceptance", "vpc-1", true),
            (endpoint.State, endpoint.RawState, endpoint.VpcId, endpoint.PrivateDnsEnabled));
        Assert.Equal(["subnet-1", "sg-1", "eni-1"], endpoint.SubnetIds!.Concat(endpoint.SecurityGroupIds!).Concat(endpoint.NetworkInterfaceIds!));
        Assert.Equal(new CloudDnsName("vpce-1.us-west-2.vpce.amazonaws.com", "Z1"), Assert.Single(endpoint.DnsNames));
        Assert.Equal(new DateTimeOffset(2026, 11, 23, 1, 59, 50, TimeSpan.Zero), endpoint.CreatedAt);
        Assert.Equal(("row-1", "Oops", "It broke"), (endpoint.Tags["plc:row"], endpoint.LastErrorCode, endpoint.LastErrorMessage));
    }

    [Theory]
    [InlineData("available", CloudEndpointState.Available)]
    [InlineData("Available", CloudEndpointState.Available)]
    [InlineData("AVAILABLE", CloudEndpointState.Available)]
    [InlineData("pending", CloudEndpointState.Pending)]
    [InlineData("deleting", CloudEndpointState.Deleting)]
    [InlineData("deleted", CloudEndpointState.Deleted)]
    [InlineData("rejected", CloudEndpointState.Rejected)]
    [InlineData("failed", CloudEndpointState.Failed)]
    [InlineData("expired", CloudEndpointState.Expired)]
    [InlineData("partial", CloudEndpointState.Unrecognised)]
    [InlineData("frozen", CloudEndpointState.Unrecognised)]
    [InlineData("", CloudEndpointState.Unrecognised)]
    public async Task ListEndpointsAsync_AnyState_IsCompared_WithoutCase(string word, CloudEndpointState state)
    {
        await using var stub = new StubServer(List($"<item><vpcEndpointId>vpce-1</vpcEndpointId><state>{word}</state></item>"));
        using var cloud = new TestCloud(stub.Url);

        var endpoint = Assert.Single((await cloud.Consumer.ListEndpointsAsync(new EndpointFilter(), null, Stop)).Items);

        Assert.Equal(state, endpoint.State);
        Assert.Equal(word, endpoint.RawState, ignoreCase: true);
        Assert.Empty(endpoint.SubnetIds!.Concat(endpoint.SecurityGroupIds!).Concat(endpoint.NetworkInterfaceIds!).Concat(endpoint.Tags.Keys));
        Assert.Empty(endpoint.DnsNames);
        Assert.Null(endpoint.CreatedAt);
    }

    [Fact]
    public async Task ListEndpointsAsync_AllFilters_GoAsFiltersInPagesOfAThousand()
    {
        await using var stub = new StubServer(List(""));
        using var cloud = new TestCloud(stub.Url);

        await cloud.Consumer.ListEndpointsAsync(new EndpointFilter(["vpce-1", "vpce-2"], "row-1", "svc", "vpc-1"), null, Stop);

        var form = Assert.Single(stub.Requests).Form;
        Assert.Equal(("1000", "vpc-endpoint-id", "vpce-2"), (form["MaxResults"], form["Filter.1.Name"], form["Filter.1.Value.2"]));
        Assert.Equal(("tag:plc:row", "row-1"), (form["Filter.2.Name"], form["Filter.2.Value.1"]));
        Assert.Equal(("service-name", "svc"), (form["Filter.3.Name"], form["Filter.3.Value.1"]));
        Assert.Equal(("vpc-id", "vpc-1"), (form["Filter.4.Name"], form["Filter.4.Value.1"]));
        Assert.DoesNotContain("VpcEndpointId.1", form.Keys);
    }

    [Fact]
    public async Task ListEndpointsAsync_OneAbsentId_IsAnEmptyPage()
    {
        await using var stub = new StubServer(StubAnswer.Ec2Error("InvalidVpcEndpointId.NotFound", 400));
        using var cloud = new TestCloud(stub.Url);

        var page = await cloud.Consumer.ListEndpointsAsync(new EndpointFilter(["vpce-1"]), null, Stop);

        Assert.Empty(page.Items);
        Assert.Null(page.NextCursor);
        Assert.DoesNotContain("MaxResults", Assert.Single(stub.Requests).Form.Keys);
    }

    [Fact]
    public async Task ListEndpointsAsync_NoIdsAtAll_AsksNothing()
    {
        await using var stub = new StubServer(StubAnswer.Reset);
        using var cloud = new TestCloud(stub.Url);

        Assert.Empty((await cloud.Consumer.ListEndpointsAsync(new EndpointFilter([]), null, Stop)).Items);
        Assert.Empty(stub.Requests);
    }

    [Fact]
    public async Task ListEndpointsAsync_MoreIdsThanAFilterTakes_AreWalkedByTheCursor()
    {
        await using var stub = new StubServer(request => List("", IsFirst(request) ? "more" : null));
        using var cloud = new TestCloud(stub.Url);
        var ids = Enumerable.Range(0, 450).Select(number => $"vpce-{number}").ToList();

        string? cursor = null;
        do
            cursor = (await cloud.Consumer.ListEndpointsAsync(new EndpointFilter(ids), cursor, Stop)).NextCursor;
        while (cursor is not null);

        Assert.Equal(
            [("vpce-0", null), ("vpce-0", "more"), ("vpce-190", null), ("vpce-380", null)],
            stub.Requests.Select(request => (request.Form["Filter.1.Value.1"], request.Form.GetValueOrDefault("NextToken"))));
        Assert.Equal([190, 190, 190, 70], stub.Requests.Select(IdsIn));
    }

    [Theory]
    [InlineData("InvalidVpcEndpoint.NotFound", CloudErrorKind.NotFound)]
    [InlineData("InvalidVpcEndpointId.NotFound", CloudErrorKind.NotFound)]
    [InlineData("DependencyViolation", CloudErrorKind.Busy)]
    [InlineData("UnauthorizedOperation", CloudErrorKind.Identity)]
    public async Task DeleteEndpointAsync_Unsuccessful_IsThatItemsError(string code, CloudErrorKind kind)
    {
        await using var stub = new StubServer(StubAnswer.Ec2(
            "DeleteVpcEndpoints",
            $"<unsuccessful><item><error><code>{code}</code><message>why</message></error><resourceId>{Orders.EndpointId}</resourceId></item></unsuccessful>"));
        using var cloud = new TestCloud(stub.Url);

        var failure = await Assert.ThrowsAsync<CloudException>(() => cloud.Consumer.DeleteEndpointAsync(Orders.EndpointId, Stop));

        Assert.Equal(
            ("DeleteVpcEndpoints", code, kind, "why", "req-1", false),
            (failure.Operation, failure.Code, failure.Kind, failure.Message, failure.RequestId, failure.OutcomeUnknown));
    }

    [Fact]
    public async Task FindServiceAsync_InvalidServiceName_IsNull()
    {
        await using var stub = new StubServer(StubAnswer.Ec2Error("InvalidServiceName", 400));
        using var cloud = new TestCloud(stub.Url);

        Assert.Null(await cloud.Consumer.FindServiceAsync(Orders.ServiceName, Stop));
    }

    [Fact]
    public async Task FindServiceAsync_Found_IsReadWhole()
    {
        await using var stub = new StubServer(StubAnswer.Ec2("DescribeVpcEndpointServices", $"""
            <serviceDetailSet><item><serviceName>{Orders.ServiceName}</serviceName><serviceId>{Orders.ServiceId}</serviceId><owner>222222222222</owner>
            <availabilityZoneIdSet><item>usw2-az1</item></availabilityZoneIdSet><availabilityZoneSet><item>us-west-2b</item></availabilityZoneSet>
            <acceptanceRequired>true</acceptanceRequired><privateDnsName>db.example.com</privateDnsName>
            <privateDnsNameVerificationState>pendingVerification</privateDnsNameVerificationState>
            <vpcEndpointPolicySupported>false</vpcEndpointPolicySupported></item></serviceDetailSet>
            """));
        using var cloud = new TestCloud(stub.Url);

        var offer = await cloud.Consumer.FindServiceAsync(Orders.ServiceName, Stop);

        Assert.NotNull(offer);
        Assert.Equal((Orders.ServiceId, "222222222222", true, "db.example.com", "pendingVerification", false),
            (offer.ServiceId, offer.Owner, offer.AcceptanceRequired, offer.PrivateDnsName, offer.PrivateDnsVerification, offer.PolicySupported));
        Assert.Equal(["usw2-az1", "us-west-2b"], offer.ZoneIds.Concat(offer.ZoneNames));
    }

    private static bool IsFirst(StubRequest request) => request.Form["Filter.1.Value.1"] == "vpce-0" && !request.Form.ContainsKey("NextToken");

    private static int IdsIn(StubRequest request) => request.Form.Keys.Count(key => key.StartsWith("Filter.1.Value.", StringComparison.Ordinal));

    private static StubAnswer List(string items, string? next = null) =>
        StubAnswer.Ec2("DescribeVpcEndpoints", $"<vpcEndpointSet>{items}</vpcEndpointSet>{(next is null ? "" : $"<nextToken>{next}</nextToken>")}");
}

using PrivateLinkConsole.Clouds.Tests.Stubs;
using PrivateLinkConsole.Core.Clouds;
using Xunit;

namespace PrivateLinkConsole.Clouds.Tests.Aws;

public sealed class AwsServiceProviderTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("available")]
    [InlineData("pending")]
    public async Task AcceptAsync_AcceptedAlready_IsNoError(string state)
    {
        await using var stub = new StubServer(request => RefusesToAccept(request, state));
        using var cloud = new TestCloud(stub.Url);

        await cloud.Provider.AcceptAsync(Orders.ServiceId, Orders.EndpointId, Stop);

        Assert.Equal(["AcceptVpcEndpointConnections", "DescribeVpcEndpointConnections"], stub.Requests.Select(request => request.Action));
    }

    [Theory]
    [InlineData("rejected")]
    [InlineData("expired")]
    [InlineData("deleting")]
    public async Task AcceptAsync_NoLongerAcceptable_IsTheError(string state)
    {
        await using var stub = new StubServer(request => RefusesToAccept(request, state));
        using var cloud = new TestCloud(stub.Url);

        var failure = await Assert.ThrowsAsync<CloudException>(() => cloud.Provider.AcceptAsync(Orders.ServiceId, Orders.EndpointId, Stop));

        Assert.Equal(("AcceptVpcEndpointConnections", "InvalidState"), (failure.Operation, failure.Code));
    }

    [Fact]
    public async Task DeleteServiceAsync_StillConnected_IsBusy()
    {
        await using var stub = new StubServer(Unsuccessful("DeleteVpcEndpointServiceConfigurations", "ExistingVpcEndpointConnections"));
        using var cloud = new TestCloud(stub.Url);

        var failure = await Assert.ThrowsAsync<CloudException>(() => cloud.Provider.DeleteServiceAsync(Orders.ServiceId, Stop));

        Assert.Equal(CloudErrorKind.Busy, failure.Kind);
    }

    [Theory]
    [InlineData("us-west-2", "arn:aws:iam::123456789012:root")]
    [InlineData("cn-north-1", "arn:aws-cn:iam::123456789012:root")]
    [InlineData("us-gov-west-1", "arn:aws-us-gov:iam::123456789012:root")]
    public async Task AllowAsync_EachPartition_NamesTheAccountsRoot(string region, string principal)
    {
        await using var stub = new StubServer(StubAnswer.Ec2("ModifyVpcEndpointServicePermissions", "<return>true</return>"));
        using var cloud = new TestCloud(stub.Url);

        await cloud.Aws.ServiceProvider(TestCloud.Access, region).AllowAsync(Orders.ServiceId, "123456789012", Stop);

        Assert.Equal(principal, Assert.Single(stub.Requests).Form["AddAllowedPrincipals.1"]);
    }

    [Fact]
    public async Task ListAllowedAsync_TwoPages_AccountsAsNumbersTheRestAsItIs()
    {
        await using var stub = new StubServer(request => Principals(request.Form.ContainsKey("NextToken")
            ? "<item><principal>*</principal></item><item><principal>arn:aws:iam::123456789012:role/x</principal></item>"
            : "<item><principal>arn:aws:iam::123456789012:root</principal></item><item><principal>arn:aws-cn:iam::210987654321:root</principal></item>",
            request.Form.ContainsKey("NextToken") ? "" : "<nextToken>2</nextToken>"));
        using var cloud = new TestCloud(stub.Url);

        var allowed = await cloud.Provider.ListAllowedAsync(Orders.ServiceId, Stop);

        Assert.Equal(["123456789012", "210987654321", "*", "arn:aws:iam::123456789012:role/x"], allowed);
    }

    [Fact]
    public async Task ListConnectionsAsync_OnePage_FiltersByServiceInPagesOfAThousand()
    {
        await using var stub = new StubServer(Connections("pendingAcceptance"));
        using var cloud = new TestCloud(stub.Url);

        var page = await cloud.Provider.ListConnectionsAsync([Orders.ServiceId], null, Stop);

        var form = Assert.Single(stub.Requests).Form;
        Assert.Equal(("service-id", Orders.ServiceId, "1000"), (form["Filter.1.Name"], form["Filter.1.Value.1"], form["MaxResults"]));
        Assert.Equal(
            new CloudConnection(
                Orders.ServiceId,
                Orders.EndpointId,
                "222222222222",
                CloudEndpointState.PendingAcceptance,
                "pendingAcceptance",
                new(2026, 11, 23, 1, 0, 0, TimeSpan.Zero)),
            Assert.Single(page.Items));
    }

    [Fact]
    public async Task ListServicesAsync_ServerIgnoresFilters_OnlyTheAskedForAreGiven()
    {
        var items = ServiceItem("vpce-svc-1", "row-1") + ServiceItem("vpce-svc-2", "row-2");
        await using var stub = new StubServer(
            StubAnswer.Ec2("DescribeVpcEndpointServiceConfigurations", $"<serviceConfigurationSet>{items}</serviceConfigurationSet>"));
        using var cloud = new TestCloud(stub.Url);

        Assert.Equal(["vpce-svc-1"], await IdsAsync(cloud, new ServiceFilter(["vpce-svc-1", "vpce-svc-9"])));
        Assert.Equal(["vpce-svc-2"], await IdsAsync(cloud, new ServiceFilter(RowTag: "row-2")));
        Assert.Equal(["vpce-svc-1", "vpce-svc-2"], await IdsAsync(cloud, new ServiceFilter()));
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("<state>pendingVerification</state><type>TXT</type><value>vpce:abc</value><name>_x1</name>", "pendingVerification _x1 vpce:abc")]
    public async Task CreateServiceAsync_PrivateName_TellsTheTxtRecord(string dns, string? expected)
    {
        await using var stub = new StubServer(StubAnswer.Ec2(
            "CreateVpcEndpointServiceConfiguration",
            $"<serviceConfiguration><serviceId>{Orders.ServiceId}</serviceId><serviceState>Pending</serviceState>"
            + $"<privateDnsNameConfiguration>{dns}</privateDnsNameConfiguration></serviceConfiguration>"));
        using var cloud = new TestCloud(stub.Url);

        var service = await cloud.Provider.CreateServiceAsync(Orders.Service, Stop);

        Assert.Equal((CloudServiceState.Pending, "Pending"), (service.State, service.RawState));
        Assert.Equal(expected, service.Verification is { } told ? $"{told.State} {told.TxtName} {told.TxtValue}" : null);
    }

    private static string ServiceItem(string id, string row) => $"""
        <item><serviceId>{id}</serviceId><serviceState>Available</serviceState>
        <tagSet><item><key>plc:row</key><value>{row}</value></item></tagSet></item>
        """;

    private static async Task<IEnumerable<string>> IdsAsync(TestCloud cloud, ServiceFilter filter) =>
        (await cloud.Provider.ListServicesAsync(filter, null, Stop)).Items.Select(service => service.ServiceId);

    private static StubAnswer RefusesToAccept(StubRequest request, string state) =>
        request.Action == "AcceptVpcEndpointConnections" ? Unsuccessful(request.Action, "InvalidState") : Connections(state);

    private static StubAnswer Unsuccessful(string operation, string code) => StubAnswer.Ec2(
        operation, $"<unsuccessful><item><error><code>{code}</code><message>why</message></error><resourceId>x</resourceId></item></unsuccessful>");

    private static StubAnswer Principals(string items, string next) =>
        StubAnswer.Ec2("DescribeVpcEndpointServicePermissions", $"<allowedPrincipals>{items}</allowedPrincipals>{next}");

    private static StubAnswer Connections(string state) => StubAnswer.Ec2("DescribeVpcEndpointConnections", $"""
        <vpcEndpointConnectionSet><item><serviceId>{Orders.ServiceId}</serviceId><vpcEndpointId>{Orders.EndpointId}</vpcEndpointId>
        <vpcEndpointOwner>222222222222</vpcEndpointOwner>
        <vpcEndpointState>{state}</vpcEndpointState><creationTimestamp>2026-11-23T01:00:00.000Z</creationTimestamp></item></vpcEndpointConnectionSet>
        """);
}

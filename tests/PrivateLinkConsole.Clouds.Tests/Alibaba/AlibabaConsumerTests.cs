using PrivateLinkConsole.Clouds.Tests.Stubs;
using PrivateLinkConsole.Core.Clouds;
using Xunit;

namespace PrivateLinkConsole.Clouds.Tests.Alibaba;

/// <summary>How the consumer port reads what PrivateLink answers.</summary>
public sealed class AlibabaConsumerTests
{
    private const string Endpoint = """
        {"EndpointId":"ep-1","EndpointName":"orders","EndpointDescription":"","EndpointType":"Reverse","EndpointStatus":"Active","ConnectionStatus":"Connected",
         "EndpointDomain":"ep-1.epsrv-1.cn-hangzhou.privatelink.aliyuncs.com","ServiceName":"svc","VpcId":"vpc-1","CreateTime":"2022-01-02T19:11:12Z",
         "Tags":[{"Key":"plc:row","Value":"row-1"}]}
        """;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ListEndpointsAsync_AFullEndpoint_IsReadWhole()
    {
        await using var stub = new StubServer(StubAnswer.Rpc($"\"Endpoints\":[{Endpoint}],\"TotalCount\":\"1\",\"NextToken\":\"more\""));
        using var cloud = new TestCloud(stub.Url);

        var page = await cloud.Consumer().ListEndpointsAsync(new EndpointFilter(), null, Stop);

        var endpoint = Assert.Single(page.Items);
        Assert.Equal("more", page.NextCursor);
        Assert.Equal((CloudEndpointState.Available, "Active", "Connected"), (endpoint.State, endpoint.RawState, endpoint.ConnectionState));
        Assert.Equal((EndpointKind.Reverse, "orders", null, "1111111111111111"), (endpoint.Kind, endpoint.Name, endpoint.Description, endpoint.OwnerAccountId));
        Assert.Equal(new CloudDnsName("ep-1.epsrv-1.cn-hangzhou.privatelink.aliyuncs.com", null), Assert.Single(endpoint.DnsNames));
        Assert.Equal(new DateTimeOffset(2022, 1, 2, 19, 11, 12, TimeSpan.Zero), endpoint.CreatedAt);
        Assert.Equal("row-1", endpoint.Tags["plc:row"]);
        // The list does not say, which is not "none".
        Assert.Null(endpoint.SubnetIds);
        Assert.Null(endpoint.SecurityGroupIds);
        Assert.Null(endpoint.NetworkInterfaceIds);
    }

    [Theory]
    [InlineData("Creating", "Disconnected", CloudEndpointState.Pending)]
    [InlineData("Active", "Disconnected", CloudEndpointState.PendingAcceptance)]
    [InlineData("Active", "Pending", CloudEndpointState.PendingAcceptance)]
    [InlineData("Active", "Connecting", CloudEndpointState.Pending)]
    [InlineData("Active", "Connected", CloudEndpointState.Available)]
    [InlineData("Active", "Disconnecting", CloudEndpointState.Pending)]
    [InlineData("Pending", "Connected", CloudEndpointState.Pending)]
    [InlineData("Pending", "Disconnected", CloudEndpointState.PendingAcceptance)]
    [InlineData("Deleting", "Deleting", CloudEndpointState.Deleting)]
    [InlineData("Active", "ServiceDeleted", CloudEndpointState.Failed)]
    [InlineData("Active", "Frozen", CloudEndpointState.Unrecognised)]
    [InlineData("Frozen", "Connected", CloudEndpointState.Unrecognised)]
    [InlineData("", "", CloudEndpointState.Unrecognised)]
    public async Task ListEndpointsAsync_BothStatuses_AreOneState(string status, string connection, CloudEndpointState state)
    {
        await using var stub = new StubServer(StubAnswer.Rpc(
            $"\"Endpoints\":[{{\"EndpointId\":\"ep-1\",\"EndpointStatus\":\"{status}\",\"ConnectionStatus\":\"{connection}\"}}]"));
        using var cloud = new TestCloud(stub.Url);

        var endpoint = Assert.Single((await cloud.Consumer().ListEndpointsAsync(new EndpointFilter(), null, Stop)).Items);

        Assert.Equal(state, endpoint.State);
        Assert.Equal(state == CloudEndpointState.Failed ? "ServiceDeleted" : null, endpoint.LastErrorCode);
    }

    [Fact]
    public async Task ListEndpointsAsync_ManyIds_AreChosenFromThePage()
    {
        await using var stub = new StubServer(StubAnswer.Rpc("""
            "Endpoints":[{"EndpointId":"ep-1"},{"EndpointId":"ep-2"},{"EndpointId":"ep-3"}]
            """));
        using var cloud = new TestCloud(stub.Url);

        var page = await cloud.Consumer().ListEndpointsAsync(new EndpointFilter(["ep-1", "ep-3"]), null, Stop);

        Assert.Equal(["ep-1", "ep-3"], page.Items.Select(endpoint => endpoint.Id));
        Assert.Null(page.NextCursor);
        Assert.DoesNotContain("EndpointId", Assert.Single(stub.Requests).Query.Keys);
    }

    [Fact]
    public async Task FindServiceAsync_AnEmptyList_IsNull()
    {
        await using var stub = new StubServer(StubAnswer.Rpc("\"Services\":[],\"TotalCount\":\"0\""));
        using var cloud = new TestCloud(stub.Url);

        Assert.Null(await cloud.Consumer().FindServiceAsync(AlibabaAt.ServiceName, Stop));
    }

    [Fact]
    public async Task FindServiceAsync_OneHit_TellsItsZones()
    {
        await using var stub = new StubServer(StubAnswer.Rpc($$"""
            "Services":[{"ServiceId":"epsrv-1","ServiceName":"{{AlibabaAt.ServiceName}}","Zones":["cn-hangzhou-h","cn-hangzhou-i"],"AutoAcceptEnabled":true,"VpcEndpointPolicySupported":true}]
            """));
        using var cloud = new TestCloud(stub.Url);

        var offer = await cloud.Consumer().FindServiceAsync(AlibabaAt.ServiceName, Stop);

        Assert.Equal(("epsrv-1", false, true), (offer!.ServiceId, offer.AcceptanceRequired, offer.PolicySupported));
        Assert.Equal(["cn-hangzhou-h", "cn-hangzhou-i"], offer.ZoneIds);
    }

    [Fact]
    public async Task ListInterfacesAsync_AZoneAndItsGroups_AreOneInterface()
    {
        await using var stub = new StubServer(request => request.Query["EndpointId"] == "ep-gone" ? StubAnswer.RpcError("EndpointNotFound") : AlibabaAt.Least(request));
        using var cloud = new TestCloud(stub.Url);

        var found = await cloud.Consumer().ListInterfacesAsync([new EndpointInterfaces("ep-gone", []), new EndpointInterfaces("ep-1", [])], Stop);

        var one = Assert.Single(found);
        Assert.Equal(("ep-1", "eni-h", "vsw-h", "cn-hangzhou-h", "10.0.0.7"), (one.EndpointId, one.Id, one.SubnetId, one.ZoneId, one.PrivateIp));
        Assert.Equal(("ep-h.example", "Connected"), (one.DomainName, one.State));
        Assert.Equal([AlibabaAt.GroupId], one.SecurityGroupIds);
    }

    [Fact]
    public async Task CreateEndpointAsync_AVSwitchThatIsNotThere_SendsNoCreate()
    {
        await using var stub = new StubServer(StubAnswer.Rpc("\"TotalCount\":0,\"VSwitches\":{\"VSwitch\":[]}"));
        using var cloud = new TestCloud(stub.Url);

        var failure = await Assert.ThrowsAsync<CloudException>(() => cloud.Consumer().CreateEndpointAsync(AlibabaAt.Endpoint, Stop));

        Assert.Equal(("VSwitchNotFound", CloudErrorKind.InvalidInput, false), (failure.Code, failure.Kind, failure.OutcomeUnknown));
        Assert.DoesNotContain(stub.Requests, request => request.Action == "CreateVpcEndpoint");
    }

    [Fact]
    public async Task RemoveZoneAsync_NotThere_IsNoError()
    {
        await using var stub = new StubServer(StubAnswer.RpcError("EndpointZoneNotFound"));
        using var cloud = new TestCloud(stub.Url);

        await cloud.Consumer().RemoveZoneAsync("ep-1", "cn-hangzhou-h", Stop);

        Assert.Single(stub.Requests);
    }

    [Fact]
    public async Task WhatTheTraitsDeny_IsNotSupported()
    {
        using var cloud = new TestCloud("http://127.0.0.1:1");

        Assert.Equal(CloudTraits.Alibaba, cloud.Alibaba.Traits);
        Assert.Throws<NotSupportedException>(() => cloud.Alibaba.PrivateDns(AlibabaAt.Access));
        await Assert.ThrowsAsync<NotSupportedException>(() => cloud.Consumer().CreateEndpointAsync(AlibabaAt.Endpoint with { PrivateDnsEnabled = true }, Stop));
        await Assert.ThrowsAsync<NotSupportedException>(() => cloud.Consumer().ModifyEndpointAsync("ep-1", new EndpointChange(PrivateDnsEnabled: true), Stop));
        await Assert.ThrowsAsync<NotSupportedException>(async () => await cloud.Provider().SetPrivateDnsNameAsync("epsrv-1", "db.example.com", Stop));
        await Assert.ThrowsAsync<NotSupportedException>(async () => await cloud.Networks().EnableDnsAsync("vpc-1", Stop));
        await Assert.ThrowsAsync<NotSupportedException>(async () => await cloud.Consumer.RemoveZoneAsync("vpce-1", "usw2-az1", Stop));
        await Assert.ThrowsAsync<NotSupportedException>(() => cloud.Consumer.CreateEndpointAsync(Orders.Endpoint with { Kind = EndpointKind.Reverse }, Stop));
    }
}

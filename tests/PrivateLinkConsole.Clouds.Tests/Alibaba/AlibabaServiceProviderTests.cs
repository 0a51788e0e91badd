using PrivateLinkConsole.Clouds.Tests.Stubs;
using PrivateLinkConsole.Core.Clouds;
using Xunit;

namespace PrivateLinkConsole.Clouds.Tests.Alibaba;

/// <summary>How the provider port reads and repeats.</summary>
public sealed class AlibabaServiceProviderTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Creating", CloudServiceState.Pending)]
    [InlineData("Pending", CloudServiceState.Pending)]
    [InlineData("Active", CloudServiceState.Available)]
    [InlineData("Deleting", CloudServiceState.Deleting)]
    [InlineData("Frozen", CloudServiceState.Unrecognised)]
    public async Task ListServicesAsync_AnyStatus_IsAState(string word, CloudServiceState state)
    {
        await using var stub = new StubServer(StubAnswer.Rpc($$"""
            "Services":[{"ServiceId":"epsrv-1","ServiceName":"svc","ServiceStatus":"{{word}}","AutoAcceptEnabled":false,"Tags":[{"Key":"plc:row","Value":"row-1"}]}]
            """));
        using var cloud = new TestCloud(stub.Url);

        var service = Assert.Single((await cloud.Provider().ListServicesAsync(new ServiceFilter(), null, Stop)).Items);

        Assert.Equal((state, word, true, "row-1"), (service.State, service.RawState, service.AcceptanceRequired, service.Tags["plc:row"]));
        Assert.Null(service.Verification);
    }

    [Fact]
    public async Task ListAllowedAsync_NumbersAndPrincipals_AreAccounts()
    {
        await using var stub = new StubServer(request => StubAnswer.Rpc(request.Query["UserListType"] == "Users"
            ? "\"Users\":[{\"UserId\":2222222222222222}],\"TotalCount\":\"1\""
            : "\"UserARNs\":[{\"UserARN\":\"acs:ram:*:3333333333333333:*\"},{\"UserARN\":\"*\"}]"));
        using var cloud = new TestCloud(stub.Url);

        Assert.Equal(["2222222222222222", "3333333333333333", "*"], await cloud.Provider().ListAllowedAsync("epsrv-1", Stop));
    }

    [Fact]
    public async Task ListConnectionsAsync_SeveralServices_AreWalkedOneAfterTheOther()
    {
        await using var stub = new StubServer(request => StubAnswer.Rpc(
            $"\"Connections\":[{{\"ServiceId\":\"{request.Query["ServiceId"]}\",\"EndpointId\":\"ep-1\",\"EndpointOwnerId\":2222222222222222,\"ConnectionStatus\":\"Disconnected\"}}]"
            + (request.Query["ServiceId"] == "epsrv-1" && !request.Query.ContainsKey("NextToken") ? ",\"NextToken\":\"t/1\"" : "")));
        using var cloud = new TestCloud(stub.Url);
        var seen = new List<CloudConnection>();

        string? cursor = null;
        do
        {
            var page = await cloud.Provider().ListConnectionsAsync(["epsrv-1", "epsrv-2"], cursor, Stop);
            seen.AddRange(page.Items);
            cursor = page.NextCursor;
        }
        while (cursor is not null);

        Assert.Equal(["epsrv-1", "epsrv-1", "epsrv-2"], seen.Select(connection => connection.ServiceId));
        Assert.Equal("t/1", stub.Requests[1].Query["NextToken"]);
        Assert.All(seen, one => Assert.Equal(("2222222222222222", CloudEndpointState.PendingAcceptance), (one.OwnerAccountId, one.State)));
    }

    [Theory]
    [InlineData("Connected", true)]
    [InlineData("Connecting", true)]
    [InlineData("Disconnected", false)]
    public async Task AcceptAsync_Denied_IsFineOnlyWhereItIsDone(string status, bool fine)
    {
        await using var stub = new StubServer(request => request.Action == "EnableVpcEndpointConnection"
            ? StubAnswer.RpcError("EndpointConnectionOperationDenied")
            : StubAnswer.Rpc($"\"Connections\":[{{\"EndpointId\":\"ep-1\",\"ConnectionStatus\":\"{status}\"}}]"));
        using var cloud = new TestCloud(stub.Url);

        var call = cloud.Provider().AcceptAsync("epsrv-1", "ep-1", Stop);

        if (fine)
            await call;
        else
            Assert.Equal(CloudErrorKind.Busy, (await Assert.ThrowsAsync<CloudException>(() => call)).Kind);
    }

    [Fact]
    public async Task AllowAsync_RefusedAndOnTheList_IsFine()
    {
        await using var stub = new StubServer(request => request.Action == "AddUserToVpcEndpointService"
            ? StubAnswer.RpcError("SomethingAboutADuplicate")
            : StubAnswer.Rpc("\"Users\":[{\"UserId\":\"2222222222222222\"}]"));
        using var cloud = new TestCloud(stub.Url);

        await cloud.Provider().AllowAsync("epsrv-1", "2222222222222222", Stop);

        await Assert.ThrowsAsync<CloudException>(() => cloud.Provider().AllowAsync("epsrv-1", "3333333333333333", Stop));
    }

    [Fact]
    public async Task DeleteServiceAsync_LoadBalancersAttached_DetachesThemFirst()
    {
        var attached = 2;
        await using var stub = new StubServer(request => request.Action switch
        {
            "DeleteVpcEndpointService" when attached > 0 => StubAnswer.RpcError("EndpointServiceDependenceViolation"),
            "DetachResourceFromVpcEndpointService" when attached-- > 0 => StubAnswer.Rpc(),
            "ListVpcEndpointServiceResources" => StubAnswer.Rpc("""
                "Resources":[{"ResourceId":"nlb-1","ResourceType":"nlb","ZoneId":"cn-hangzhou-h"},{"ResourceId":"nlb-1","ResourceType":"nlb","ZoneId":"cn-hangzhou-i"}]
                """),
            _ => StubAnswer.Rpc(),
        });
        using var cloud = new TestCloud(stub.Url);

        await cloud.Provider().DeleteServiceAsync("epsrv-1", Stop);

        Assert.Equal("DeleteVpcEndpointService", stub.Requests[^1].Action);
        Assert.Equal(
            ["cn-hangzhou-h", "cn-hangzhou-i"],
            stub.Requests.Where(request => request.Action == "DetachResourceFromVpcEndpointService").Select(request => request.Query["ZoneId"]));
    }
}

using Xunit;
using static PrivateLinkConsole.Sandbox.Tests.AlibabaRpc.AlibabaCloud;

namespace PrivateLinkConsole.Sandbox.Tests.AlibabaRpc;

/// <summary>Planned faults, as Alibaba Cloud would answer them.</summary>
public sealed class FaultTests : IAsyncLifetime
{
    private AlibabaCloud _cloud = null!;

    public async ValueTask InitializeAsync() => _cloud = await StartAsync();

    public ValueTask DisposeAsync() => _cloud.DisposeAsync();

    [Theory]
    [InlineData("throttle", "Throttling.User", 400)]
    [InlineData("error500", "InternalError", 500)]
    [InlineData("denied", "NoPermission", 403)]
    [InlineData("notFound", "EndpointNotFound", 400)]
    public async Task Fault_OfAKind_IsTheCloudsCodeOnce(string kind, string code, int status)
    {
        var (_, id) = await _cloud.ConnectedAsync();
        await _cloud.Cloud.FaultAsync(new { operation = "GetVpcEndpointAttribute", kind, account = AlibabaAccounts.Consumer, region = AlibabaCaller.Here, resource = id });
        await _cloud.Consumer.RefusedInAsync("privatelink", code, status, "GetVpcEndpointAttribute", ("EndpointId", id));
        Assert.Equal("Active", (await _cloud.StatusAsync(id)).Endpoint);
        var entry = (await _cloud.Cloud.GetAsync("requests")).EnumerateArray().Last(e => e.GetProperty("outcome").TryGetProperty("fault", out _));
        Assert.Equal((kind, code), (Text(entry.GetProperty("outcome"), "fault"), Text(entry.GetProperty("outcome"), "code")));
    }

    [Fact]
    public async Task Fault_OfACode_IsThatCode()
    {
        await _cloud.Cloud.FaultAsync(new { operation = "CreateVpcEndpoint", kind = "error", code = "ConcurrentCallNotSupported", message = "Wait.", httpStatus = 400 });
        Assert.Equal("Wait.", await _cloud.Consumer.RefusedAsync("ConcurrentCallNotSupported", "CreateVpcEndpoint"));
    }

    [Fact]
    public async Task LostReply_OfACreate_IsFoundByItsToken()
    {
        (string, string)[] request = [.. await _cloud.RequestAsync(Text(await _cloud.ServiceAsync(), "ServiceName")), ("ClientToken", "t")];
        await _cloud.Cloud.FaultAsync(new { operation = "CreateVpcEndpoint", kind = "lostReply" });
        await Assert.ThrowsAsync<HttpRequestException>(() => _cloud.Consumer.OkAsync("CreateVpcEndpoint", request));
        var there = (await _cloud.Consumer.OkAsync("ListVpcEndpoints")).GetProperty("Endpoints")[0];
        Assert.Equal(Text(there, "EndpointId"), Text(await _cloud.Consumer.OkAsync("CreateVpcEndpoint", request), "EndpointId"));
    }

    [Fact]
    public async Task Stuck_Creation_StaysCreating()
    {
        await _cloud.Cloud.FaultAsync(new { operation = "CreateVpcEndpoint", kind = "stuck", seconds = 500 });
        var id = Text(await _cloud.EndpointAsync(await _cloud.ServiceAsync()), "EndpointId");
        await _cloud.Cloud.AdvanceAsync(400);
        Assert.Equal("Creating", (await _cloud.StatusAsync(id)).Endpoint);
        await _cloud.Consumer.RefusedAsync("EndpointOperationDenied", "UpdateVpcEndpointAttribute", ("EndpointId", id), ("EndpointName", "x-1"));
        await _cloud.Cloud.AdvanceAsync(101);
        Assert.Equal("Active", (await _cloud.StatusAsync(id)).Endpoint);
    }

    [Fact]
    public async Task Rejected_Connection_EndsDisconnected()
    {
        var service = await _cloud.ServiceAsync(autoAccept: true);
        await _cloud.Cloud.FaultAsync(new { operation = "CreateVpcEndpoint", kind = "rejected" });
        var id = Text(await _cloud.EndpointAsync(service), "EndpointId");
        await _cloud.Cloud.AdvanceAsync(60);
        Assert.Equal(("Active", "Disconnected"), await _cloud.StatusAsync(id));
    }

    [Fact]
    public async Task NotFound_OfAListing_IsEmpty()
    {
        await _cloud.ConnectedAsync();
        await _cloud.Cloud.FaultAsync(new { operation = "ListVpcEndpoints", kind = "notFound" });
        Assert.Equal(0, (await _cloud.Consumer.OkAsync("ListVpcEndpoints")).GetProperty("TotalCount").GetInt32());
        Assert.Equal(1, (await _cloud.Consumer.OkAsync("ListVpcEndpoints")).GetProperty("TotalCount").GetInt32());
    }
}

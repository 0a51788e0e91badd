using System.Diagnostics;
using Amazon.EC2;
using Amazon.EC2.Model;
using Xunit;
using static PrivateLinkConsole.Sandbox.Tests.Cloud;

namespace PrivateLinkConsole.Sandbox.Tests.Control;

/// <summary>Each kind of planned fault, as an SDK client meets it.</summary>
public sealed class FaultTests : IAsyncLifetime
{
    private Cloud _cloud = null!;

    public async ValueTask InitializeAsync() => _cloud = await StartAsync();

    public ValueTask DisposeAsync() => _cloud.DisposeAsync();

    [Theory]
    [InlineData("throttle", "RequestLimitExceeded", 503)]
    [InlineData("error500", "InternalError", 500)]
    [InlineData("denied", "UnauthorizedOperation", 403)]
    public async Task Error_OnceInTheList_HitsOneCall(string kind, string code, int status)
    {
        await _cloud.FaultAsync(new[] { new { operation = "DescribeVpcs", kind, times = 1, afterApply = false } });
        await _cloud.Consumer.DescribeSubnetsAsync(Token);
        await Refusal.OfAsync(code, status, () => _cloud.Consumer.DescribeVpcsAsync(Token));
        await _cloud.Consumer.DescribeVpcsAsync(Token);
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task Error500_BeforeOrAfterApply_MakesNoneOrOne(bool afterApply, int made)
    {
        var request = await RequestAsync();
        await _cloud.FaultAsync(new { operation = "CreateVpcEndpoint", kind = "error500", afterApply });
        await Refusal.OfAsync("InternalError", 500, () => _cloud.Consumer.CreateVpcEndpointAsync(request, Token));
        Assert.Equal(made, await CountAsync());
        var entry = (await LogAsync("CreateVpcEndpoint"))[^1];
        Assert.Equal(("error500", afterApply), (entry.GetProperty("outcome").GetProperty("fault").GetString(),
            entry.GetProperty("outcome").GetProperty("afterApply").GetBoolean()));
    }

    [Theory]
    [InlineData("lostReply", 1)]
    [InlineData("reset", 0)]
    public async Task Abort_ConnectionLost_MakesOneOrNone(string kind, int made)
    {
        var request = await RequestAsync();
        request.ClientToken = "t";
        await _cloud.FaultAsync(new { operation = "CreateVpcEndpoint", kind });
        await Assert.ThrowsAnyAsync<Exception>(() => _cloud.Consumer.CreateVpcEndpointAsync(request, Token));
        Assert.Equal(made, await CountAsync());
        await _cloud.Consumer.CreateVpcEndpointAsync(request, Token);
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task NotFound_DescribeByIdAndByFilter_HidesTheEndpoint()
    {
        var id = await _cloud.AvailableEndpointAsync(await _cloud.ServiceAsync());
        await _cloud.FaultAsync(new { operation = "DescribeVpcEndpoints", kind = "notFound", times = 2, resource = id });
        await Refusal.OfAsync("InvalidVpcEndpointId.NotFound", 400, () => _cloud.EndpointAsync(id));
        Assert.Null((await _cloud.Consumer.DescribeVpcEndpointsAsync(new() { Filters = [new("vpc-endpoint-id", [id])] }, Token)).VpcEndpoints);
        await _cloud.EndpointAsync(id);
    }

    [Theory]
    [InlineData("failed", false, "failed")]
    [InlineData("failed", true, "pendingAcceptance")]
    [InlineData("rejected", true, "rejected")]
    [InlineData("rejected", false, "rejected")]
    [InlineData("stuck", false, "pending")]
    [InlineData("state", false, "frozen")]
    public async Task Create_BadEnd_IsTheState(string kind, bool acceptance, string state)
    {
        var request = await RequestAsync(acceptance);
        await _cloud.FaultAsync(new { operation = "CreateVpcEndpoint", kind, code = kind switch { "failed" => "QuotaX", "state" => "frozen", _ => null } });
        var id = (await _cloud.Consumer.CreateVpcEndpointAsync(request, Token)).VpcEndpoint.VpcEndpointId;
        await _cloud.AdvanceAsync(1000);
        var endpoint = await _cloud.EndpointAsync(id);
        Assert.Equal(state, endpoint.State.Value, ignoreCase: true);
        if (state == "failed") Assert.Equal("QuotaX", endpoint.LastError.Code);
    }

    [Fact]
    public async Task Error_OwnCode_IsGivenAsTold()
    {
        await _cloud.FaultAsync(new { operation = "DescribeVpcs", kind = "error", code = "ConcurrentMutationLimitExceeded", message = "busy",
            httpStatus = 409 });
        Assert.Equal("busy", await Refusal.OfAsync("ConcurrentMutationLimitExceeded", 409, () => _cloud.Consumer.DescribeVpcsAsync(Token)));
    }

    [Fact]
    public async Task Unsuccessful_Delete_AnswersOkAndTells()
    {
        var id = await _cloud.AvailableEndpointAsync(await _cloud.ServiceAsync());
        await _cloud.FaultAsync(new { operation = "DeleteVpcEndpoints", kind = "unsuccessful", code = "DependencyViolation", message = "later" });
        var reply = await _cloud.Consumer.DeleteVpcEndpointsAsync(new() { VpcEndpointIds = [id] }, Token);
        Assert.Equal("DependencyViolation", Assert.Single(reply.Unsuccessful).Error.Code);
        Assert.Equal(State.Available, (await _cloud.EndpointAsync(id)).State);
    }

    [Theory]
    [InlineData("truncated")]
    [InlineData("html")]
    public async Task Garbage_Reply_ThrowsInTheClient(string kind)
    {
        await _cloud.FaultAsync(new { operation = "DescribeVpcs", kind });
        await Assert.ThrowsAnyAsync<Exception>(async () => Assert.NotNull((await _cloud.Consumer.DescribeVpcsAsync(Token)).Vpcs));
    }

    [Fact]
    public async Task SlowAndHang_Reply_ComesLateOrNever()
    {
        await _cloud.FaultAsync(new object[] { new { operation = "DescribeVpcs", kind = "slow", seconds = 0.3 },
            new { operation = "DescribeVpcs", kind = "hang", seconds = 0.3 } });
        var watch = Stopwatch.StartNew();
        await _cloud.Consumer.DescribeVpcsAsync(Token);
        Assert.InRange(watch.ElapsedMilliseconds, 290, 20_000);
        await Assert.ThrowsAnyAsync<Exception>(() => _cloud.Consumer.DescribeVpcsAsync(Token));
    }

    [Fact]
    public async Task Filters_AccountAndRegion_LeaveOthersAlone()
    {
        await _cloud.FaultAsync(new { kind = "throttle", times = 0, account = KnownAccounts.Consumer, region = Cloud.Region });
        await _cloud.Provider.DescribeVpcsAsync(Token);
        await _cloud.Ec2(KnownAccounts.ConsumerKey, region: "eu-west-1").DescribeVpcsAsync(Token);
        for (var i = 0; i < 3; i++) await Refusal.OfAsync("RequestLimitExceeded", 503, () => _cloud.Consumer.DescribeVpcsAsync(Token));
        using var cleared = await _cloud.Control.DeleteAsync("/_sandbox/faults", Token);
        await _cloud.Consumer.DescribeVpcsAsync(Token);
    }

    [Fact]
    public async Task Post_UnknownKindOrField_Is400()
    {
        foreach (var body in new[] { """{"kind":"explode"}""", """{"kind":"slow","secs":1}""", "[" })
        {
            using var content = new StringContent(body);
            using var reply = await _cloud.Control.PostAsync("/_sandbox/faults", content, Token);
            Assert.Equal(400, (int)reply.StatusCode);
        }
    }

    private async Task<CreateVpcEndpointRequest> RequestAsync(bool acceptance = true) =>
        await _cloud.RequestAsync((await _cloud.ServiceAsync(acceptance)).ServiceName);

    private async Task<int> CountAsync() =>
        (await _cloud.Consumer.DescribeVpcEndpointsAsync(new DescribeVpcEndpointsRequest(), Token)).VpcEndpoints?.Count ?? 0;

    private async Task<List<System.Text.Json.JsonElement>> LogAsync(string operation) =>
        [.. (await _cloud.GetAsync("requests")).EnumerateArray().Where(e => e.GetProperty("operation").GetString() == operation)];
}

using Microsoft.Extensions.Time.Testing;
using PrivateLinkConsole.Clouds.Tests.Stubs;
using PrivateLinkConsole.Core.Clouds;
using Xunit;

namespace PrivateLinkConsole.Clouds.Tests.Alibaba;

/// <summary>What goes wrong between us and Alibaba Cloud: one request each, the right kind, and "unknown" exactly where the cloud may have acted.</summary>
public sealed class WireFailureTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string, string, CloudErrorKind, bool> Answers => new()
    {
        { "lost", "ConnectionLost", CloudErrorKind.Transient, true },
        { "reset", "ConnectionLost", CloudErrorKind.Transient, true },
        { "cut", "ConnectionLost", CloudErrorKind.Transient, true },
        { "cut-json", "UnreadableAnswer", CloudErrorKind.Transient, true },
        { "html-200", "UnreadableAnswer", CloudErrorKind.Transient, true },
        { "other-json", "UnreadableAnswer", CloudErrorKind.Transient, true },
        { "no-object", "UnreadableAnswer", CloudErrorKind.Transient, true },
        { "html-503", "UnreadableAnswer", CloudErrorKind.Transient, true },
        { "html-403", "UnreadableAnswer", CloudErrorKind.Transient, false },
        { "redirect", "UnreadableAnswer", CloudErrorKind.Transient, false },
        { "unavailable", "ServiceUnavailable", CloudErrorKind.Transient, true },
        { "internal", "InternalError", CloudErrorKind.Transient, true },
        { "throttled", "Throttling.User", CloudErrorKind.Transient, false },
        { "throttled-503", "Throttling", CloudErrorKind.Transient, false },
        { "asked-to-wait", "SomethingNew", CloudErrorKind.Transient, false },
        { "small-letters", "EndpointServiceNotAuthorized", CloudErrorKind.InvalidInput, false },
        { "new-5xx", "SomethingNew", CloudErrorKind.Transient, true },
        { "new-4xx", "SomethingNew", CloudErrorKind.Unknown, false },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task CreateEndpointAsync_BadAnswer_OneRequestAndTheRightException(string name, string code, CloudErrorKind kind, bool outcomeUnknown)
    {
        await using var stub = new StubServer(request => request.Action == "CreateVpcEndpoint" ? Answer(name) : AlibabaAt.Least(request));
        using var cloud = new TestCloud(stub.Url);

        var failure = await Assert.ThrowsAsync<CloudException>(() => cloud.Consumer().CreateEndpointAsync(AlibabaAt.Endpoint, Stop));

        Assert.Equal(("CreateVpcEndpoint", code, kind, outcomeUnknown), (failure.Operation, failure.Code, failure.Kind, failure.OutcomeUnknown));
        Assert.DoesNotContain("<", failure.Message, StringComparison.Ordinal);
        Assert.Single(stub.Requests, request => request.Action == "CreateVpcEndpoint");
    }

    [Theory]
    [InlineData("lost", "ConnectionLost")]
    [InlineData("cut-json", "UnreadableAnswer")]
    [InlineData("html-200", "UnreadableAnswer")]
    [InlineData("other-json", "UnreadableAnswer")]
    [InlineData("internal", "InternalError")]
    public async Task ListEndpointsAsync_BadAnswer_IsNeverAnEmptyListNorUnknown(string name, string code)
    {
        await using var stub = new StubServer(Answer(name));
        using var cloud = new TestCloud(stub.Url);

        var failure = await Assert.ThrowsAsync<CloudException>(() => cloud.Consumer().ListEndpointsAsync(new EndpointFilter(), null, Stop));

        Assert.Equal((code, CloudErrorKind.Transient, false), (failure.Code, failure.Kind, failure.OutcomeUnknown));
        Assert.Single(stub.Requests);
    }

    [Theory(Timeout = 30_000)]
    [InlineData("hang")]
    [InlineData("half")]
    public async Task DeleteEndpointAsync_NoWholeAnswerInFifteenSeconds_TimesOut(string name)
    {
        var stop = TestContext.Current.CancellationToken;
        var time = new FakeTimeProvider();
        await using var stub = new StubServer(name == "hang" ? StubAnswer.Hang : StubAnswer.Rpc().CutInHalf(StubEnding.Hang));
        using var cloud = new TestCloud(stub.Url, time);

        var call = cloud.Consumer().DeleteEndpointAsync(AlibabaAt.EndpointId, stop);
        await stub.NextAsync(stop);
        time.Advance(TimeSpan.FromSeconds(14));
        Assert.False(call.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(1));
        var failure = await Assert.ThrowsAsync<CloudException>(() => call);

        Assert.Equal(("Timeout", CloudErrorKind.Transient, true), (failure.Code, failure.Kind, failure.OutcomeUnknown));
        Assert.Single(stub.Requests);
    }

    [Fact]
    public async Task DeleteEndpointAsync_NobodyListens_IsUnreachableAndKnown()
    {
        var stub = new StubServer(StubAnswer.Hang);
        await stub.DisposeAsync();
        using var cloud = new TestCloud(stub.Url);

        var failure = await Assert.ThrowsAsync<CloudException>(() => cloud.Consumer().DeleteEndpointAsync(AlibabaAt.EndpointId, Stop));

        Assert.Equal(("Unreachable", CloudErrorKind.Transient, false), (failure.Code, failure.Kind, failure.OutcomeUnknown));
    }

    [Fact]
    public async Task DeleteEndpointAsync_Throttled_TellsWhenToComeBack()
    {
        await using var stub = new StubServer(StubAnswer.RpcError("Throttling.User", 429, "x-acs-retry-after: 1500\r\n"));
        using var cloud = new TestCloud(stub.Url);

        var failure = await Assert.ThrowsAsync<CloudException>(() => cloud.Consumer().DeleteEndpointAsync(AlibabaAt.EndpointId, Stop));

        Assert.Equal((TimeSpan.FromSeconds(1.5), "REQ-ERR"), (failure.RetryAfter, failure.RequestId));
    }

    [Fact]
    public async Task DeleteEndpointAsync_OurClockIsWrong_TheNextCallIsDatedByTheCloudsTime()
    {
        var late = new DateTimeOffset(2040, 1, 1, 0, 0, 0, TimeSpan.Zero);
        await using var stub = new StubServer(StubAnswer.RpcError("InvalidTimeStamp.Expired", 400, $"Date: {late:R}\r\n"));
        using var cloud = new TestCloud(stub.Url);
        await Assert.ThrowsAsync<CloudException>(() => cloud.Consumer().DeleteEndpointAsync(AlibabaAt.EndpointId, Stop));

        await Assert.ThrowsAsync<CloudException>(() => cloud.Consumer().DeleteEndpointAsync(AlibabaAt.EndpointId, Stop));

        Assert.StartsWith("2040-01-01T", stub.Requests[1].Header("x-acs-date"), StringComparison.Ordinal);
    }

    [Fact(Timeout = 30_000)]
    public async Task Writes_ToOneAccountAndRegion_GoOneAfterTheOther()
    {
        var stop = TestContext.Current.CancellationToken;
        var first = new TaskCompletionSource<StubAnswer>();
        await using var stub = new StubServer(request => request.Action == "DeleteVpcEndpoint" && request.Query["EndpointId"] == "ep-1" ? first.Task : Task.FromResult(StubAnswer.Rpc()));
        using var cloud = new TestCloud(stub.Url);
        var one = cloud.Consumer().DeleteEndpointAsync("ep-1", stop);
        await stub.NextAsync(stop);

        var other = cloud.Consumer().DeleteEndpointAsync("ep-2", stop);
        // A read does not wait, nor does a write in another region.
        await cloud.Consumer().ListEndpointsAsync(new EndpointFilter(), null, stop);
        await cloud.Alibaba.Consumer(AlibabaAt.Access, "cn-shanghai").DeleteEndpointAsync("ep-3", stop);

        Assert.False(other.IsCompleted);
        Assert.DoesNotContain(stub.Requests, request => request.Query.GetValueOrDefault("EndpointId") == "ep-2");
        first.SetResult(StubAnswer.Rpc());
        await Task.WhenAll(one, other);
    }

    [Fact]
    public async Task Writes_TellTheJournalOnceTheyHaveLeft_ReadsAndTrialsDoNot()
    {
        await using var stub = new StubServer(AlibabaAt.Least);
        using var cloud = new TestCloud(stub.Url);
        var signals = 0;

        using var listening = OutgoingCall.Listen(() => signals++);
        await cloud.Consumer().CreateEndpointAsync(AlibabaAt.Endpoint, Stop);
        await cloud.Identity().CheckPermissionsAsync(AccountSide.Provider, Stop);

        Assert.Equal(1, signals);
    }

    private static StubAnswer Answer(string name) => name switch
    {
        "lost" => StubAnswer.LostReply,
        "reset" => StubAnswer.Reset,
        "cut" => StubAnswer.Rpc($"\"EndpointId\":\"{AlibabaAt.EndpointId}\"").CutInHalf(StubEnding.Close),
        "cut-json" => StubAnswer.Json("{\"RequestId\":\"REQ-1\",\"EndpointId\":\"ep-"),
        "html-200" => StubAnswer.Html("<html><body><p>Welcome to the hotel network</p></body></html>", 200),
        "other-json" => StubAnswer.Json("{\"status\":\"gateway\"}"),
        "no-object" => StubAnswer.Rpc(),
        "html-503" => StubAnswer.Html("<html><body>Service Unavailable</body></html>", 503),
        "html-403" => StubAnswer.Html("<html><body>Proxy says no</body></html>", 403),
        "redirect" => StubAnswer.Json("", 302, "Location: http://127.0.0.1:1/\r\n"),
        "unavailable" => StubAnswer.RpcError("ServiceUnavailable", 503),
        "internal" => StubAnswer.RpcError("InternalError", 500),
        "throttled" => StubAnswer.RpcError("Throttling.User", 400),
        "throttled-503" => StubAnswer.RpcError("Throttling", 503),
        "asked-to-wait" => StubAnswer.RpcError("SomethingNew", 503, "x-acs-retry-after: 1000\r\n"),
        "small-letters" => StubAnswer.Json("""{"code":"EndpointServiceNotAuthorized","message":"No.","requestId":"r"}""", 400),
        "new-5xx" => StubAnswer.RpcError("SomethingNew", 502),
        "new-4xx" => StubAnswer.RpcError("SomethingNew", 400),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
    };
}

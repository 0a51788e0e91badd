using Microsoft.Extensions.Time.Testing;
using PrivateLinkConsole.Clouds.Tests.Stubs;
using PrivateLinkConsole.Core.Clouds;
using Xunit;

namespace PrivateLinkConsole.Clouds.Tests.Aws;

/// <summary>What goes wrong between us and AWS: one request each, the right kind, and "unknown" exactly where the cloud may have acted.</summary>
public sealed class WireFailureTests
{
    private const string Created = "<vpcEndpoint><vpcEndpointId>vpce-0123456789abcdef0</vpcEndpointId><state>pending</state></vpcEndpoint>";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string, string, CloudErrorKind, bool> Answers => new()
    {
        { "lost", "ConnectionLost", CloudErrorKind.Transient, true },
        { "reset", "ConnectionLost", CloudErrorKind.Transient, true },
        { "cut", "ConnectionLost", CloudErrorKind.Transient, true },
        { "cut-xml", "UnreadableAnswer", CloudErrorKind.Transient, true },
        { "html-200", "UnreadableAnswer", CloudErrorKind.Transient, true },
        { "xhtml-200", "UnreadableAnswer", CloudErrorKind.Transient, true },
        { "empty-200", "UnreadableAnswer", CloudErrorKind.Transient, true },
        { "no-object", "UnreadableAnswer", CloudErrorKind.Transient, true },
        { "html-503", "UnreadableAnswer", CloudErrorKind.Transient, true },
        { "html-500", "UnreadableAnswer", CloudErrorKind.Transient, true },
        { "html-403", "UnreadableAnswer", CloudErrorKind.Transient, false },
        { "cut-503", "UnreadableAnswer", CloudErrorKind.Transient, true },
        { "redirect", "UnreadableAnswer", CloudErrorKind.Transient, false },
        { "unavailable", "Unavailable", CloudErrorKind.Transient, true },
        { "internal", "InternalError", CloudErrorKind.Transient, true },
        { "throttled", "RequestLimitExceeded", CloudErrorKind.Transient, false },
        { "throttled-400", "Throttling", CloudErrorKind.Transient, false },
        { "new-5xx", "SomethingNew", CloudErrorKind.Transient, true },
        { "new-4xx", "SomethingNew", CloudErrorKind.Unknown, false },
        { "skewed", "RequestTimeTooSkewed", CloudErrorKind.Identity, false },
        { "expired", "ExpiredToken", CloudErrorKind.Identity, false },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task CreateEndpointAsync_BadAnswer_OneRequestAndTheRightException(string name, string code, CloudErrorKind kind, bool outcomeUnknown)
    {
        await using var stub = new StubServer(Answer(name));
        using var cloud = new TestCloud(stub.Url);

        var failure = await Assert.ThrowsAsync<CloudException>(() => cloud.Consumer.CreateEndpointAsync(Orders.Endpoint, Stop));

        Assert.Equal(("CreateVpcEndpoint", code, kind, outcomeUnknown), (failure.Operation, failure.Code, failure.Kind, failure.OutcomeUnknown));
        Assert.DoesNotContain("<", failure.Message, StringComparison.Ordinal);
        Assert.Single(stub.Requests);
    }

    [Theory]
    [InlineData("lost", "ConnectionLost")]
    [InlineData("cut-xml", "UnreadableAnswer")]
    [InlineData("html-200", "UnreadableAnswer")]
    [InlineData("xhtml-200", "UnreadableAnswer")]
    [InlineData("other-xml", "UnreadableAnswer")]
    [InlineData("empty-200", "UnreadableAnswer")]
    [InlineData("html-503", "UnreadableAnswer")]
    [InlineData("internal", "InternalError")]
    public async Task ListEndpointsAsync_BadAnswer_IsNeverAnEmptyListNorUnknown(string name, string code)
    {
        await using var stub = new StubServer(Answer(name));
        using var cloud = new TestCloud(stub.Url);

        var failure = await Assert.ThrowsAsync<CloudException>(() => cloud.Consumer.ListEndpointsAsync(new EndpointFilter(), null, Stop));

        Assert.Equal((code, CloudErrorKind.Transient, false), (failure.Code, failure.Kind, failure.OutcomeUnknown));
        Assert.Single(stub.Requests);
    }

    [Theory(Timeout = 30_000)]
    [InlineData("hang")]
    [InlineData("half")]
    public async Task CreateEndpointAsync_NoWholeAnswerInFifteenSeconds_TimesOut(string name)
    {
        var stop = TestContext.Current.CancellationToken;
        var time = new FakeTimeProvider();
        await using var stub = new StubServer(name == "hang" ? StubAnswer.Hang : StubAnswer.Ec2("CreateVpcEndpoint", Created).CutInHalf(StubEnding.Hang));
        using var cloud = new TestCloud(stub.Url, time);

        var call = cloud.Consumer.CreateEndpointAsync(Orders.Endpoint, stop);
        await stub.NextAsync(stop);
        time.Advance(TimeSpan.FromSeconds(14));
        Assert.False(call.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(1));
        var failure = await Assert.ThrowsAsync<CloudException>(() => call);

        Assert.Equal(("Timeout", CloudErrorKind.Transient, true), (failure.Code, failure.Kind, failure.OutcomeUnknown));
        Assert.Single(stub.Requests);
    }

    [Fact]
    public async Task CreateEndpointAsync_NobodyListens_IsUnreachableAndKnown()
    {
        var stub = new StubServer(StubAnswer.Hang);
        await stub.DisposeAsync();
        using var cloud = new TestCloud(stub.Url);

        var failure = await Assert.ThrowsAsync<CloudException>(() => cloud.Consumer.CreateEndpointAsync(Orders.Endpoint, Stop));

        Assert.Equal(("Unreachable", CloudErrorKind.Transient, false), (failure.Code, failure.Kind, failure.OutcomeUnknown));
    }

    [Theory]
    [InlineData("lost")]
    [InlineData("reset")]
    public async Task CreateEndpointAsync_KeptConnectionBreaks_IsNotSentAgain(string name)
    {
        await using var stub = new StubServer(request =>
            request.Action == "DescribeVpcEndpoints" ? StubAnswer.Ec2("DescribeVpcEndpoints", "<vpcEndpointSet/>") : Answer(name));
        using var cloud = new TestCloud(stub.Url);
        await cloud.Consumer.ListEndpointsAsync(new EndpointFilter(), null, Stop);

        var failure = await Assert.ThrowsAsync<CloudException>(() => cloud.Consumer.CreateEndpointAsync(Orders.Endpoint, Stop));

        Assert.True(failure.OutcomeUnknown);
        Assert.Single(stub.Requests, request => request.Action == "CreateVpcEndpoint");
    }

    [Fact(Timeout = 30_000)]
    public async Task CreateEndpointAsync_CallerGivesUp_IsCancelledNotFailed()
    {
        var stop = TestContext.Current.CancellationToken;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        await using var stub = new StubServer(StubAnswer.Hang);
        using var cloud = new TestCloud(stub.Url);

        var call = cloud.Consumer.CreateEndpointAsync(Orders.Endpoint, patience.Token);
        await stub.NextAsync(stop);
        await patience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task ListEndpointsAsync_OurClockIsWrong_TheNextCallIsSignedByTheCloudsTime()
    {
        var late = new DateTimeOffset(2040, 1, 1, 0, 0, 0, TimeSpan.Zero);
        await using var stub = new StubServer(StubAnswer.Ec2Error("RequestTimeTooSkewed", 403, $"Date: {late:R}\r\n"));
        using var cloud = new TestCloud(stub.Url);
        await Assert.ThrowsAsync<CloudException>(() => cloud.Consumer.ListEndpointsAsync(new EndpointFilter(), null, Stop));

        await Assert.ThrowsAsync<CloudException>(() => cloud.Consumer.ListEndpointsAsync(new EndpointFilter(), null, Stop));

        Assert.Contains("20400101T", stub.Requests[1].Head, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CreateEndpointAsync_RetryAfterHeader_IsHandedOn()
    {
        await using var stub = new StubServer(StubAnswer.Ec2Error("RequestLimitExceeded", 503, "Retry-After: 7\r\n"));
        using var cloud = new TestCloud(stub.Url);

        var failure = await Assert.ThrowsAsync<CloudException>(() => cloud.Consumer.CreateEndpointAsync(Orders.Endpoint, Stop));

        Assert.Equal(TimeSpan.FromSeconds(7), failure.RetryAfter);
        Assert.Equal("req-err", failure.RequestId);
    }

    private static StubAnswer Answer(string name) => name switch
    {
        "lost" => StubAnswer.LostReply,
        "reset" => StubAnswer.Reset,
        "cut" => StubAnswer.Ec2("CreateVpcEndpoint", Created).CutInHalf(StubEnding.Close),
        "cut-xml" => StubAnswer.Xml("""<?xml version="1.0"?><CreateVpcEndpointResponse><requestId>req-1</requestId><vpcEndpoint><vpcEndpointId>vpce-01"""),
        "html-200" => StubAnswer.Html("<!doctype html><html><body><p>Welcome<br>to the hotel network</body></html>", 200),
        "xhtml-200" => StubAnswer.Html("<html><body><p>Welcome</p></body></html>", 200),
        "other-xml" => StubAnswer.Xml("""<?xml version="1.0"?><status><name>gateway</name></status>"""),
        "empty-200" => StubAnswer.Xml(""),
        "no-object" => StubAnswer.Ec2("CreateVpcEndpoint", ""),
        "html-503" => StubAnswer.Html("<html><body>Service Unavailable</body></html>", 503),
        "html-500" => StubAnswer.Html("<!doctype html><title>500</title><h1>Internal<br>Server Error", 500),
        "html-403" => StubAnswer.Html("<html><body>Proxy says no</body></html>", 403),
        "cut-503" => StubAnswer.Xml("<Response><Errors><Error><Code>Unavail", 503),
        "redirect" => StubAnswer.Xml("", 302, "Location: http://127.0.0.1:1/\r\n"),
        "unavailable" => StubAnswer.Ec2Error("Unavailable", 503),
        "internal" => StubAnswer.Ec2Error("InternalError", 500),
        "throttled" => StubAnswer.Ec2Error("RequestLimitExceeded", 503),
        "throttled-400" => StubAnswer.Ec2Error("Throttling", 400),
        "new-5xx" => StubAnswer.Ec2Error("SomethingNew", 502),
        "new-4xx" => StubAnswer.Ec2Error("SomethingNew", 400),
        "skewed" => StubAnswer.Ec2Error("RequestTimeTooSkewed", 403, "Date: Mon, 01 Jan 2035 00:00:00 GMT\r\n"),
        "expired" => StubAnswer.Ec2Error("ExpiredToken", 400),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
    };
}

using Microsoft.Extensions.Time.Testing;
using PrivateLinkConsole.Clouds.Tests.Stubs;
using PrivateLinkConsole.Core.Clouds;
using Xunit;

namespace PrivateLinkConsole.Clouds.Tests.Aws.Route53;

/// <summary>What goes wrong between us and Route 53: one request each, the right kind, and "unknown" exactly where a zone may have been made.</summary>
public sealed class WireFailureTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string, string, CloudErrorKind, bool> Answers => new()
    {
        { "lost", "ConnectionLost", CloudErrorKind.Transient, true },
        { "reset", "ConnectionLost", CloudErrorKind.Transient, true },
        { "cut", "ConnectionLost", CloudErrorKind.Transient, true },
        { "cut-xml", "UnreadableAnswer", CloudErrorKind.Transient, true },
        { "html-200", "UnreadableAnswer", CloudErrorKind.Transient, true },
        { "xhtml-200", "UnreadableAnswer", CloudErrorKind.Transient, true },
        { "doctype-200", "UnreadableAnswer", CloudErrorKind.Transient, true },
        { "other-operation", "UnreadableAnswer", CloudErrorKind.Transient, true },
        { "empty-200", "UnreadableAnswer", CloudErrorKind.Transient, true },
        { "no-object", "UnreadableAnswer", CloudErrorKind.Transient, true },
        { "html-503", "UnreadableAnswer", CloudErrorKind.Transient, true },
        { "html-404", "UnreadableAnswer", CloudErrorKind.Transient, false },
        { "unavailable", "ServiceUnavailable", CloudErrorKind.Transient, true },
        { "internal", "InternalFailure", CloudErrorKind.Transient, true },
        { "throttled", "Throttling", CloudErrorKind.Transient, false },
        { "prior", "PriorRequestNotComplete", CloudErrorKind.Transient, false },
        { "new-5xx", "SomethingNew", CloudErrorKind.Transient, true },
        { "new-4xx", "SomethingNew", CloudErrorKind.Unknown, false },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task CreateZoneAsync_BadAnswer_OneRequestAndTheRightException(string name, string code, CloudErrorKind kind, bool outcomeUnknown)
    {
        await using var stub = new StubServer(Answer(name));
        using var cloud = new TestCloud(stub.Url);

        var failure = await Assert.ThrowsAsync<CloudException>(() => cloud.PrivateDns.CreateZoneAsync(Orders.Zone, Stop));

        Assert.Equal(("CreateHostedZone", code, kind, outcomeUnknown), (failure.Operation, failure.Code, failure.Kind, failure.OutcomeUnknown));
        Assert.DoesNotContain("<", failure.Message, StringComparison.Ordinal);
        Assert.Single(stub.Requests);
    }

    // A DELETE has no body of its own; what was lost behind it is unknown all the same.
    [Theory]
    [InlineData("lost")]
    [InlineData("reset")]
    public async Task DeleteZoneAsync_ReplyIsLost_IsUnknownAndWasSignalled(string name)
    {
        await using var stub = new StubServer(Answer(name));
        using var cloud = new TestCloud(stub.Url);
        var signals = 0;

        using var listening = OutgoingCall.Listen(() => signals++);
        var failure = await Assert.ThrowsAsync<CloudException>(() => cloud.PrivateDns.DeleteZoneAsync(Orders.ZoneId, Stop));

        Assert.Equal(("DeleteHostedZone", "ConnectionLost", true), (failure.Operation, failure.Code, failure.OutcomeUnknown));
        Assert.Equal(1, signals);
        Assert.Single(stub.Requests);
    }

    [Theory]
    [InlineData("lost", "ConnectionLost")]
    [InlineData("reset", "ConnectionLost")]
    [InlineData("cut-xml", "UnreadableAnswer")]
    [InlineData("html-200", "UnreadableAnswer")]
    [InlineData("xhtml-200", "UnreadableAnswer")]
    [InlineData("empty-200", "UnreadableAnswer")]
    [InlineData("empty-200-with-id", "UnreadableAnswer")]
    [InlineData("other-operation", "UnreadableAnswer")]
    [InlineData("html-503", "UnreadableAnswer")]
    [InlineData("internal", "InternalFailure")]
    public async Task ListZonesAsync_BadAnswer_IsNeverAnEmptyListNorUnknown(string name, string code)
    {
        await using var stub = new StubServer(Answer(name));
        using var cloud = new TestCloud(stub.Url);

        var failure = await Assert.ThrowsAsync<CloudException>(() => cloud.PrivateDns.ListZonesAsync(Stop));

        Assert.Equal((code, CloudErrorKind.Transient, false), (failure.Code, failure.Kind, failure.OutcomeUnknown));
        Assert.Single(stub.Requests);
    }

    [Theory]
    [InlineData("html-200", true)]
    [InlineData("xhtml-200", true)]
    [InlineData("empty-200", true)]
    [InlineData("html-404", false)]
    public async Task TagZoneAsync_AnswerOfAnother_IsNoSuccess(string name, bool outcomeUnknown)
    {
        await using var stub = new StubServer(Answer(name));
        using var cloud = new TestCloud(stub.Url);

        var failure = await Assert.ThrowsAsync<CloudException>(() => cloud.PrivateDns.TagZoneAsync(Orders.ZoneId, Orders.Tags, Stop));

        Assert.Equal(("UnreadableAnswer", outcomeUnknown), (failure.Code, failure.OutcomeUnknown));
    }

    [Fact]
    public async Task CreateZoneAsync_ReplyIsHeldBack_SignalsBeforeTheReply()
    {
        var heard = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var stub = new StubServer(async request =>
        {
            await heard.Task.WaitAsync(Stop);
            return Route53Answers.Success(request);
        });
        using var cloud = new TestCloud(stub.Url);

        using var listening = OutgoingCall.Listen(() => heard.SetResult());
        await cloud.PrivateDns.CreateZoneAsync(Orders.Zone, Stop);

        Assert.Single(stub.Requests);
    }

    [Fact(Timeout = 30_000)]
    public async Task CreateZoneAsync_NoAnswerInFifteenSeconds_TimesOut()
    {
        var stop = TestContext.Current.CancellationToken;
        var time = new FakeTimeProvider();
        await using var stub = new StubServer(StubAnswer.Hang);
        using var cloud = new TestCloud(stub.Url, time);

        var call = cloud.PrivateDns.CreateZoneAsync(Orders.Zone, stop);
        await stub.NextAsync(stop);
        time.Advance(TimeSpan.FromSeconds(15));
        var failure = await Assert.ThrowsAsync<CloudException>(() => call);

        Assert.Equal(("Timeout", true), (failure.Code, failure.OutcomeUnknown));
    }

    [Fact]
    public async Task ListZonesAsync_NobodyListens_IsUnreachable()
    {
        var stub = new StubServer(StubAnswer.Hang);
        await stub.DisposeAsync();
        using var cloud = new TestCloud(stub.Url);

        Assert.Equal("Unreachable", (await Assert.ThrowsAsync<CloudException>(() => cloud.PrivateDns.ListZonesAsync(Stop))).Code);
    }

    [Fact]
    public async Task CreateZoneAsync_RetryAfterHeader_IsHandedOn()
    {
        await using var stub = new StubServer(StubAnswer.Route53Error("Throttling", 400, "Rate exceeded", "Retry-After: 7\r\n"));
        using var cloud = new TestCloud(stub.Url);

        var failure = await Assert.ThrowsAsync<CloudException>(() => cloud.PrivateDns.CreateZoneAsync(Orders.Zone, Stop));

        Assert.Equal((TimeSpan.FromSeconds(7), "req-err", "Rate exceeded"), (failure.RetryAfter, failure.RequestId, failure.Message));
    }

    private static StubAnswer Answer(string name) => name switch
    {
        "lost" => StubAnswer.LostReply,
        "reset" => StubAnswer.Reset,
        "cut" => StubAnswer.Route53("CreateHostedZone", Route53Answers.Zone()).CutInHalf(StubEnding.Close),
        "cut-xml" => StubAnswer.Xml("""<?xml version="1.0"?><CreateHostedZoneResponse><HostedZone><Id>/hostedzone/Z01""", headers: "x-amzn-RequestId: req-1\r\n"),
        "html-200" => StubAnswer.Html("<html><body><p>Welcome<br>to the hotel network</body></html>", 200),
        "xhtml-200" => StubAnswer.Html("<html><body><p>Welcome</p></body></html>", 200),
        "doctype-200" => StubAnswer.Xml("""<!DOCTYPE x [<!ENTITY e "e">]><CreateHostedZoneResponse/>""", headers: "x-amzn-RequestId: req-1\r\n"),
        "other-operation" => StubAnswer.Route53("GetChange", Route53Answers.Change),
        "empty-200" => StubAnswer.Xml(""),
        "empty-200-with-id" => StubAnswer.Bare,
        "no-object" => StubAnswer.Route53("CreateHostedZone"),
        "html-503" => StubAnswer.Html("<html><body>Service Unavailable</body></html>", 503),
        "html-404" => StubAnswer.Html("<html><body>Nothing here</body></html>", 404),
        "unavailable" => StubAnswer.Route53Error("ServiceUnavailable", 503),
        "internal" => StubAnswer.Route53Error("InternalFailure", 500),
        "throttled" => StubAnswer.Route53Error("Throttling", 400),
        "prior" => StubAnswer.Route53Error("PriorRequestNotComplete", 400),
        "new-5xx" => StubAnswer.Route53Error("SomethingNew", 502),
        "new-4xx" => StubAnswer.Route53Error("SomethingNew", 400),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
    };
}

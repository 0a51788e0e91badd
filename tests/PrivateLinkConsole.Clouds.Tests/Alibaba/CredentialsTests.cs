using Microsoft.Extensions.Time.Testing;
using PrivateLinkConsole.Clouds.Tests.Stubs;
using PrivateLinkConsole.Core.Clouds;
using Xunit;

namespace PrivateLinkConsole.Clouds.Tests.Alibaba;

/// <summary>Who signs, and what happens to a role's session over time.</summary>
public sealed class CredentialsTests
{
    private static readonly CloudAccess Role =
        new("ca-2", CloudProvider.Alibaba, "2222222222222222", new CloudCredentials.AssumeRole("acs:ram::2222222222222222:role/plc", "ext-1"));

    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));

    private int sessions;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ambient_InTheSandbox_IsTheSandboxsBaseKey()
    {
        await using var stub = new StubServer(AlibabaAt.Least);
        using var cloud = new TestCloud(stub.Url, mode: CloudsMode.Sandbox);

        await ListAsync(cloud, new CloudAccess("ca-1", CloudProvider.Alibaba, "1000000000000000", new CloudCredentials.Ambient()));

        Assert.Contains("Credential=LTAISANDBOXCONSOLE01,", Assert.Single(stub.Requests).Head, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AccessKey_Changed_TheNextCallSignsWithTheNewOne()
    {
        await using var stub = new StubServer(AlibabaAt.Least);
        using var cloud = new TestCloud(stub.Url);
        await ListAsync(cloud, AlibabaAt.Access);
        await ListAsync(cloud, AlibabaAt.Access with { Credentials = new CloudCredentials.AccessKey("LTAINEWNEWNEW", new Secret("s")) });

        Assert.Contains("Credential=LTAITESTTESTTEST,", stub.Requests[0].Head, StringComparison.Ordinal);
        Assert.Contains("Credential=LTAINEWNEWNEW,", stub.Requests[1].Head, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AssumeRole_FirstCalls_AssumeOnceAndSignTheToken()
    {
        await using var stub = new StubServer(StsOrLeast);
        using var cloud = new TestCloud(stub.Url, time, CloudsMode.Sandbox);

        await Task.WhenAll(ListAsync(cloud, Role), ListAsync(cloud, Role), ListAsync(cloud, Role));

        var assume = Assert.Single(stub.Requests, request => request.Action == "AssumeRole");
        Assert.Equal(
            ("acs:ram::2222222222222222:role/plc", "ext-1", "plc", "3600"),
            (assume.Query["RoleArn"], assume.Query["ExternalId"], assume.Query["RoleSessionName"], assume.Query["DurationSeconds"]));
        Assert.All(Lists(stub), list =>
        {
            Assert.Contains("Credential=STS.SESSION1,", list.Head, StringComparison.Ordinal);
            Assert.Contains("SignedHeaders=host;x-acs-accesskey-id;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-security-token;", list.Head, StringComparison.Ordinal);
            Assert.Equal(("STS.SESSION1", "token"), (list.Header("x-acs-accesskey-id"), list.Header("x-acs-security-token")));
        });
    }

    [Fact]
    public async Task AssumeRole_FiveMinutesBeforeTheEnd_IsRenewed()
    {
        await using var stub = new StubServer(StsOrLeast);
        using var cloud = new TestCloud(stub.Url, time, CloudsMode.Sandbox);
        await ListAsync(cloud, Role);
        time.Advance(TimeSpan.FromMinutes(54));
        await ListAsync(cloud, Role);
        Assert.Equal(1, sessions);

        time.Advance(TimeSpan.FromMinutes(1));
        await ListAsync(cloud, Role);

        Assert.Equal(2, sessions);
        Assert.Contains("Credential=STS.SESSION2,", Lists(stub)[^1].Head, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AssumeRole_Refused_NothingElseWasSentAndNothingIsUnknown()
    {
        await using var stub = new StubServer(StubAnswer.RpcError("NoPermission", 403));
        using var cloud = new TestCloud(stub.Url, time, CloudsMode.Sandbox);

        var failure = await Assert.ThrowsAsync<CloudException>(() => cloud.Alibaba.Consumer(Role, AlibabaAt.Region).DeleteEndpointAsync(AlibabaAt.EndpointId, Stop));

        Assert.Equal(("AssumeRole", "NoPermission", CloudErrorKind.Identity, false), (failure.Operation, failure.Code, failure.Kind, failure.OutcomeUnknown));
        Assert.Equal("AssumeRole", Assert.Single(stub.Requests).Action);
    }

    [Fact]
    public async Task AssumeRole_SessionNoLongerTaken_TheNextCallAssumesAnew()
    {
        var expired = true;
        await using var stub = new StubServer(request => request.Action != "AssumeRole" && expired ? StubAnswer.RpcError("InvalidSecurityToken.Expired") : StsOrLeast(request));
        using var cloud = new TestCloud(stub.Url, time, CloudsMode.Sandbox);
        await Assert.ThrowsAsync<CloudException>(() => ListAsync(cloud, Role));
        expired = false;

        await ListAsync(cloud, Role);

        Assert.Equal(2, sessions);
    }

    [Fact]
    public async Task Live_WithOneOverride_NeverCallsTheRealCloudForAnother()
    {
        using var cloud = new TestCloud(options =>
        {
            options.Mode = CloudsMode.Live;
            options.Alibaba.ServiceUrls.PrivateLink = "http://127.0.0.1:1";
        });

        var failure = await Assert.ThrowsAsync<CloudException>(() => cloud.Identity().WhoAmIAsync(Stop));

        Assert.Equal("EndpointNotConfigured", failure.Code);
        Assert.Contains("Clouds:Alibaba:ServiceUrls:Sts", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("us-west-2")]
    [InlineData("169.254.169.254/")]
    [InlineData("")]
    public void Consumer_NoRegionOfAlibaba_IsRefused(string region)
    {
        using var cloud = new TestCloud("http://127.0.0.1:1");

        var failure = Assert.Throws<CloudException>(() => cloud.Alibaba.Consumer(AlibabaAt.Access, region));

        Assert.Equal(("UnknownRegion", CloudErrorKind.InvalidInput), (failure.Code, failure.Kind));
    }

    private static Task<CloudPage<CloudEndpoint>> ListAsync(TestCloud cloud, CloudAccess access) =>
        cloud.Alibaba.Consumer(access, AlibabaAt.Region).ListEndpointsAsync(new EndpointFilter(), null, Stop);

    private static List<StubRequest> Lists(StubServer stub) => [.. stub.Requests.Where(request => request.Action == "ListVpcEndpoints")];

    private StubAnswer StsOrLeast(StubRequest request) => request.Action == "AssumeRole" ? NewSession() : AlibabaAt.Least(request);

    private StubAnswer NewSession()
    {
        var number = Interlocked.Increment(ref sessions);
        return StubAnswer.Rpc($$"""
            "Credentials":{"AccessKeyId":"STS.SESSION{{number}}","AccessKeySecret":"secret","SecurityToken":"token","Expiration":"{{time.GetUtcNow().AddHours(1):yyyy-MM-ddTHH:mm:ssZ}}"}
            """);
    }
}

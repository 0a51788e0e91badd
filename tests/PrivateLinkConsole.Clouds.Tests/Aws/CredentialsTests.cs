using Microsoft.Extensions.Time.Testing;
using PrivateLinkConsole.Clouds.Tests.Stubs;
using PrivateLinkConsole.Core.Clouds;
using Xunit;

namespace PrivateLinkConsole.Clouds.Tests.Aws;

/// <summary>Who signs, and what happens to a role's session over time.</summary>
public sealed class CredentialsTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    private static readonly CloudAccess Role =
        new("ca-2", CloudProvider.Aws, "222222222222", new CloudCredentials.AssumeRole("arn:aws:iam::222222222222:role/plc", "ext-1"));

    private readonly FakeTimeProvider time = new(Start);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ambient_InTheSandbox_IsTheSandboxsBaseKey()
    {
        await using var stub = new StubServer(Empty);
        using var cloud = new TestCloud(stub.Url, mode: CloudsMode.Sandbox);
        var ambient = new CloudAccess("ca-1", CloudProvider.Aws, "000000000000", new CloudCredentials.Ambient());

        await cloud.Aws.Consumer(ambient, "eu-central-1").ListEndpointsAsync(new EndpointFilter(), null, Stop);

        Assert.Matches(@"Credential=AKIASANDBOXCONSOLE01/\d{8}/eu-central-1/ec2/aws4_request", Assert.Single(stub.Requests).Head);
    }

    [Fact]
    public async Task AccessKey_Changed_TheNextCallSignsWithTheNewOne()
    {
        await using var stub = new StubServer(Empty);
        using var cloud = new TestCloud(stub.Url);
        await ListAsync(cloud, TestCloud.Access);
        await ListAsync(cloud, TestCloud.Access with { Credentials = new CloudCredentials.AccessKey("AKIANEWNEWNEWNEWNEW0", new Secret("s")) });

        Assert.Contains("Credential=AKIATESTTESTTESTTEST/", stub.Requests[0].Head, StringComparison.Ordinal);
        Assert.Contains("Credential=AKIANEWNEWNEWNEWNEW0/", stub.Requests[1].Head, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AssumeRole_FirstCalls_AssumeOnceWithExternalId()
    {
        await using var stub = new StubServer(StsOrEmpty);
        using var cloud = new TestCloud(stub.Url, time, CloudsMode.Sandbox);

        await Task.WhenAll(ListAsync(cloud, Role), ListAsync(cloud, Role), ListAsync(cloud, Role));

        var assume = Assert.Single(stub.Requests, request => request.Action == "AssumeRole");
        Assert.Equal(
            ("arn:aws:iam::222222222222:role/plc", "ext-1", "plc", "3600"),
            (assume.Form["RoleArn"], assume.Form["ExternalId"], assume.Form["RoleSessionName"], assume.Form["DurationSeconds"]));
        Assert.All(Lists(stub), list => Assert.Contains("Credential=ASIASESSION1/", list.Head, StringComparison.Ordinal));
    }

    [Fact]
    public async Task AssumeRole_FiveMinutesBeforeTheEnd_IsRenewed()
    {
        await using var stub = new StubServer(StsOrEmpty);
        using var cloud = new TestCloud(stub.Url, time, CloudsMode.Sandbox);
        await ListAsync(cloud, Role);
        time.Advance(TimeSpan.FromMinutes(54));
        await ListAsync(cloud, Role);
        Assert.Equal(1, sessions);

        time.Advance(TimeSpan.FromMinutes(1));
        await ListAsync(cloud, Role);

        Assert.Equal(2, sessions);
        Assert.Contains("Credential=ASIASESSION2/", Lists(stub)[^1].Head, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AssumeRole_RenewalFails_TheOldSessionServesToItsEnd()
    {
        var refuse = false;
        await using var stub = new StubServer(request => refuse && request.Action == "AssumeRole" ? StsError("AccessDenied", 403) : StsOrEmpty(request));
        using var cloud = new TestCloud(stub.Url, time, CloudsMode.Sandbox);
        await ListAsync(cloud, Role);
        refuse = true;
        time.Advance(TimeSpan.FromMinutes(57));
        await ListAsync(cloud, Role);
        time.Advance(TimeSpan.FromMinutes(3));

        var failure = await Assert.ThrowsAsync<CloudException>(() => ListAsync(cloud, Role));

        Assert.Equal(("AssumeRole", "AccessDenied", CloudErrorKind.Identity), (failure.Operation, failure.Code, failure.Kind));
        Assert.Equal(2, Lists(stub).Count);
    }

    [Fact]
    public async Task AssumeRole_Refused_NothingWasSentToEc2AndNothingIsUnknown()
    {
        await using var stub = new StubServer(StsError("AccessDenied", 403));
        using var cloud = new TestCloud(stub.Url, time, CloudsMode.Sandbox);
        var signals = 0;

        using var listening = OutgoingCall.Listen(() => signals++);
        var failure = await Assert.ThrowsAsync<CloudException>(() =>
            cloud.Aws.Consumer(Role, TestCloud.Region).CreateEndpointAsync(Orders.Endpoint, Stop));

        Assert.Equal(("AssumeRole", "AccessDenied", CloudErrorKind.Identity, false), (failure.Operation, failure.Code, failure.Kind, failure.OutcomeUnknown));
        Assert.Equal("AssumeRole", Assert.Single(stub.Requests).Action);
        Assert.Equal(0, signals);
    }

    [Fact]
    public async Task AssumeRole_SessionNoLongerTaken_TheNextCallAssumesAnew()
    {
        var expired = true;
        await using var stub = new StubServer(request =>
            request.Action != "AssumeRole" && expired ? StubAnswer.Ec2Error("ExpiredToken", 400) : StsOrEmpty(request));
        using var cloud = new TestCloud(stub.Url, time, CloudsMode.Sandbox);
        await Assert.ThrowsAsync<CloudException>(() => ListAsync(cloud, Role));
        expired = false;

        await ListAsync(cloud, Role);

        Assert.Equal(2, sessions);
    }

    [Fact]
    public async Task Sandbox_WithoutAnAddress_RefusesInsteadOfCallingAws()
    {
        using var cloud = new TestCloud(options => options.Mode = CloudsMode.Sandbox);

        var failure = await Assert.ThrowsAsync<CloudException>(() => ListAsync(cloud, TestCloud.Access));

        Assert.Equal("EndpointNotConfigured", failure.Code);
        Assert.Contains("Clouds:Aws:ServiceUrls:Ec2", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Live_WithOneOverride_NeverCallsTheRealCloudForAnother()
    {
        using var cloud = new TestCloud(options =>
        {
            options.Mode = CloudsMode.Live;
            options.Aws.ServiceUrls.Ec2 = "http://127.0.0.1:1";
        });

        var failure = await Assert.ThrowsAsync<CloudException>(() => cloud.Identity.WhoAmIAsync(Stop));

        Assert.Equal("EndpointNotConfigured", failure.Code);
    }

    [Theory]
    [InlineData("us-west-9")]
    [InlineData("169.254.169.254/")]
    [InlineData("")]
    public void Consumer_NoRegionOfAws_IsRefused(string region)
    {
        using var cloud = new TestCloud("http://127.0.0.1:1");

        var failure = Assert.Throws<CloudException>(() => cloud.Aws.Consumer(TestCloud.Access, region));

        Assert.Equal(("UnknownRegion", CloudErrorKind.InvalidInput), (failure.Code, failure.Kind));
    }

    private int sessions;

    private static StubAnswer Empty { get; } = StubAnswer.Ec2("DescribeVpcEndpoints", "<vpcEndpointSet/>");

    private static Task<CloudPage<CloudEndpoint>> ListAsync(TestCloud cloud, CloudAccess access) =>
        cloud.Aws.Consumer(access, TestCloud.Region).ListEndpointsAsync(new EndpointFilter(), null, Stop);

    private static List<StubRequest> Lists(StubServer stub) => [.. stub.Requests.Where(request => request.Action == "DescribeVpcEndpoints")];

    private static StubAnswer StsError(string code, int status) => StubAnswer.Xml(
        $"""
        <ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type><Code>{code}</Code><Message>No.</Message></Error>
        <RequestId>req-sts</RequestId></ErrorResponse>
        """,
        status);

    private StubAnswer StsOrEmpty(StubRequest request) => request.Action == "AssumeRole" ? NewSession() : Empty;

    private StubAnswer NewSession()
    {
        var number = Interlocked.Increment(ref sessions);
        return StubAnswer.Xml(
            $"""
            <AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><Credentials>
            <AccessKeyId>ASIASESSION{number}</AccessKeyId><SecretAccessKey>secret</SecretAccessKey><SessionToken>token</SessionToken>
            <Expiration>{time.GetUtcNow().AddHours(1):yyyy-MM-ddTHH:mm:ssZ}</Expiration></Credentials></AssumeRoleResult>
            <ResponseMetadata><RequestId>req-sts</RequestId></ResponseMetadata></AssumeRoleResponse>
            """);
    }
}

using PrivateLinkConsole.Clouds.Tests.Aws.Route53;
using PrivateLinkConsole.Clouds.Tests.Stubs;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Handoff;
using Xunit;

namespace PrivateLinkConsole.Clouds.Tests.Aws;

public sealed class AwsIdentityTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WhoAmIAsync_OfSts_IsAccountAndArn()
    {
        await using var stub = new StubServer(StubAnswer.Xml(
            """
            <GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult><Arn>arn:aws:iam::111111111111:user/u</Arn>
            <UserId>AIDA</UserId><Account>111111111111</Account></GetCallerIdentityResult>
            <ResponseMetadata><RequestId>req-1</RequestId></ResponseMetadata></GetCallerIdentityResponse>
            """));
        using var cloud = new TestCloud(stub.Url);

        Assert.Equal(new CallerIdentity("111111111111", "arn:aws:iam::111111111111:user/u"), await cloud.Identity.WhoAmIAsync(Stop));
    }

    [Theory]
    [InlineData("DryRunOperation", 412, true)]
    [InlineData("UnauthorizedOperation", 403, false)]
    [InlineData("InvalidVpcID.NotFound", 400, null)]
    [InlineData("InvalidVpcEndpointId.NotFound", 400, null)]
    [InlineData("InvalidParameterValue", 400, null)]
    [InlineData("InvalidAction", 400, null)]
    public async Task CheckPermissionsAsync_EachVerdict_IsAllowedDeniedOrUnknown(string code, int status, bool? allowed)
    {
        await using var stub = new StubServer(StubAnswer.Ec2Error(code, status));
        using var cloud = new TestCloud(stub.Url);

        var checks = await cloud.Identity.CheckPermissionsAsync(AccountSide.Provider, Stop);

        Assert.All(checks, check => Assert.Equal(allowed, check.Allowed));
        Assert.All(checks, check => Assert.Equal(allowed == true, check.Message is null));
    }

    [Theory]
    [InlineData(AccountSide.Consumer)]
    [InlineData(AccountSide.Provider)]
    public async Task CheckPermissionsAsync_EachTrial_IsAskedOnceUnderItsOwnName(AccountSide side)
    {
        await using var stub = new StubServer(AllAllowed);
        using var cloud = new TestCloud(stub.Url);

        var checks = await cloud.Identity.CheckPermissionsAsync(side, Stop);

        var tried = stub.Requests.Where(request => request.IsForm).ToList();
        Assert.All(tried, request => Assert.Equal("true", request.Form["DryRun"]));
        Assert.Equal(
            checks.Where(check => check.Allowed is not null).Select(check => check.Action).Order(StringComparer.Ordinal),
            stub.Requests.Select(request => request.IsForm ? $"ec2:{request.Action}" : $"route53:{Route53Answers.OperationOf(request)}").Order(StringComparer.Ordinal));
        Assert.Equal(checks.Count, checks.DistinctBy(check => check.Action).Count());
    }

    // Route 53 has no DryRun: its reads are asked for, its writes are not tried at all.
    [Fact]
    public async Task CheckPermissionsAsync_OfRoute53_SendsReadsOnly()
    {
        await using var stub = new StubServer(AllAllowed);
        using var cloud = new TestCloud(stub.Url);

        var checks = (await cloud.Identity.CheckPermissionsAsync(AccountSide.Consumer, Stop)).Where(IsOfRoute53).ToList();

        Assert.All(stub.Requests.Where(request => !request.IsForm), request => Assert.StartsWith("GET ", request.Line, StringComparison.Ordinal));
        Assert.Equal(
            AwsActions.Of(typeof(IPrivateDns)).Where(action => action.StartsWith("route53:", StringComparison.Ordinal)),
            checks.Select(check => check.Action).Order(StringComparer.Ordinal));
        Assert.All(checks.Where(check => check.Allowed is null), check => Assert.Equal("AWS offers no trial of this action.", check.Message));
        Assert.Contains(new PermissionCheck("route53:ListHostedZones", true, null), checks);
        Assert.Contains(checks, check => check is { Action: "route53:CreateHostedZone", Allowed: null });
    }

    [Theory]
    [InlineData("AccessDenied", 403, false)]
    [InlineData("NoSuchHostedZone", 404, null)]
    [InlineData("InvalidInput", 400, null)]
    [InlineData("Throttling", 400, null)]
    [InlineData("ServiceUnavailable", 503, null)]
    public async Task CheckPermissionsAsync_EachVerdictOfRoute53_IsDeniedOrUnknown(string code, int status, bool? allowed)
    {
        await using var stub = new StubServer(request => request.IsForm ? StubAnswer.Ec2Error("DryRunOperation", 412) : StubAnswer.Route53Error(code, status));
        using var cloud = new TestCloud(stub.Url);

        var checks = await cloud.Identity.CheckPermissionsAsync(AccountSide.Consumer, Stop);

        Assert.All(checks.Where(IsOfRoute53).Take(6), check => Assert.Equal(allowed, check.Allowed));
        Assert.All(checks.Where(IsOfRoute53), check => Assert.NotNull(check.Message));
    }

    [Fact]
    public async Task CheckPermissionsAsync_Route53NotConfigured_TheRestIsStillChecked()
    {
        await using var stub = new StubServer(AllAllowed);
        using var cloud = new TestCloud(options =>
        {
            options.Mode = CloudsMode.Live;
            options.Aws.ServiceUrls.Ec2 = stub.Url;
            options.Aws.ServiceUrls.Sts = stub.Url;
        });

        var checks = await cloud.Identity.CheckPermissionsAsync(AccountSide.Consumer, Stop);

        Assert.All(checks.Where(IsOfRoute53), check => Assert.Null(check.Allowed));
        Assert.Contains(checks, check => check is { Action: "ec2:CreateVpcEndpoint", Allowed: true });
    }

    [Theory]
    [InlineData("AuthFailure", 401)]
    [InlineData("RequestLimitExceeded", 503)]
    public async Task CheckPermissionsAsync_NotAboutPermission_IsTheError(string code, int status)
    {
        await using var stub = new StubServer(StubAnswer.Ec2Error(code, status));
        using var cloud = new TestCloud(stub.Url);

        var failure = await Assert.ThrowsAsync<CloudException>(() => cloud.Identity.CheckPermissionsAsync(AccountSide.Consumer, Stop));

        Assert.Equal(code, failure.Code);
        Assert.Single(stub.Requests);
    }

    private static bool IsOfRoute53(PermissionCheck check) => check.Action.StartsWith("route53:", StringComparison.Ordinal);

    private static StubAnswer AllAllowed(StubRequest request) =>
        request.IsForm ? StubAnswer.Ec2Error("DryRunOperation", 412) : Route53Answers.Success(request);
}

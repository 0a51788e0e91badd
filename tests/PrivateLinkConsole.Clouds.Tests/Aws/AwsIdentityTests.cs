using PrivateLinkConsole.Clouds.Tests.Stubs;
using PrivateLinkConsole.Core.Clouds;
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
    public async Task CheckPermissionsAsync_EachTrial_AsksDryRunOnceUnderItsOwnName(AccountSide side)
    {
        await using var stub = new StubServer(StubAnswer.Ec2Error("DryRunOperation", 412));
        using var cloud = new TestCloud(stub.Url);

        var checks = await cloud.Identity.CheckPermissionsAsync(side, Stop);

        Assert.All(stub.Requests, request => Assert.Equal("true", request.Form["DryRun"]));
        Assert.Equal(checks.Where(check => check.Allowed is not null).Select(check => check.Action), stub.Requests.Select(request => $"ec2:{request.Action}"));
        Assert.Equal(checks.Count, checks.DistinctBy(check => check.Action).Count());
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
}

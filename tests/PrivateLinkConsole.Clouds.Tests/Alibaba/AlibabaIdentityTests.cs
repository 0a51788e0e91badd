using PrivateLinkConsole.Clouds.Tests.Stubs;
using PrivateLinkConsole.Core.Clouds;
using Xunit;

namespace PrivateLinkConsole.Clouds.Tests.Alibaba;

/// <summary>What a trial's answer says about a permission.</summary>
public sealed class AlibabaIdentityTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WhoAmIAsync_TellsAccountAndPrincipal()
    {
        await using var stub = new StubServer(StubAnswer.Rpc("\"AccountId\":\"2222222222222222\",\"Arn\":\"acs:ram::2222222222222222:user/plc\""));
        using var cloud = new TestCloud(stub.Url);

        Assert.Equal(new CallerIdentity("2222222222222222", "acs:ram::2222222222222222:user/plc"), await cloud.Identity().WhoAmIAsync(Stop));
    }

    [Theory]
    [InlineData("DryRunOperation", true)]
    [InlineData("NoPermission", false)]
    [InlineData("Forbidden.RAM", false)]
    [InlineData("EndpointNotFound", null)]
    [InlineData("InvalidAction.NotFound", null)]
    [InlineData("SomethingNew", null)]
    public async Task CheckPermissionsAsync_AVerdict_IsToldAsIs(string code, bool? allowed)
    {
        await using var stub = new StubServer(request => request.Action == "DeleteVpcEndpoint" ? StubAnswer.RpcError(code) : StubAnswer.Rpc());
        using var cloud = new TestCloud(stub.Url);

        var checks = await cloud.Identity().CheckPermissionsAsync(AccountSide.Consumer, Stop);

        Assert.Equal(allowed, checks.Single(check => check.Action == "privatelink:DeleteVpcEndpoint").Allowed);
        Assert.True(checks.Single(check => check.Action == "vpc:DescribeVpcs").Allowed);
        // Carried out instead of judged: no verdict.
        Assert.Null(checks.Single(check => check.Action == "privatelink:CreateVpcEndpoint").Allowed);
        Assert.Null(checks.Single(check => check.Action == "ecs:CreateSecurityGroup").Allowed);
    }

    [Fact]
    public async Task CheckPermissionsAsync_EveryWrite_IsADryRun()
    {
        await using var stub = new StubServer(StubAnswer.RpcError("DryRunOperation"));
        using var cloud = new TestCloud(stub.Url);

        await cloud.Identity().CheckPermissionsAsync(AccountSide.Consumer, Stop);
        await cloud.Identity().CheckPermissionsAsync(AccountSide.Provider, Stop);

        Assert.All(
            stub.Requests.Where(request => !request.Action.StartsWith("List", StringComparison.Ordinal) && !request.Action.StartsWith("Describe", StringComparison.Ordinal)),
            request => Assert.Equal("true", (request.Body.Length > 0 ? request.Form : request.Query)["DryRun"]));
    }

    [Fact]
    public async Task CheckPermissionsAsync_TheKeyIsWrong_IsThrownOn()
    {
        await using var stub = new StubServer(StubAnswer.RpcError("InvalidAccessKeyId.NotFound", 404));
        using var cloud = new TestCloud(stub.Url);

        var failure = await Assert.ThrowsAsync<CloudException>(() => cloud.Identity().CheckPermissionsAsync(AccountSide.Consumer, Stop));

        Assert.Equal(CloudErrorKind.Identity, failure.Kind);
    }
}

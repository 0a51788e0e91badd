using Xunit;
using static PrivateLinkConsole.Sandbox.Tests.AlibabaRpc.AlibabaCloud;

namespace PrivateLinkConsole.Sandbox.Tests.AlibabaRpc;

/// <summary>Who is let in, and as whom.</summary>
public sealed class CallerTests : IAsyncLifetime
{
    private const string Role = $"acs:ram::{AlibabaAccounts.Provider}:role/PrivateLinkConsole";
    private AlibabaCloud _cloud = null!;

    public async ValueTask InitializeAsync() => _cloud = await StartAsync();

    public ValueTask DisposeAsync() => _cloud.DisposeAsync();

    [Fact]
    public async Task Call_WrongSecret_DoesNotMatch()
    {
        await new AlibabaCaller(_cloud.Cloud, AlibabaAccounts.ConsumerKey, "wrong").RefusedAsync("SignatureDoesNotMatch", "DescribeRegions");
        var entry = (await _cloud.Cloud.GetAsync("requests"))[0];
        Assert.Equal(("privatelink", "DescribeRegions", ""), (Text(entry, "service"), Text(entry, "operation"), Text(entry, "account")));
    }

    [Fact]
    public Task Call_UnknownKey_IsNotFound() =>
        new AlibabaCaller(_cloud.Cloud, "LTAINOBODY").RefusedInAsync("privatelink", "InvalidAccessKeyId.NotFound", 404, "DescribeRegions");

    [Theory]
    [InlineData(-16, "InvalidTimeStamp.Expired")]
    [InlineData(16, "InvalidTimeStamp.Expired")]
    [InlineData(-14, null)]
    [InlineData(14, null)]
    public async Task Call_DateOfAnotherTime_IsExpiredBeyondAQuarterOfAnHour(int minutes, string? code)
    {
        var date = AcsSigner.Date(TimeProvider.System.GetUtcNow().AddMinutes(minutes));
        var (_, body) = await _cloud.Consumer.SendAsync("privatelink", "DescribeRegions", [], headers => headers["x-acs-date"] = date);
        Assert.Equal(code, body.TryGetProperty("Code", out var said) ? said.GetString() : null);
    }

    [Fact]
    public async Task Call_NonceAgain_IsRefused()
    {
        void Fixed(SortedDictionary<string, string> headers) => headers["x-acs-signature-nonce"] = "once";
        Assert.Equal(200, (await _cloud.Consumer.SendAsync("privatelink", "DescribeRegions", [], Fixed)).Status);
        var (status, body) = await _cloud.Consumer.SendAsync("privatelink", "DescribeRegions", [], Fixed);
        Assert.Equal((400, "SignatureNonceUsed"), (status, Text(body, "Code")));
        // Another's nonce is another nonce.
        Assert.Equal(200, (await _cloud.Provider.SendAsync("privatelink", "DescribeRegions", [], Fixed)).Status);
    }

    [Fact]
    public async Task Call_UnknownActionOrRegion_IsToldSo()
    {
        await _cloud.Consumer.RefusedInAsync("privatelink", "InvalidAction.NotFound", 404, "NoSuchAction");
        await _cloud.Consumer.RefusedInAsync("privatelink", "InvalidRegionId.NotFound", 404, "ListVpcEndpoints", ("RegionId", "us-west-2"));
        await _cloud.Consumer.RefusedAsync("MissingParameter", "ListVpcEndpoints", ("RegionId", ""));
    }

    [Fact]
    public async Task Call_ActionAndVersionInTheQuery_IsTheSame()
    {
        var (status, body) = await _cloud.Consumer.SendAsync(
            "privatelink", "", [("Action", "DescribeZones"), ("Version", "2020-04-15")], headers => Assert.True(headers.Remove("x-acs-action") && headers.Remove("x-acs-version")));
        Assert.Equal((200, ZoneA), (status, Text(body.GetProperty("Zones").GetProperty("Zone")[0], "ZoneId")));
    }

    [Fact]
    public async Task Call_WithoutRegion_IsAnsweredWhereNoneIsNeeded()
    {
        var regions = (await _cloud.Consumer.OkAsync("DescribeRegions", ("RegionId", ""))).GetProperty("Regions").GetProperty("Region");
        Assert.Contains(regions.EnumerateArray(), region => Text(region, "RegionEndpoint") == "privatelink.ap-southeast-1.aliyuncs.com");
    }

    [Fact]
    public async Task AssumeRole_TrustedExternalId_IsTheRole()
    {
        var console = new AlibabaCaller(_cloud.Cloud, AlibabaAccounts.ConsoleKey);
        (string, string)[] wish = [("RoleArn", Role), ("RoleSessionName", "row-1"), ("ExternalId", "x-1")];
        await console.RefusedInAsync("sts", "NoPermission", 403, "AssumeRole", wish);
        await _cloud.Cloud.PostAsync("roles", new { arn = Role, externalId = "x-1" });
        var credentials = (await console.OkInAsync("sts", "AssumeRole", wish)).GetProperty("Credentials");
        var (key, secret, token) = (Text(credentials, "AccessKeyId"), Text(credentials, "AccessKeySecret"), Text(credentials, "SecurityToken"));
        var who = await new AlibabaCaller(_cloud.Cloud, key, secret, token).OkInAsync("sts", "GetCallerIdentity");
        Assert.Equal((AlibabaAccounts.Provider, "AssumedRoleUser", $"acs:ram::{AlibabaAccounts.Provider}:assumed-role/PrivateLinkConsole/row-1"),
            (Text(who, "AccountId"), Text(who, "IdentityType"), Text(who, "Arn")));
        await new AlibabaCaller(_cloud.Cloud, key, secret).RefusedInAsync("sts", "InvalidSecurityToken.MismatchWithAccessKey", 400, "GetCallerIdentity");
        await console.RefusedInAsync("sts", "NoPermission", 403, "AssumeRole", [wish[0], wish[1], ("ExternalId", "x-2")]);
    }

    [Fact]
    public async Task ProtectedEndpoint_OfASession_IsItsAlone()
    {
        const string role = $"acs:ram::{AlibabaAccounts.Consumer}:role/PrivateLinkConsole";
        await _cloud.Cloud.PostAsync("roles", new { arn = role, externalId = "x" });
        var assumed = await _cloud.Consumer.OkInAsync("sts", "AssumeRole", ("RoleArn", role), ("RoleSessionName", "vendor"), ("ExternalId", "x"));
        var credentials = assumed.GetProperty("Credentials");
        var session = new AlibabaCaller(_cloud.Cloud, Text(credentials, "AccessKeyId"), Text(credentials, "AccessKeySecret"), Text(credentials, "SecurityToken"));
        var request = await _cloud.RequestAsync(Text(await _cloud.ServiceAsync(), "ServiceName"));
        var id = Text(await session.OkAsync("CreateVpcEndpoint", [.. request, ("ProtectedEnabled", "true")]), "EndpointId");
        await _cloud.Cloud.AdvanceAsync(60);
        await _cloud.Consumer.RefusedAsync("EndpointProtected", "UpdateVpcEndpointAttribute", ("EndpointId", id), ("EndpointName", "mine"));
        await session.OkAsync("UpdateVpcEndpointAttribute", ("EndpointId", id), ("EndpointName", "mine"));
    }
}

using Amazon.Runtime;
using Amazon.SecurityToken.Model;
using Microsoft.Extensions.Time.Testing;
using Xunit;
using static PrivateLinkConsole.Sandbox.Tests.Cloud;

namespace PrivateLinkConsole.Sandbox.Tests.Sts;

/// <summary>Who calls: signatures, roles, temporary credentials.</summary>
public sealed class StsTests
{
    private const string Role = "arn:aws:iam::444444444444:role/PrivateLinkConsole";

    [Theory]
    [InlineData(KnownAccounts.ProviderKey, KnownAccounts.Provider)]
    [InlineData(KnownAccounts.ConsumerKey, KnownAccounts.Consumer)]
    [InlineData(KnownAccounts.ConsoleKey, KnownAccounts.Console)]
    public async Task GetCallerIdentity_KnownKey_IsItsAccount(string key, string account)
    {
        await using var cloud = await StartAsync();
        Assert.Equal(account, (await cloud.Sts(key).GetCallerIdentityAsync(new(), Token)).Account);
    }

    [Fact]
    public async Task Call_WrongSecretOrUnknownKey_IsRefused()
    {
        await using var cloud = await StartAsync();
        await Refusal.OfAsync("SignatureDoesNotMatch", 403, () => cloud.Sts(KnownAccounts.ConsumerKey, "wrong").GetCallerIdentityAsync(new(), Token));
        await Refusal.OfAsync("InvalidClientTokenId", 403, () => cloud.Sts("AKIANOBODY").GetCallerIdentityAsync(new(), Token));
        await Refusal.OfAsync("AuthFailure", 401, () => cloud.Ec2(KnownAccounts.ConsumerKey, "wrong").DescribeVpcsAsync(Token));
        await Refusal.OfAsync("AuthFailure", 401, () => cloud.Ec2("AKIANOBODY").DescribeVpcsAsync(Token));
    }

    [Theory]
    [InlineData(-16)]
    [InlineData(16)]
    public async Task Call_ClockOff16Minutes_IsRequestExpired(int minutes)
    {
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow().AddMinutes(minutes));
        await using var cloud = await StartAsync(new() { TimeScale = 0, TimeProvider = time });
        await Refusal.OfAsync("RequestExpired", 400, () => cloud.Consumer.DescribeVpcsAsync(Token));
    }

    [Fact]
    public async Task AssumeRole_RightExternalId_ActsInTheRolesAccount()
    {
        await using var cloud = await StartAsync();
        await cloud.PostAsync("roles", new { arn = Role, externalId = "x-1" });
        var credentials = (await cloud.Sts(KnownAccounts.ConsoleKey).AssumeRoleAsync(Request("x-1"), Token)).Credentials;
        Assert.StartsWith("ASIA", credentials.AccessKeyId, StringComparison.Ordinal);
        var identity = await cloud.Sts(credentials).GetCallerIdentityAsync(new(), Token);
        Assert.Equal("arn:aws:sts::444444444444:assumed-role/PrivateLinkConsole/console", identity.Arn);
        var vpc = Assert.Single((await cloud.Ec2(credentials).DescribeVpcsAsync(Token)).Vpcs);
        Assert.Equal("444444444444", vpc.OwnerId);
        var stolen = new SessionAWSCredentials(credentials.AccessKeyId, credentials.SecretAccessKey, "another token");
        await Refusal.OfAsync("AuthFailure", 401, () => cloud.Ec2(stolen).DescribeVpcsAsync(Token));
    }

    [Theory]
    [InlineData(Role, "wrong")]
    [InlineData(Role, null)]
    [InlineData("arn:aws:iam::444444444444:role/Admin", "x-1")]
    [InlineData("arn:aws:iam::555555555555:role/PrivateLinkConsole", "x-1")]
    public async Task AssumeRole_NotTrusted_IsAccessDenied(string arn, string? externalId)
    {
        await using var cloud = await StartAsync();
        await cloud.PostAsync("roles", new { arn = Role, externalId = "x-1" });
        var request = Request(externalId);
        request.RoleArn = arn;
        await Refusal.OfAsync("AccessDenied", 403, () => cloud.Sts(KnownAccounts.ConsoleKey).AssumeRoleAsync(request, Token));
    }

    [Fact]
    public async Task AssumeRole_AfterItsTime_IsExpiredToken()
    {
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var cloud = await StartAsync(new() { TimeScale = 0, TimeProvider = time });
        await cloud.PostAsync("roles", new { arn = Role, externalId = "x-1" });
        var request = Request("x-1");
        request.DurationSeconds = 900;
        var credentials = (await cloud.Sts(KnownAccounts.ConsoleKey).AssumeRoleAsync(request, Token)).Credentials;
        time.Advance(TimeSpan.FromSeconds(901));
        await Refusal.OfAsync("ExpiredToken", 403, () => cloud.Sts(credentials).GetCallerIdentityAsync(new(), Token));
        await Refusal.OfAsync("ExpiredToken", 400, () => cloud.Ec2(credentials).DescribeVpcsAsync(Token));
    }

    [Theory]
    [InlineData(899, "console")]
    [InlineData(3601, "console")]
    [InlineData(900, "x")]
    public async Task AssumeRole_BadDurationOrName_IsValidationError(int seconds, string name)
    {
        await using var cloud = await StartAsync();
        await cloud.PostAsync("roles", new { arn = Role, externalId = "x-1" });
        var request = Request("x-1");
        (request.DurationSeconds, request.RoleSessionName) = (seconds, name);
        await Refusal.OfAsync("ValidationError", 400, () => cloud.Sts(KnownAccounts.ConsoleKey).AssumeRoleAsync(request, Token));
    }

    [Fact]
    public async Task AssumedRole_AllowedByItsArn_SeesTheService()
    {
        await using var cloud = await StartAsync();
        await cloud.PostAsync("roles", new { arn = Role, externalId = "x-1" });
        var credentials = (await cloud.Sts(KnownAccounts.ConsoleKey).AssumeRoleAsync(Request("x-1"), Token)).Credentials;
        var service = await cloud.ServiceAsync();
        await Refusal.OfAsync("InvalidServiceName", 400, SeeAsync);
        await cloud.Provider.ModifyVpcEndpointServicePermissionsAsync(new() { ServiceId = service.ServiceId, AddAllowedPrincipals = [Role] }, Token);
        await SeeAsync();

        Task SeeAsync() => cloud.Ec2(credentials).DescribeVpcEndpointServicesAsync(new() { ServiceNames = [service.ServiceName] }, Token);
    }

    private static AssumeRoleRequest Request(string? externalId) => new() { RoleArn = Role, RoleSessionName = "console", ExternalId = externalId };
}

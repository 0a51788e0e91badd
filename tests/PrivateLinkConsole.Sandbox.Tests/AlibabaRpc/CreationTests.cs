using Xunit;
using static PrivateLinkConsole.Sandbox.Tests.AlibabaRpc.AlibabaCaller;
using static PrivateLinkConsole.Sandbox.Tests.AlibabaRpc.AlibabaCloud;

namespace PrivateLinkConsole.Sandbox.Tests.AlibabaRpc;

/// <summary>What a new endpoint may be, and why it is refused.</summary>
public sealed class CreationTests : IAsyncLifetime
{
    private AlibabaCloud _cloud = null!;
    private List<(string Name, string Value)> _request = null!;
    private string _service = null!;

    public async ValueTask InitializeAsync()
    {
        _cloud = await StartAsync();
        _service = Text(await _cloud.ServiceAsync(), "ServiceName");
        _request = await _cloud.RequestAsync(_service);
    }

    public ValueTask DisposeAsync() => _cloud.DisposeAsync();

    [Theory]
    [InlineData("EndpointServiceNotFound", "ServiceName", "com.aliyuncs.privatelink.ap-southeast-1.epsrv-nothere")]
    [InlineData("VpcNotFound", "VpcId", "vpc-nothere")]
    [InlineData("SecurityGroupNotFound", "SecurityGroupId.1", "sg-nothere")]
    [InlineData("EndpointMustContainSecurityGroup", "SecurityGroupId.1", "")]
    [InlineData("VSwitchNotFound", "Zone.1.VSwitchId", "vsw-nothere")]
    [InlineData("EniIpUnavailable", "Zone.1.ip", "10.9.9.9")]
    [InlineData("Mismatch.EndpointType", "EndpointType", "Reverse")]
    [InlineData("OperationDenied.EndpointPolicyNotSupport", "PolicyDocument", """{"Version":"1","Statement":[]}""")]
    [InlineData("InvalidParameter", "EndpointName", "1st")]
    [InlineData("InvalidParameter", "EndpointDescription", "https://a.example.com")]
    [InlineData("IllegalTagKeyParam", "Tag.1.Key", "aliyun-x")]
    [InlineData("DryRunOperation", "DryRun", "true")]
    public async Task Create_OneThingWrong_IsRefusedWithItsCode(string code, string name, string value)
    {
        await _cloud.Consumer.RefusedAsync(code, "CreateVpcEndpoint", With(name, value));
        Assert.Equal(0, (await _cloud.Consumer.OkAsync("ListVpcEndpoints")).GetProperty("TotalCount").GetInt32());
    }

    [Fact]
    public async Task Create_ZoneOfAnotherPlace_IsRefused()
    {
        var (_, third, _) = await _cloud.NetworkAsync(ZoneC);
        await _cloud.Consumer.RefusedAsync("EndpointServiceNotSupportedZone", "CreateVpcEndpoint",
            [.. With("Zone.1.ZoneId", ZoneC).Where(p => p.Name != "Zone.1.VSwitchId"), ("Zone.1.VSwitchId", third)]);
        var vSwitch = _request.Single(p => p.Name == "Zone.1.VSwitchId").Value;
        await _cloud.Consumer.RefusedAsync("EndpointZoneDuplicated", "CreateVpcEndpoint", [.. _request, ("Zone.2.ZoneId", ZoneA), ("Zone.2.VSwitchId", vSwitch)]);
    }

    [Fact]
    public Task Create_SixGroups_IsOneTooMany() => _cloud.Consumer.RefusedAsync(
        "QuotaMisMatched", "CreateVpcEndpoint", [.. _request, .. Enumerable.Range(2, 5).Select(i => ($"SecurityGroupId.{i}", $"sg-{i}"))]);

    [Fact]
    public async Task Create_NotOnTheWhiteList_IsNotAuthorizedAndNotSeen()
    {
        var id = _service.Split('.')[^1];
        await _cloud.Provider.OkAsync("RemoveUserFromVpcEndpointService", ("ServiceId", id), ("UserId", AlibabaAccounts.Consumer));
        await _cloud.Consumer.RefusedAsync("EndpointServiceNotAuthorized", "CreateVpcEndpoint", _request);
        Assert.Equal("0", Text(await _cloud.Consumer.OkAsync("ListVpcEndpointServicesByEndUser", ("ServiceName", _service)), "TotalCount"));
        await _cloud.Provider.OkAsync("AddUserToVpcEndpointService", ("ServiceId", id), ("UserARN", $"acs:ram:*:{AlibabaAccounts.Consumer}:*"));
        var seen = await _cloud.Consumer.OkAsync("ListVpcEndpointServicesByEndUser", ("ServiceName", _service));
        Assert.Equal([ZoneA, ZoneB], seen.GetProperty("Services")[0].GetProperty("Zones").EnumerateArray().Select(zone => zone.GetString()));
    }

    [Fact]
    public async Task Create_SameToken_IsTheSameEndpoint()
    {
        (string, string)[] request = [.. _request, ("ClientToken", "t-1")];
        var first = Text(await _cloud.Consumer.OkAsync("CreateVpcEndpoint", request), "EndpointId");
        Assert.Equal(first, Text(await _cloud.Consumer.OkAsync("CreateVpcEndpoint", request), "EndpointId"));
        await _cloud.Consumer.RefusedAsync("IdempotenceSignatureMismatch", "CreateVpcEndpoint", [.. request, ("EndpointName", "other")]);
        Assert.Equal(1, (await _cloud.Consumer.OkAsync("ListVpcEndpoints")).GetProperty("TotalCount").GetInt32());
    }

    [Fact]
    public async Task Create_NotActivated_NeedsToBeOpenedWithABalance()
    {
        await _cloud.Cloud.PostAsync("alibaba-accounts", new { accountId = AlibabaAccounts.Consumer, activated = false, balance = 0 });
        await _cloud.Consumer.RefusedAsync("NeedOpenProduct", "CheckProductOpen");
        await _cloud.Consumer.RefusedAsync("NeedOpenProduct", "CreateVpcEndpoint", _request);
        await _cloud.Consumer.RefusedAsync("InvalidAccountStatus.NotEnoughBalance", "OpenPrivateLinkService");
        await _cloud.Cloud.PostAsync("alibaba-accounts", new { accountId = AlibabaAccounts.Consumer, balance = 0.5 });
        Assert.NotEmpty(Text(await _cloud.Consumer.OkAsync("OpenPrivateLinkService"), "OrderId"));
        await _cloud.Consumer.RefusedAsync("OrderOpend", "OpenPrivateLinkService");
        Assert.True((await _cloud.Consumer.OkAsync("CheckProductOpen")).GetProperty("Success").GetBoolean());
        await _cloud.Consumer.OkAsync("CreateVpcEndpoint", _request);
    }

    [Fact]
    public async Task Create_FirstEndpoint_BringsTheServiceLinkedRole()
    {
        Assert.Null(await RoleAsync());
        await _cloud.Consumer.OkAsync("CreateVpcEndpoint", _request);
        Assert.Equal("AliyunServiceRoleForPrivatelink", await RoleAsync());
    }

    [Fact]
    public async Task Create_AlibabasOwnServices_ConnectByThemselvesAndKnowPolicies()
    {
        var ours = await _cloud.Consumer.OkAsync("CreateVpcEndpoint", With("ServiceName", $"com.aliyuncs.privatelink.{Here}.actiontrail"));
        var attributes = await _cloud.Consumer.OkAsync("GetVpcEndpointAttribute", ("EndpointId", Text(ours, "EndpointId")));
        Assert.Contains("\"Effect\":\"Allow\"", Text(attributes, "PolicyDocument"), StringComparison.Ordinal);
        var reverse = await _cloud.Consumer.OkAsync("CreateVpcEndpoint",
            [.. With("ServiceName", $"com.aliyuncs.privatelink.{Here}.reverse-access").Where(p => p.Name != "EndpointType"), ("EndpointType", "Reverse")]);
        Assert.False(reverse.TryGetProperty("EndpointDomain", out _));
        await _cloud.Cloud.AdvanceAsync(60);
        Assert.Equal(("Active", "Connected"), await _cloud.StatusAsync(Text(reverse, "EndpointId")));
        var zone = (await _cloud.Consumer.OkAsync("ListVpcEndpointZones", ("EndpointId", Text(reverse, "EndpointId")))).GetProperty("Zones")[0];
        Assert.False(zone.TryGetProperty("ZoneDomain", out _));
    }

    private List<(string Name, string Value)> With(string name, string value) => [.. _request.Where(p => p.Name != name), (name, value)];

    private async Task<string?> RoleAsync()
    {
        var account = (await _cloud.Cloud.GetAsync("world")).GetProperty("alibaba").GetProperty("accounts").EnumerateArray()
            .Single(account => Text(account, "id") == AlibabaAccounts.Consumer);
        return account.TryGetProperty("serviceLinkedRole", out var role) ? role.GetString() : null;
    }
}

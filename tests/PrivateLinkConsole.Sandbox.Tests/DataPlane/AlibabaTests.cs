using System.Net;
using PrivateLinkConsole.Sandbox.Tests.AlibabaRpc;
using Xunit;
using static PrivateLinkConsole.Sandbox.Tests.AlibabaRpc.AlibabaCloud;

namespace PrivateLinkConsole.Sandbox.Tests.DataPlane;

/// <summary>An endpoint on Alibaba Cloud, by its own names, from inside its VPC.</summary>
public sealed class AlibabaTests : IAsyncLifetime
{
    private const int Port = 19530;
    private AlibabaCloud _cloud = null!;
    private InsideVpc _inside = null!;
    private string _serviceId = null!;
    private string _endpointId = null!;
    private string _group = null!;
    private string _domain = null!;

    public async ValueTask InitializeAsync()
    {
        _cloud = await AlibabaCloud.StartAsync(new() { TimeScale = 0, DataPlane = true });
        await _cloud.Cloud.PostAsync("load-balancers", new { arn = Balancer, port = Port, protocol = "https" });
        (var vpc, _, _group) = await _cloud.NetworkAsync();
        (_serviceId, _endpointId) = await _cloud.ConnectedAsync();
        _domain = Text(await _cloud.Consumer.OkAsync("GetVpcEndpointAttribute", ("EndpointId", _endpointId)), "EndpointDomain");
        await RuleAsync("AuthorizeSecurityGroup");
        _inside = new(_cloud.Cloud, vpc);
    }

    public ValueTask DisposeAsync() => _cloud.DisposeAsync();

    [Fact]
    public async Task Get_ByEndpointAndZoneDomain_IsAnswered()
    {
        var zone = (await _cloud.Consumer.OkAsync("ListVpcEndpointZones", ("EndpointId", _endpointId))).GetProperty("Zones")[0];
        Assert.Equal(Text(zone, "EniIp"), await _inside.ResolveAsync(_domain));
        Assert.Equal(HttpStatusCode.BadRequest, await _inside.GetAsync(Link(_domain)));
        Assert.Equal(HttpStatusCode.BadRequest, await _inside.GetAsync(Link(Text(zone, "ZoneDomain"))));
    }

    [Fact]
    public async Task Resolve_DisconnectedOrRemovedZone_HasNoAddressUntilItIsBack()
    {
        await _cloud.Provider.OkAsync("DisableVpcEndpointConnection", ("ServiceId", _serviceId), ("EndpointId", _endpointId));
        Assert.Null(await _inside.ResolveAsync(_domain));
        await _cloud.Cloud.AdvanceAsync(30);
        await _cloud.Provider.OkAsync("EnableVpcEndpointConnection", ("ServiceId", _serviceId), ("EndpointId", _endpointId));
        Assert.Null(await _inside.ResolveAsync(_domain));
        await _cloud.Cloud.AdvanceAsync(30);
        Assert.Equal(HttpStatusCode.BadRequest, await _inside.GetAsync(Link(_domain)));
        await _cloud.Consumer.OkAsync("RemoveZoneFromVpcEndpoint", ("EndpointId", _endpointId), ("ZoneId", ZoneA));
        Assert.Null(await _inside.ResolveAsync(_domain));
    }

    [Fact]
    public async Task Get_RuleTakenAway_Hangs()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "only Linux drops a SYN at a full queue");
        await RuleAsync("RevokeSecurityGroup");
        await Assert.ThrowsAsync<TaskCanceledException>(() => _inside.GetAsync(Link(_domain), Wire.ShortTimeout));
    }

    [Fact]
    public async Task Get_TargetClosed_IsRefused()
    {
        await _cloud.Cloud.PostAsync("load-balancers", new { arn = Balancer, port = Port, protocol = "https", target = "closed" });
        await Assert.ThrowsAsync<HttpRequestException>(() => _inside.GetAsync(Link(_domain)));
    }

    private static Uri Link(string host) => new($"https://{host}:{Port}/");

    private Task RuleAsync(string action) => _cloud.Consumer.OkInAsync(
        "ecs", action, ("SecurityGroupId", _group), ("IpProtocol", "tcp"), ("PortRange", $"{Port}/{Port}"), ("SourceCidrIp", "172.16.0.0/12"));
}

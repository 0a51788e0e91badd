using Amazon.EC2.Model;
using Xunit;
using static PrivateLinkConsole.Sandbox.Tests.Cloud;

namespace PrivateLinkConsole.Sandbox.Tests.Ec2Query;

/// <summary>Endpoint services: allow list, discovery, connections, changes, deletion.</summary>
public sealed class ServiceTests : IAsyncLifetime
{
    private Cloud _cloud = null!;

    public async ValueTask InitializeAsync() => _cloud = await StartAsync();

    public ValueTask DisposeAsync() => _cloud.DisposeAsync();

    [Theory]
    [InlineData("arn:aws:elasticloadbalancing:us-west-2:222222222222:loadbalancer/net/x/0123456789abcdef", "NetworkLoadBalancerNotFoundException")]
    [InlineData("arn:aws:elasticloadbalancing:eu-west-1:111111111111:loadbalancer/net/x/0123456789abcdef", "NetworkLoadBalancerNotFoundException")]
    [InlineData("arn:aws:elasticloadbalancing:us-west-2:111111111111:loadbalancer/app/x/0123456789abcdef", "InvalidParameter")]
    [InlineData("my-nlb", "InvalidParameter")]
    public async Task Create_ForeignOrMalformedBalancer_IsRefused(string arn, string code) =>
        await Refusal.OfAsync(code, 400, () => _cloud.Provider.CreateVpcEndpointServiceConfigurationAsync(new() { NetworkLoadBalancerArns = [arn] }, Token));

    [Fact]
    public async Task Create_NoBalancer_IsMissingParameter() =>
        await Refusal.OfAsync("MissingParameter", 400, () => _cloud.Provider.CreateVpcEndpointServiceConfigurationAsync(new() { AcceptanceRequired = true },
            Token));

    [Fact]
    public async Task Create_BalancerDescribed_IsInItsZones()
    {
        await _cloud.PostAsync("load-balancers", new { arn = Arn, zoneIds = new[] { "usw2-az4" }, port = 9092, protocol = "kafka" });
        var service = await _cloud.ServiceAsync();
        Assert.Equal(["usw2-az4"], service.AvailabilityZoneIds);
    }

    [Fact]
    public async Task Permissions_AddedAndRemoved_AreListedWithTypes()
    {
        var id = (await _cloud.ServiceAsync()).ServiceId;
        var added = await _cloud.Provider.ModifyVpcEndpointServicePermissionsAsync(
            new() { ServiceId = id, AddAllowedPrincipals = ["*", "arn:aws:iam::333333333333:role/app", "arn:aws:iam::222222222222:root"] }, Token);
        Assert.Equal(2, added.AddedPrincipals.Count);
        await _cloud.Provider.ModifyVpcEndpointServicePermissionsAsync(new() { ServiceId = id, RemoveAllowedPrincipals = ["*"] }, Token);
        var listed = await _cloud.Provider.DescribeVpcEndpointServicePermissionsAsync(new() { ServiceId = id }, Token);
        Assert.Equal(["Account", "Role"], listed.AllowedPrincipals.Select(p => p.PrincipalType.Value));
        await Refusal.OfAsync("InvalidPrincipal", 400, () => _cloud.Provider.ModifyVpcEndpointServicePermissionsAsync(
            new() { ServiceId = id, AddAllowedPrincipals = ["222222222222"] }, Token));
        await Refusal.OfAsync("InvalidVpcEndpointServiceId.NotFound", 400,
            () => _cloud.Consumer.DescribeVpcEndpointServicePermissionsAsync(new() { ServiceId = id }, Token));
    }

    [Fact]
    public async Task Discovery_AllowedConsumer_SeesZonesByItsOwnNames()
    {
        var service = await _cloud.ServiceAsync();
        var seen = await _cloud.Consumer.DescribeVpcEndpointServicesAsync(new() { ServiceNames = [service.ServiceName] }, Token);
        var detail = Assert.Single(seen.ServiceDetails);
        Assert.Equal("111111111111", detail.Owner);
        Assert.Equal(["usw2-az1", "usw2-az2", "usw2-az3"], detail.AvailabilityZoneIds);
        Assert.NotEqual(service.AvailabilityZones, detail.AvailabilityZones);
        Assert.Contains(service.ServiceName, (await _cloud.Consumer.DescribeVpcEndpointServicesAsync(new() { Filters = [new("owner", ["111111111111"])] },
            Token)).ServiceNames);
        var stranger = _cloud.Ec2(KnownAccounts.ConsoleKey);
        await Refusal.OfAsync("InvalidServiceName", 400, () => stranger.DescribeVpcEndpointServicesAsync(new() { ServiceNames = [service.ServiceName] },
            Token));
        Assert.Null((await stranger.DescribeVpcEndpointServicesAsync(new() { }, Token)).ServiceNames);
    }

    [Fact]
    public async Task Describe_BadIds_AreRefused()
    {
        await Refusal.OfAsync("InvalidVpcEndpointServiceId.NotFound", 400, () => _cloud.Provider.DescribeVpcEndpointServiceConfigurationsAsync(
            new() { ServiceIds = ["vpce-svc-0123456789abcdef0"] }, Token));
        await Refusal.OfAsync("InvalidVpcEndpointServiceIdId.Malformed", 400, () => _cloud.Provider.DescribeVpcEndpointServiceConfigurationsAsync(
            new() { ServiceIds = ["svc"] }, Token));
        var service = await _cloud.ServiceAsync();
        var found = await _cloud.Provider.DescribeVpcEndpointServiceConfigurationsAsync(
            new() { Filters = [new("service-name", [service.ServiceName]), new("service-state", ["Available"])] }, Token);
        Assert.Single(found.ServiceConfigurations);
    }

    [Fact]
    public async Task Delete_WithLiveEndpoints_IsRefusedPerItem()
    {
        var service = await _cloud.ServiceAsync();
        var endpoint = await _cloud.AvailableEndpointAsync(service);
        var reply = await _cloud.Provider.DeleteVpcEndpointServiceConfigurationsAsync(new() { ServiceIds = [service.ServiceId, "vpce-svc-0123456789abcdef0"] },
            Token);
        Assert.Equal(["ExistingVpcEndpointConnections", "InvalidVpcEndpointService.NotFound"], reply.Unsuccessful.Select(u => u.Error.Code));
        await Refusal.OfAsync("ExistingVpcEndpointConnections", 400, () => _cloud.Provider.ModifyVpcEndpointServiceConfigurationAsync(
            new() { ServiceId = service.ServiceId, AddNetworkLoadBalancerArns = [Arn.Replace("tidb", "two", StringComparison.Ordinal)],
                RemoveNetworkLoadBalancerArns = [Arn] }, Token));
        await _cloud.Provider.RejectVpcEndpointConnectionsAsync(new() { ServiceId = service.ServiceId, VpcEndpointIds = [endpoint] }, Token);
        Assert.Null((await _cloud.Provider.DeleteVpcEndpointServiceConfigurationsAsync(new() { ServiceIds = [service.ServiceId] }, Token)).Unsuccessful);
    }

    [Fact]
    public async Task Connections_AcceptAndReject_TellPerItem()
    {
        var service = await _cloud.ServiceAsync();
        var id = await _cloud.AvailableEndpointAsync(service);
        var accept = await _cloud.Provider.AcceptVpcEndpointConnectionsAsync(
            new() { ServiceId = service.ServiceId, VpcEndpointIds = [id, "vpce-0123456789abcdef0"] }, Token);
        Assert.Equal(["InvalidState", "InvalidVpcEndpointId.NotFound"], accept.Unsuccessful.Select(u => u.Error.Code));
        await Refusal.OfAsync("InvalidVpcEndpointServiceId.NotFound", 400, () => _cloud.Consumer.AcceptVpcEndpointConnectionsAsync(
            new() { ServiceId = service.ServiceId, VpcEndpointIds = [id] }, Token));
        var seen = await _cloud.Provider.DescribeVpcEndpointConnectionsAsync(
            new() { Filters = [new("service-id", [service.ServiceId]), new("vpc-endpoint-owner", ["222222222222"]),
                new("vpc-endpoint-state", ["available"])] }, Token);
        Assert.Equal(id, Assert.Single(seen.VpcEndpointConnections).VpcEndpointId);
        Assert.Null((await _cloud.Consumer.DescribeVpcEndpointConnectionsAsync(new(), Token)).VpcEndpointConnections);
    }

    [Fact]
    public async Task DeleteEndpoints_UnknownAmongThem_IsTold()
    {
        var id = await _cloud.AvailableEndpointAsync(await _cloud.ServiceAsync());
        var reply = await _cloud.Consumer.DeleteVpcEndpointsAsync(new() { VpcEndpointIds = [id, "vpce-0123456789abcdef0"] }, Token);
        var failed = Assert.Single(reply.Unsuccessful);
        Assert.Equal(("vpce-0123456789abcdef0", "InvalidVpcEndpointId.NotFound"), (failed.ResourceId, failed.Error.Code));
    }
}

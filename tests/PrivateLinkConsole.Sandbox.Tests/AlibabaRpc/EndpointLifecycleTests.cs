using Xunit;
using static PrivateLinkConsole.Sandbox.Tests.AlibabaRpc.AlibabaCloud;

namespace PrivateLinkConsole.Sandbox.Tests.AlibabaRpc;

/// <summary>An endpoint's states from its creation to its end.</summary>
public sealed class EndpointLifecycleTests : IAsyncLifetime
{
    private AlibabaCloud _cloud = null!;

    public async ValueTask InitializeAsync() => _cloud = await StartAsync();

    public ValueTask DisposeAsync() => _cloud.DisposeAsync();

    [Fact]
    public async Task Create_ManualAccept_WaitsForTheProvider()
    {
        var service = await _cloud.ServiceAsync();
        var made = await _cloud.EndpointAsync(service, ("EndpointName", "tidb"));
        var id = Text(made, "EndpointId");
        Assert.Equal(("Creating", "Disconnected"), (Text(made, "EndpointStatus"), Text(made, "ConnectionStatus")));
        Assert.Equal($"{id}.{Text(service, "ServiceId")}.ap-southeast-1.privatelink.aliyuncs.com", Text(made, "EndpointDomain"));
        Assert.Equal([$"{ZoneA} Creating"], await _cloud.ZonesAsync(id));

        await _cloud.Cloud.AdvanceAsync(30);
        Assert.Equal(("Active", "Disconnected"), await _cloud.StatusAsync(id));
        Assert.Equal([$"{ZoneA} Wait"], await _cloud.ZonesAsync(id));

        await _cloud.Provider.OkAsync("EnableVpcEndpointConnection", ("ServiceId", Text(service, "ServiceId")), ("EndpointId", id));
        Assert.Equal(("Active", "Connecting"), await _cloud.StatusAsync(id));
        Assert.Equal([$"{ZoneA} Connecting"], await _cloud.ZonesAsync(id));
        await _cloud.Cloud.AdvanceAsync(30);
        Assert.Equal(("Active", "Connected"), await _cloud.StatusAsync(id));
        Assert.Equal([$"{ZoneA} Connected"], await _cloud.ZonesAsync(id));
    }

    [Fact]
    public async Task Create_AutoAccept_ConnectsByItself()
    {
        var id = Text(await _cloud.EndpointAsync(await _cloud.ServiceAsync(autoAccept: true)), "EndpointId");
        Assert.Equal(("Creating", "Disconnected"), await _cloud.StatusAsync(id));
        await _cloud.Cloud.AdvanceAsync(30);
        Assert.Equal(("Active", "Connecting"), await _cloud.StatusAsync(id));
        await _cloud.Cloud.AdvanceAsync(30);
        Assert.Equal(("Active", "Connected"), await _cloud.StatusAsync(id));
    }

    [Fact]
    public async Task Disable_Connected_IsDisconnectedAndCanBeEnabledAgain()
    {
        var (service, id) = await _cloud.ConnectedAsync();
        await _cloud.Provider.OkAsync("DisableVpcEndpointConnection", ("ServiceId", service), ("EndpointId", id));
        Assert.Equal(("Active", "Disconnecting"), await _cloud.StatusAsync(id));
        await _cloud.Cloud.AdvanceAsync(30);
        Assert.Equal(("Active", "Disconnected"), await _cloud.StatusAsync(id));
        Assert.Equal([$"{ZoneA} Disconnected"], await _cloud.ZonesAsync(id));
        await _cloud.Provider.OkAsync("EnableVpcEndpointConnection", ("ServiceId", service), ("EndpointId", id));
        await _cloud.Provider.RefusedAsync("EndpointConnectionOperationDenied", "EnableVpcEndpointConnection", ("ServiceId", service), ("EndpointId", id));
    }

    [Fact]
    public async Task Change_WhileOneRuns_IsLocked()
    {
        var (_, id) = await _cloud.ConnectedAsync();
        var (_, vSwitch, _) = await _cloud.NetworkAsync(ZoneB);
        await _cloud.Consumer.OkAsync("AddZoneToVpcEndpoint", ("EndpointId", id), ("ZoneId", ZoneB), ("VSwitchId", vSwitch), ("ip", "172.16.16.77"));
        Assert.Equal(("Pending", "Connected"), await _cloud.StatusAsync(id));
        await _cloud.Consumer.RefusedAsync("EndpointLocked", "UpdateVpcEndpointAttribute", ("EndpointId", id), ("EndpointName", "other"));
        await _cloud.Cloud.AdvanceAsync(20);
        Assert.Equal([$"{ZoneA} Connected", $"{ZoneB} Connecting"], await _cloud.ZonesAsync(id));
        await _cloud.Cloud.AdvanceAsync(30);
        var zones = (await _cloud.Consumer.OkAsync("ListVpcEndpointZones", ("EndpointId", id))).GetProperty("Zones");
        Assert.Equal(("172.16.16.77", "Connected"), (Text(zones[1], "EniIp"), Text(zones[1], "ZoneStatus")));
        Assert.Contains($"{id}-{ZoneB}.", Text(zones[1], "ZoneDomain"), StringComparison.Ordinal);
        await _cloud.Consumer.OkAsync("UpdateVpcEndpointAttribute", ("EndpointId", id), ("EndpointName", "other"));
    }

    [Fact]
    public async Task Delete_ZonesFirst_ThenItIsGone()
    {
        var (_, id) = await _cloud.ConnectedAsync();
        var message = await _cloud.Consumer.RefusedAsync("EndpointDependenceViolation", "DeleteVpcEndpoint", ("EndpointId", id));
        Assert.Equal("The specified endpoint has dependent zone(s).", message);
        await _cloud.Consumer.OkAsync("RemoveZoneFromVpcEndpoint", ("EndpointId", id), ("ZoneId", ZoneA));
        Assert.Equal([$"{ZoneA} Deleting"], await _cloud.ZonesAsync(id));
        await _cloud.Consumer.RefusedAsync("EndpointDependenceViolation", "DeleteVpcEndpoint", ("EndpointId", id));
        await _cloud.Cloud.AdvanceAsync(20);
        Assert.Empty(await _cloud.ZonesAsync(id));
        await _cloud.Consumer.OkAsync("DeleteVpcEndpoint", ("EndpointId", id));
        Assert.Equal("Deleting", (await _cloud.StatusAsync(id)).Endpoint);
        await _cloud.Cloud.AdvanceAsync(20);
        await _cloud.Consumer.RefusedAsync("EndpointNotFound", "GetVpcEndpointAttribute", ("EndpointId", id));
        Assert.Equal(0, (await _cloud.Consumer.OkInAsync("ecs", "DescribeNetworkInterfaces")).GetProperty("TotalCount").GetInt32());
    }

    [Fact]
    public async Task Groups_AttachAndDetach_KeepOne()
    {
        var (_, id) = await _cloud.ConnectedAsync();
        var (vpc, _, first) = await _cloud.NetworkAsync();
        var second = Text(await _cloud.Consumer.OkInAsync("ecs", "CreateSecurityGroup", ("VpcId", vpc), ("SecurityGroupName", "db")), "SecurityGroupId");
        await _cloud.Consumer.OkAsync("AttachSecurityGroupToVpcEndpoint", ("EndpointId", id), ("SecurityGroupId", second));
        Assert.Equal(["Attached", "Attaching"], await GroupsAsync(id));
        await _cloud.Cloud.AdvanceAsync(20);
        await _cloud.Consumer.RefusedAsync("SecurityGroupExist", "AttachSecurityGroupToVpcEndpoint", ("EndpointId", id), ("SecurityGroupId", second));
        await _cloud.Consumer.OkAsync("DetachSecurityGroupFromVpcEndpoint", ("EndpointId", id), ("SecurityGroupId", first));
        Assert.Equal(["Detaching", "Attached"], await GroupsAsync(id));
        await _cloud.Cloud.AdvanceAsync(20);
        await _cloud.Consumer.RefusedAsync("EndpointMustContainSecurityGroup", "DetachSecurityGroupFromVpcEndpoint", ("EndpointId", id), ("SecurityGroupId", second));
    }

    [Fact]
    public async Task DeleteService_WithConnectedEndpoint_WaitsForBothToBeFree()
    {
        var (service, id) = await _cloud.ConnectedAsync();
        await _cloud.Provider.RefusedAsync("EndpointServiceConnectionDependence", "DeleteVpcEndpointService", ("ServiceId", service));
        await _cloud.Provider.OkAsync("DisableVpcEndpointConnection", ("ServiceId", service), ("EndpointId", id));
        await _cloud.Cloud.AdvanceAsync(30);
        await _cloud.Provider.RefusedAsync("EndpointServiceDependenceViolation", "DeleteVpcEndpointService", ("ServiceId", service));
        await _cloud.Provider.OkAsync("DetachResourceFromVpcEndpointService", ("ServiceId", service), ("ResourceId", Balancer), ("ResourceType", "nlb"));
        await _cloud.Provider.OkAsync("DeleteVpcEndpointService", ("ServiceId", service));
        Assert.Equal("ServiceDeleted", (await _cloud.StatusAsync(id)).Connection);
        var (_, vSwitch, _) = await _cloud.NetworkAsync(ZoneB);
        await _cloud.Consumer.RefusedAsync("EndpointServiceDeleted", "AddZoneToVpcEndpoint", ("EndpointId", id), ("ZoneId", ZoneB), ("VSwitchId", vSwitch));
        await _cloud.Cloud.AdvanceAsync(20);
        await _cloud.Provider.RefusedAsync("EndpointServiceNotFound", "GetVpcEndpointServiceAttribute", ("ServiceId", service));
    }

    private async Task<List<string>> GroupsAsync(string id) =>
    [
        .. (await _cloud.Consumer.OkAsync("ListVpcEndpointSecurityGroups", ("EndpointId", id))).GetProperty("SecurityGroups").EnumerateArray()
            .Select(group => Text(group, "SecurityGroupStatus")),
    ];
}

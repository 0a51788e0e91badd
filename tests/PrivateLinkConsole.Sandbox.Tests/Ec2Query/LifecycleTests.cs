using Amazon.EC2;
using Xunit;
using static PrivateLinkConsole.Sandbox.Tests.Cloud;

namespace PrivateLinkConsole.Sandbox.Tests.Ec2Query;

/// <summary>The way of an endpoint from an empty account to its deletion, on real SDK clients.</summary>
public sealed class LifecycleTests
{
    [Fact]
    public async Task Endpoint_CreatedAcceptedDeleted_PassesAllStates()
    {
        await using var cloud = await StartAsync();
        var service = await cloud.ServiceAsync();
        var made = await cloud.Consumer.CreateVpcEndpointAsync(await cloud.RequestAsync(service.ServiceName), Token);
        var id = made.VpcEndpoint.VpcEndpointId;
        Assert.Equal(State.PendingAcceptance, made.VpcEndpoint.State);

        await cloud.Provider.AcceptVpcEndpointConnectionsAsync(new() { ServiceId = service.ServiceId, VpcEndpointIds = [id] }, Token);
        Assert.Equal(State.Pending, (await cloud.EndpointAsync(id)).State);

        await cloud.AdvanceAsync(90);
        var available = await cloud.EndpointAsync(id);
        Assert.Equal(State.Available, available.State);
        Assert.Single(available.NetworkInterfaceIds);
        Assert.Equal(2, available.DnsEntries.Count);

        await cloud.Consumer.DeleteVpcEndpointsAsync(new() { VpcEndpointIds = [id] }, Token);
        Assert.Equal(State.Deleting, (await cloud.EndpointAsync(id)).State);
        await cloud.AdvanceAsync(60);
        Assert.Equal(State.Deleted, (await cloud.EndpointAsync(id)).State);
        await cloud.AdvanceAsync(300);
        await Refusal.OfAsync("InvalidVpcEndpointId.NotFound", 400, () => cloud.EndpointAsync(id));
    }

    [Fact]
    public async Task Service_CreatedUsedDeleted_PassesAllStates()
    {
        await using var cloud = await StartAsync();
        var made = (await cloud.Provider.CreateVpcEndpointServiceConfigurationAsync(new() { NetworkLoadBalancerArns = [Arn] }, Token)).ServiceConfiguration;
        Assert.Equal(ServiceState.Pending, made.ServiceState);
        Assert.Equal(["usw2-az1", "usw2-az2", "usw2-az3"], made.AvailabilityZoneIds);
        await cloud.AdvanceAsync(209);
        Assert.Equal(ServiceState.Pending, await StateAsync());
        await cloud.AdvanceAsync(1);
        Assert.Equal(ServiceState.Available, await StateAsync());

        await cloud.Provider.DeleteVpcEndpointServiceConfigurationsAsync(new() { ServiceIds = [made.ServiceId] }, Token);
        Assert.Equal(ServiceState.Deleting, await StateAsync());
        await cloud.AdvanceAsync(240);
        Assert.Equal(ServiceState.Deleted, await StateAsync());
        await cloud.AdvanceAsync(300);
        await Refusal.OfAsync("InvalidVpcEndpointServiceId.NotFound", 400, StateAsync);

        async Task<ServiceState> StateAsync() => (await cloud.Provider.DescribeVpcEndpointServiceConfigurationsAsync(
            new() { ServiceIds = [made.ServiceId] }, Token)).ServiceConfigurations[0].ServiceState;
    }

    [Fact]
    public async Task Endpoint_NobodyAccepts_ExpiresAfterSevenDays()
    {
        await using var cloud = await StartAsync();
        var service = await cloud.ServiceAsync();
        var made = await cloud.Consumer.CreateVpcEndpointAsync(await cloud.RequestAsync(service.ServiceName), Token);
        await cloud.AdvanceAsync(TimeSpan.FromDays(7).TotalSeconds);
        Assert.Equal(State.Expired, (await cloud.EndpointAsync(made.VpcEndpoint.VpcEndpointId)).State);
    }

    [Fact]
    public async Task Endpoint_AcceptanceNotRequired_BecomesAvailableByItself()
    {
        await using var cloud = await StartAsync();
        var service = await cloud.ServiceAsync(acceptance: false);
        var made = await cloud.Consumer.CreateVpcEndpointAsync(await cloud.RequestAsync(service.ServiceName), Token);
        Assert.Equal(State.Pending, made.VpcEndpoint.State);
        await cloud.AdvanceAsync(75);
        Assert.Equal(State.Available, (await cloud.EndpointAsync(made.VpcEndpoint.VpcEndpointId)).State);
    }

    [Fact]
    public async Task Endpoint_ProviderRejectsAvailableOne_IsRejected()
    {
        await using var cloud = await StartAsync();
        var service = await cloud.ServiceAsync();
        var id = await cloud.AvailableEndpointAsync(service);
        await cloud.Provider.RejectVpcEndpointConnectionsAsync(new() { ServiceId = service.ServiceId, VpcEndpointIds = [id] }, Token);
        Assert.Equal(State.Rejected, (await cloud.EndpointAsync(id)).State);
    }
}

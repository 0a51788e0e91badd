using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.Refusals;
using PrivateLinkConsole.Core.Tests.Bench;
using Xunit;

namespace PrivateLinkConsole.Core.Tests.PrivateEndpoints;

/// <summary>TiDB Cloud Starter on Alibaba Cloud (B1–B20) over the real client: ours and the vendor's, and what goes wrong on the way.</summary>
public sealed class AlibabaJourneyTests
{
    [Fact]
    public async Task Ours_BecomesActive_AndIsDeletedZonesFirst()
    {
        await using var bench = await AlibabaBench.StartAsync();

        var id = await bench.CreateAsync(await bench.ClusterAsync());
        await bench.Console.UntilAsync(id, EndpointStatus.Active);

        var view = await bench.Console.ViewAsync(id);
        Assert.Equal(("Active", "Connected"), (view.CloudState, view.ConnectionState));
        Assert.Equal(2, view.Zones.Count);
        Assert.All(view.Zones, zone => Assert.True(zone is { Ip: not null, DnsName: not null, State: "Connected" }, zone.ToString()));
        // B19: clients connect to the endpoint's own domain name.
        Assert.Equal(view.Host, view.DnsNames[0].Name);
        Assert.StartsWith(view.VpcEndpointId + ".", view.Host, StringComparison.Ordinal);
        Assert.Equal("prod-starter", Assert.Single(await bench.LiveEndpointsAsync()).Name);
        Assert.Equal(1, await bench.Console.CountAsync("CreateVpcEndpoint"));

        await bench.DeleteAsync(id);
        await bench.Console.UntilGoneAsync(id);

        Assert.Empty(await bench.LiveEndpointsAsync());
        Assert.DoesNotContain((await (await bench.ProviderAsync()).ListServicesAsync(new ServiceFilter(), null, default)).Items, service => service.State != CloudServiceState.Deleting);
        Assert.Equal(["RemoveZoneFromVpcEndpoint", "RemoveZoneFromVpcEndpoint", "DeleteVpcEndpoint"], await TeardownAsync(bench));
    }

    [Fact]
    public async Task Vendors_WaitsForTheVendor_AndNeverWritesToTheService()
    {
        await using var bench = await AlibabaBench.StartAsync();
        var service = await bench.VendorServiceAsync();

        var id = await bench.CreateAsync(await bench.ClusterAsync(vendorService: service.ServiceName));
        await bench.Console.UntilAsync(id, EndpointStatus.Pending);
        var view = await bench.Console.ViewAsync(id);
        Assert.Equal((WaitsFor.Vendor, "Active", "Disconnected"), (view.WaitsFor, view.CloudState, view.ConnectionState));

        await (await bench.ProviderAsync()).AcceptAsync(service.ServiceId, view.VpcEndpointId!, default);
        await bench.Console.UntilAsync(id, EndpointStatus.Active);

        await bench.DeleteAsync(id);
        await bench.Console.UntilGoneAsync(id);
        Assert.Empty(await bench.LiveEndpointsAsync());
        Assert.Equal(0, await bench.Console.CountAsync("DeleteVpcEndpointService"));
    }

    // D2: what the cloud did although its answer was lost is found, not made again.
    [Fact]
    public async Task Create_ReplyLost_IsOneEndpoint()
    {
        await using var bench = await AlibabaBench.StartAsync();
        await bench.Console.FaultAsync(new { operation = "CreateVpcEndpoint", kind = "lostReply", times = 1, afterApply = true });

        var id = await bench.CreateAsync(await bench.ClusterAsync());
        await bench.Console.UntilAsync(id, EndpointStatus.Active);

        Assert.Single(await bench.LiveEndpointsAsync());
    }

    [Theory]
    [InlineData("EnableVpcEndpointConnection", "EndpointConnectionOperationDenied")]
    [InlineData("CreateVpcEndpoint", "ConcurrentCallNotSupported")]
    [InlineData("RemoveZoneFromVpcEndpoint", "EndpointLocked")]
    [InlineData("DeleteVpcEndpoint", "EndpointOperationDenied")]
    public async Task Write_RefusedWhileTheCloudIsBusy_IsTriedAgain(string operation, string code)
    {
        await using var bench = await AlibabaBench.StartAsync();
        await bench.Console.FaultAsync(new { operation, kind = "error", code, message = "busy", httpStatus = 400, times = 2 });

        var id = await bench.CreateAsync(await bench.ClusterAsync());
        await bench.Console.UntilAsync(id, EndpointStatus.Active);
        await bench.DeleteAsync(id);
        await bench.Console.UntilGoneAsync(id);

        Assert.Empty(await bench.LiveEndpointsAsync());
        Assert.True(await bench.Console.CountAsync(operation) > 2);
    }

    [Fact]
    public async Task Throttled_ForAMinute_WaitsAndGoesOn()
    {
        await using var bench = await AlibabaBench.StartAsync();
        var id = await bench.CreateAsync(await bench.ClusterAsync());
        await bench.Console.FaultAsync(new { kind = "throttle" });
        for (var second = 0; second < 60; second += 5)
        {
            await bench.Console.StepAsync();
            await bench.Console.AdvanceAsync(TimeSpan.FromSeconds(5));
        }

        Assert.NotEqual(EndpointStatus.Failed, (await bench.Console.ViewAsync(id)).Status);
        await bench.Console.ClearFaultsAsync();
        await bench.Console.UntilAsync(id, EndpointStatus.Active);
        Assert.Single(await bench.LiveEndpointsAsync());
    }

    // The vendor took the account off the white list between the check and the creation.
    [Fact]
    public async Task WhiteListRemovedMidway_FailsWithTheCloudsWord_AndRetryGoesOn()
    {
        await using var bench = await AlibabaBench.StartAsync();
        var service = await bench.VendorServiceAsync();
        var id = await bench.CreateAsync(await bench.ClusterAsync(vendorService: service.ServiceName));
        await (await bench.ProviderAsync()).DisallowAsync(service.ServiceId, Sandbox.AlibabaAccounts.Consumer, default);

        await bench.Console.UntilAsync(id, EndpointStatus.Failed);
        Assert.Equal("EndpointServiceNotAuthorized", (await bench.Console.ViewAsync(id)).Failure!.Code);
        Assert.Empty(await bench.LiveEndpointsAsync());

        await (await bench.ProviderAsync()).AllowAsync(service.ServiceId, Sandbox.AlibabaAccounts.Consumer, default);
        await bench.Console.Get<EndpointRemoval>().RetryAsync(bench.Console.Admin, bench.Console.Project, id, default);
        await bench.Console.UntilAsync(id, EndpointStatus.Pending);
        Assert.Single(await bench.LiveEndpointsAsync());
    }

    // A zone that somebody added outside is found when the cloud refuses the deletion, and goes first too.
    [Fact]
    public async Task ZoneAddedOutside_IsRemovedBeforeTheDeletion()
    {
        await using var bench = await AlibabaBench.StartAsync();
        var cluster = await bench.ClusterAsync();
        var network = await bench.NetworkAsync();
        var one = network.SubnetIds.Take(1).ToList();
        var id = await bench.Console.Get<EndpointCreation>().CreateAsync(
            bench.Console.Admin, bench.Console.Project, new EndpointRequest(cluster.Id, null, network with { SubnetIds = one, FewZonesConfirmed = true }, true, false), default);
        await bench.Console.UntilAsync(id, EndpointStatus.Active);
        await (await bench.ConsumerAsync()).ModifyEndpointAsync((await bench.Console.ViewAsync(id)).VpcEndpointId!, new EndpointChange(AddSubnetIds: [network.SubnetIds[1]]), default);
        await bench.Console.AdvanceAsync(TimeSpan.FromMinutes(1));

        await bench.DeleteAsync(id);
        await bench.Console.UntilGoneAsync(id);

        Assert.Empty(await bench.LiveEndpointsAsync());
    }

    // D32, D33: one zone is a decision, and makes no cloud call before it is taken.
    [Fact]
    public async Task OneZone_Unconfirmed_IsRefusedBesideItsField_AndAsksNoCloud()
    {
        await using var bench = await AlibabaBench.StartAsync();
        var cluster = await bench.ClusterAsync();
        var network = await bench.NetworkAsync();
        var before = (await bench.Console.RequestsAsync()).Count;

        var refused = await Assert.ThrowsAsync<InvalidInputException>(() => bench.Console.Get<EndpointCreation>().CreateAsync(
            bench.Console.Admin, bench.Console.Project, new EndpointRequest(cluster.Id, null, network with { SubnetIds = [network.SubnetIds[0]] }, true, false), default));

        Assert.Equal(("subnetIds", "few-zones"), (Assert.Single(refused.Errors).Field, refused.Errors[0].Code));
        Assert.Equal(before, (await bench.Console.RequestsAsync()).Count);
    }

    private static async Task<IReadOnlyList<string>> TeardownAsync(AlibabaBench bench) =>
        [.. (await bench.Console.RequestsAsync()).Select(request => request.Operation).Where(operation => operation is "RemoveZoneFromVpcEndpoint" or "DeleteVpcEndpoint")];
}

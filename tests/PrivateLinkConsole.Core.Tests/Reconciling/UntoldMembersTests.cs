using Microsoft.EntityFrameworkCore;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Data;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.Reconciling;
using PrivateLinkConsole.Core.Tests.Bench;
using Xunit;

namespace PrivateLinkConsole.Core.Tests.Reconciling;

/// <summary>A cloud whose list of endpoints names neither subnets nor groups nor interfaces, as Alibaba Cloud's.</summary>
public sealed class UntoldMembersTests
{
    [Fact]
    public async Task Apply_AListThatDoesNotSay_KeepsWhatIsKnown()
    {
        await using var bench = await ConsoleBench.StartAsync();
        var before = await ActiveRowAsync(bench);
        var seen = Untold(Assert.Single(await bench.LiveEndpointsAsync()));
        Assert.False(EndpointObservation.Differs(before, seen));

        await ObserveAsync(bench, before.Id, seen with { ConnectionState = "Connected" });

        var row = await RowAsync(bench, before.Id);
        Assert.Equal(before.SubnetIds, row.SubnetIds);
        Assert.Equal(before.NetworkInterfaceIds, row.NetworkInterfaceIds);
        Assert.Equal(before.Zones, row.Zones);
        Assert.Equal(("Connected", true), (row.ConnectionState, row.ZonesRead));
    }

    [Fact]
    public async Task Apply_TheStateChanges_ReadsTheZonesAgainAndFillsInWhatIsMissing()
    {
        await using var bench = await ConsoleBench.StartAsync();
        var before = await ActiveRowAsync(bench);
        var seen = Untold(Assert.Single(await bench.LiveEndpointsAsync()));
        await ObserveAsync(bench, before.Id, seen with { State = CloudEndpointState.Pending, RawState = "Pending" });
        await bench.Get<EndpointRows>().ObserveAsync(before.Id, Forget, default);
        await ObserveAsync(bench, before.Id, seen);
        Assert.False((await RowAsync(bench, before.Id)).ZonesRead);

        var consumer = new InterfacesOnly(new CloudNetworkInterface(
            seen.Id, "eni-1", "vsw-1", "cn-hangzhou-h", "cn-hangzhou-h", "10.0.0.7", ["sg-1"], "ep-1-cn-hangzhou-h.example", "Connected"));
        await bench.Get<ZoneReading>().RunAsync(new SweepTarget(bench.ConsumerAccountRow, ConsoleBench.Region, InMotion: false), consumer, default);

        var row = await RowAsync(bench, before.Id);
        Assert.Equal(new EndpointZone("cn-hangzhou-h", "cn-hangzhou-h", "vsw-1", "eni-1", "10.0.0.7", "ep-1-cn-hangzhou-h.example", "Connected"), Assert.Single(row.Zones));
        Assert.Equal(["vsw-1", "sg-1", "eni-1"], row.SubnetIds.Concat(row.SecurityGroupIds).Concat(row.NetworkInterfaceIds));
        Assert.True(row.ZonesRead);
        Assert.Equal(seen.Id, Assert.Single(consumer.Asked).EndpointId);
    }

    private static CloudEndpoint Untold(CloudEndpoint told) => told with { SubnetIds = null, SecurityGroupIds = null, NetworkInterfaceIds = null };

    private static void Forget(EndpointEdit edit)
    {
        edit.Endpoint.SubnetIds = [];
        edit.Endpoint.SecurityGroupIds = [];
        edit.Endpoint.NetworkInterfaceIds = [];
    }

    private static async Task<PrivateEndpoint> ActiveRowAsync(ConsoleBench bench)
    {
        var id = await bench.CreateAsync(await bench.ClusterAsync());
        await bench.UntilAsync(id, EndpointStatus.Active);
        return await RowAsync(bench, id);
    }

    private static async Task<PrivateEndpoint> RowAsync(ConsoleBench bench, string id)
    {
        await using var db = bench.Get<ConsoleDb>().Open();
        return await db.Endpoints.AsNoTracking().SingleAsync(row => row.Id == id);
    }

    private static Task ObserveAsync(ConsoleBench bench, string id, CloudEndpoint seen) =>
        bench.Get<EndpointRows>().ObserveAsync(id, edit => EndpointObservation.Apply(edit, seen), default);
}

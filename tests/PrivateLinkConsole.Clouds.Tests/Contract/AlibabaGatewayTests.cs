using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using PrivateLinkConsole.Clouds.Alibaba;
using PrivateLinkConsole.Clouds.Alibaba.Rpc;
using PrivateLinkConsole.Clouds.Alibaba.Vpc20160428;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Sandbox;
using Xunit;

namespace PrivateLinkConsole.Clouds.Tests.Contract;

/// <summary>The client's operations on gateway endpoints and routes, from create to delete.</summary>
public sealed class AlibabaGatewayTests : IClassFixture<SandboxTarget>, IDisposable
{
    private readonly ContractTarget target;
    private readonly CloudHttp http = new(TimeProvider.System);
    private readonly SemaphoreSlim writes = new(1, 1);
    private readonly Client vpc;

    public AlibabaGatewayTests(SandboxTarget sandbox)
    {
        target = sandbox.Alibaba;
        var options = new CloudsOptions();
        options.Alibaba.ServiceUrls.Vpc = sandbox.Url;
        var keys = RpcCredentials.Of(new RpcKeys(AlibabaAccounts.ConsumerKey, new Secret(AlibabaAccounts.Secret)));
        vpc = new Client(new RpcCall(
            target.Region, new AlibabaServiceAddresses(Options.Create(options)), keys, writes, http, TimeProvider.System, NullLogger<RpcCall>.Instance));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        http.Dispose();
        writes.Dispose();
    }

    [Fact]
    public async Task Gateway_FromCreateToDelete_PutsARouteAndTakesItAway()
    {
        var vpcId = (await target.Networks.ListAsync(Stop))[0].Id;
        var service = Assert.Single((await vpc.ListVpcEndpointServicesByEndUserAsync(new(), Stop)).Services!);
        var table = Assert.Single((await vpc.DescribeRouteTableListAsync(new() { VpcId = vpcId }, Stop)).RouterTableList!.RouterTableListType!).RouteTableId!;

        var made = await vpc.CreateVpcGatewayEndpointAsync(
            new() { ClientToken = $"plc-{Guid.NewGuid():N}", VpcId = vpcId, ServiceName = service.ServiceName, EndpointName = "oss", Tag = [new() { Key = "plc:row", Value = "row-1" }] }, Stop);
        await target.SettleAsync(Stop);
        await vpc.AssociateRouteTablesWithVpcGatewayEndpointAsync(new() { EndpointId = made.EndpointId, RouteTableIds = [table] }, Stop);
        await target.SettleAsync(Stop);

        var listed = Assert.Single((await vpc.ListVpcGatewayEndpointsAsync(new() { Tag = [new() { Key = "plc:row", Value = "row-1" }] }, Stop)).Endpoints!);
        Assert.Equal((made.EndpointId, "oss", "Created", table), (listed.EndpointId, listed.EndpointName, listed.EndpointStatus, Assert.Single(listed.AssociatedRouteTables!)));
        Assert.Equal(made.EndpointId, Assert.Single(await GatewayRoutesAsync(table)));

        await vpc.UpdateVpcGatewayEndpointAttributeAsync(new() { EndpointId = made.EndpointId, EndpointName = "renamed" }, Stop);
        await target.SettleAsync(Stop);
        Assert.Equal("renamed", (await vpc.GetVpcGatewayEndpointAttributeAsync(new() { EndpointId = made.EndpointId }, Stop)).EndpointName);

        var associated = await Assert.ThrowsAsync<CloudException>(() => vpc.DeleteVpcGatewayEndpointAsync(new() { EndpointId = made.EndpointId }, Stop));
        Assert.Equal(CloudErrorKind.Busy, associated.Kind);
        await vpc.DissociateRouteTablesFromVpcGatewayEndpointAsync(new() { EndpointId = made.EndpointId, RouteTableIds = [table] }, Stop);
        await target.SettleAsync(Stop);
        Assert.Empty(await GatewayRoutesAsync(table));
        await vpc.DeleteVpcGatewayEndpointAsync(new() { EndpointId = made.EndpointId }, Stop);
        await target.SettleAsync(Stop);

        var gone = await Assert.ThrowsAsync<CloudException>(() => vpc.GetVpcGatewayEndpointAttributeAsync(new() { EndpointId = made.EndpointId }, Stop));
        Assert.Equal(CloudErrorKind.NotFound, gone.Kind);
    }

    private async Task<List<string?>> GatewayRoutesAsync(string table)
    {
        var answer = await vpc.DescribeRouteEntryListAsync(new() { RouteTableId = table, NextHopType = "GatewayEndpoint" }, Stop);
        return [.. (answer.RouteEntrys?.RouteEntry ?? []).SelectMany(entry => entry.NextHops?.NextHop ?? []).Select(hop => hop.NextHopId)];
    }
}

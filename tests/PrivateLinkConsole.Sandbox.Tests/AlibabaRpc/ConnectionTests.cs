using Xunit;
using static PrivateLinkConsole.Sandbox.Tests.AlibabaRpc.AlibabaCloud;

namespace PrivateLinkConsole.Sandbox.Tests.AlibabaRpc;

/// <summary>What a provider does to a connection that stands.</summary>
public sealed class ConnectionTests : IAsyncLifetime
{
    private AlibabaCloud _cloud = null!;
    private string _endpoint = null!;
    private (string, string)[] _connection = null!;

    public async ValueTask InitializeAsync()
    {
        _cloud = await StartAsync();
        (var service, _endpoint) = await _cloud.ConnectedAsync();
        _connection = [("ServiceId", service), ("EndpointId", _endpoint)];
    }

    public ValueTask DisposeAsync() => _cloud.DisposeAsync();

    [Fact]
    public async Task Zone_DisabledAndEnabled_LeavesTheConnection()
    {
        (string, string)[] zone = [.. _connection, ("ZoneId", ZoneA)];
        await _cloud.Provider.RefusedAsync("IncorrectStatus.VpcEndpointZone", "EnableVpcEndpointZoneConnection", zone);
        await _cloud.Provider.OkAsync("DisableVpcEndpointZoneConnection", zone);
        Assert.Equal([$"{ZoneA} Disconnecting"], await _cloud.ZonesAsync(_endpoint));
        await _cloud.Cloud.AdvanceAsync(30);
        Assert.Equal([$"{ZoneA} Disconnected"], await _cloud.ZonesAsync(_endpoint));
        Assert.Equal(("Active", "Connected"), await _cloud.StatusAsync(_endpoint));
        await _cloud.Provider.OkAsync("EnableVpcEndpointZoneConnection", zone);
        await _cloud.Cloud.AdvanceAsync(30);
        Assert.Equal([$"{ZoneA} Connected"], await _cloud.ZonesAsync(_endpoint));
        await _cloud.Provider.RefusedInAsync("privatelink", "ResourceNotFound.VpcEndpointZone", 404, "DisableVpcEndpointZoneConnection", [.. _connection, ("ZoneId", ZoneB)]);
    }

    [Fact]
    public async Task Update_Bandwidth_IsWithinTheBalancersLimits()
    {
        await _cloud.Provider.OkAsync("UpdateVpcEndpointConnectionAttribute", [.. _connection, ("Bandwidth", "50000")]);
        Assert.Equal(50_000, (await _cloud.Consumer.OkAsync("GetVpcEndpointAttribute", ("EndpointId", _endpoint))).GetProperty("Bandwidth").GetInt32());
        await _cloud.Provider.RefusedAsync("InvalidParameter", "UpdateVpcEndpointConnectionAttribute", [.. _connection, ("Bandwidth", "50001")]);
    }

    [Fact]
    public async Task Service_OfAnotherRegion_IsThereOnceThatRegionIsSupported()
    {
        var name = $"com.aliyuncs.privatelink.{AlibabaCaller.Here}.{_connection[0].Item2}";
        (string, string)[] asked = [("RegionId", "cn-hangzhou"), ("ServiceRegionId", AlibabaCaller.Here), ("ServiceName", name)];
        Assert.Equal("0", Text(await _cloud.Consumer.OkAsync("ListVpcEndpointServicesByEndUser", asked), "TotalCount"));
        await _cloud.Provider.RefusedAsync("RegionNotFound", "UpdateVpcEndpointServiceAttribute", _connection[0], ("AddSupportedRegionSet.1", "us-west-2"));
        await _cloud.Provider.OkAsync("UpdateVpcEndpointServiceAttribute", _connection[0], ("AddSupportedRegionSet.1", "cn-hangzhou"));
        Assert.Equal("1", Text(await _cloud.Consumer.OkAsync("ListVpcEndpointServicesByEndUser", asked), "TotalCount"));
        var set = (await _cloud.Provider.OkAsync("GetVpcEndpointServiceAttribute", _connection[0])).GetProperty("SupportedRegionSet");
        Assert.Equal(("cn-hangzhou", "Available"), (Text(set[0], "RegionId"), Text(set[0], "RegionServiceStatus")));
    }

    [Fact]
    public async Task Enable_OfAnothersServiceOrEndpoint_IsNotFound()
    {
        await _cloud.Consumer.RefusedAsync("EndpointServiceNotFound", "DisableVpcEndpointConnection", _connection);
        await _cloud.Provider.RefusedAsync("EndpointConnectionNotFound", "DisableVpcEndpointConnection", [_connection[0], ("EndpointId", "ep-nothere")]);
    }
}

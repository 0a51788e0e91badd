using System.Net;
using PrivateLinkConsole.Core.Connectivity.Probing;
using PrivateLinkConsole.Core.Connectivity.Rungs;
using Xunit;

namespace PrivateLinkConsole.Core.Tests.Connectivity;

public sealed class OutsideAddressesTests
{
    [Theory]
    [InlineData("10.0.1.5")]
    [InlineData("172.31.0.4")]
    [InlineData("100.64.0.9")]
    [InlineData("192.168.7.7")]
    public void MayConnect_AddressOfAVpc_Yes(string address) => Assert.True(OutsideAddresses.MayConnect(IPAddress.Parse(address)));

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.8.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("169.254.169.254")]
    [InlineData("169.254.170.2")]
    [InlineData("100.100.100.200")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:169.254.169.254")]
    [InlineData("fd00:ec2::254")]
    [InlineData("fe80::1")]
    public void MayConnect_ConsoleOrMetadata_Never(string address) => Assert.False(OutsideAddresses.MayConnect(IPAddress.Parse(address)));

    [Fact]
    public async Task Route_LoopbackFromTheConsolesHost_IsNone()
    {
        var vantage = new OpenInternetVantagePoint(new ConnectionTimings());
        Assert.Null(await vantage.RouteAsync("", IPAddress.Loopback, 4000, default));
        Assert.Equal(new IPEndPoint(IPAddress.Parse("10.0.1.5"), 4000), await vantage.RouteAsync("", IPAddress.Parse("10.0.1.5"), 4000, default));
    }

    // A pasted answer can name any domain, whose owner can point it at any host beside the console.
    [Theory]
    [InlineData("db.internal.example.com")]
    [InlineData("vpce-0a1b2c3d4e5f60718.evil.example")]
    [InlineData("vpce-1.vpce.amazonaws.com.evil.example")]
    public void OwnName_ForeignDomain_IsNoName(string name) => Assert.Null(EndpointAddresses.OwnName(Views.Of(names: name)));

    [Fact]
    public void OwnName_AmongOthers_IsTheRegionalOne() => Assert.Equal(Views.OwnName, EndpointAddresses.OwnName(Views.Of(names: ["orders.example.com", Views.OwnName])));
}

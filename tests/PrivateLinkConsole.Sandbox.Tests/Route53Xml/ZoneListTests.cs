using System.Net;
using Xunit;
using static PrivateLinkConsole.Sandbox.Tests.Cloud;

namespace PrivateLinkConsole.Sandbox.Tests.Route53Xml;

/// <summary>The three lists of zones and their pages.</summary>
public sealed class ZoneListTests : IAsyncLifetime
{
    private Zones _zones = null!;
    private Route53Caller _caller = null!;

    public async ValueTask InitializeAsync() => _caller = (_zones = await Zones.StartAsync()).Consumer;

    public ValueTask DisposeAsync() => _zones.DisposeAsync();

    [Fact]
    public async Task List_InPages_GivesEachOfMyZonesOnce()
    {
        await _zones.Provider.CreateZoneAsync("other.example.com", _zones.ProviderVpc);
        var made = new List<string>();
        foreach (var name in new[] { "a.com", "b.com", "c.com" }) made.Add("/hostedzone/" + await _caller.CreateZoneAsync(name, _zones.ConsumerVpc));
        var first = await _caller.GetAsync("hostedzone?maxitems=2");
        Assert.Equal(("true", "2", null), (first["IsTruncated"], first["MaxItems"], first["Marker"]));
        var marker = first["NextMarker"];
        var second = await _caller.GetAsync($"hostedzone?marker={marker}&maxitems=2");
        Assert.Equal(("false", marker, null), (second["IsTruncated"], second["Marker"], second["NextMarker"]));
        Assert.Equal(made.Order(StringComparer.Ordinal), first.All("HostedZones/HostedZone/Id").Concat(second.All("HostedZones/HostedZone/Id")));
    }

    [Fact]
    public async Task List_PrivateOnly_LeavesPublicZonesOut()
    {
        await _caller.CreateZoneAsync("public.example.com");
        await _caller.CreateZoneAsync("private.example.com", _zones.ConsumerVpc);
        var reply = await _caller.GetAsync("hostedzone?hostedzonetype=PrivateHostedZone");
        Assert.Equal(["private.example.com."], reply.All("HostedZones/HostedZone/Name"));
    }

    [Fact]
    public async Task ListByName_FromAName_GoesOnByReversedLabels()
    {
        foreach (var name in new[] { "b.example.com", "example.com", "a.example.net", "a.b.example.com" }) await _caller.CreateZoneAsync(name);
        var all = await _caller.GetAsync("hostedzonesbyname");
        Assert.Equal(["example.com.", "b.example.com.", "a.b.example.com.", "a.example.net."], all.All("HostedZones/HostedZone/Name"));
        var first = await _caller.GetAsync("hostedzonesbyname?dnsname=a.example.com&maxitems=1");
        // No zone has the name that was asked for: the list begins after it.
        Assert.Equal(("b.example.com.", "a.example.com.", "true"), (first["HostedZones/HostedZone/Name"], first["DNSName"], first["IsTruncated"]));
        var next = await _caller.GetAsync($"hostedzonesbyname?dnsname={first["NextDNSName"]}&hostedzoneid={first["NextHostedZoneId"]}&maxitems=1");
        Assert.Equal("a.b.example.com.", next["HostedZones/HostedZone/Name"]);
    }

    [Fact]
    public async Task ListByVpc_OtherAccountsAndEndpointsZones_AreThereWithTheirOwners()
    {
        var mine = await _caller.CreateZoneAsync("mine.example.com", _zones.ConsumerVpc);
        await _caller.CreateZoneAsync("elsewhere.example.com", await _zones.NewVpcAsync());
        var theirs = await Share.ZoneAsync(_zones, "theirs.example.com");
        await Share.EndpointAsync(_zones, "tidb.example.com");
        var reply = await _caller.GetAsync($"hostedzonesbyvpc?vpcid={_zones.ConsumerVpc}&vpcregion={Region}");
        var ids = reply.All("HostedZoneSummaries/HostedZoneSummary/HostedZoneId");
        Assert.Equal([mine, theirs], ids.Where(id => id == mine || id == theirs).OrderBy(id => id == theirs));
        Assert.Equal(["mine.example.com.", "theirs.example.com.", "tidb.example.com."],
            reply.All("HostedZoneSummaries/HostedZoneSummary/Name").Order(StringComparer.Ordinal));
        Assert.Equal([KnownAccounts.Provider, KnownAccounts.Consumer],
            reply.All("HostedZoneSummaries/HostedZoneSummary/Owner/OwningAccount").Order(StringComparer.Ordinal));
        Assert.Equal(["vpce.amazonaws.com"], reply.All("HostedZoneSummaries/HostedZoneSummary/Owner/OwningService"));
        var first = await _caller.GetAsync($"hostedzonesbyvpc?vpcid={_zones.ConsumerVpc}&vpcregion={Region}&maxitems=2");
        var token = Uri.EscapeDataString(first["NextToken"]!);
        var second = await _caller.GetAsync($"hostedzonesbyvpc?vpcid={_zones.ConsumerVpc}&vpcregion={Region}&maxitems=2&nexttoken={token}");
        Assert.Equal(ids, first.All("HostedZoneSummaries/HostedZoneSummary/HostedZoneId").Concat(second.All("HostedZoneSummaries/HostedZoneSummary/HostedZoneId")));
    }

    [Fact]
    public async Task ListByVpc_VpcOfAnotherAccount_IsAccessDenied() => Assert.Contains("is not owned by you", await _caller.RefusedAsync(
        "AccessDenied", HttpStatusCode.Forbidden, HttpMethod.Get, $"hostedzonesbyvpc?vpcid={_zones.ProviderVpc}&vpcregion={Region}"), StringComparison.Ordinal);

    [Theory]
    [InlineData("hostedzone?maxitems=0", "InvalidInput")]
    [InlineData("hostedzone?maxitems=x", "InvalidInput")]
    [InlineData("hostedzone?hostedzonetype=Any", "InvalidInput")]
    [InlineData("hostedzonesbyname?hostedzoneid=Z1", "InvalidInput")]
    [InlineData("hostedzonesbyname?dnsname=a..b", "InvalidDomainName")]
    [InlineData("hostedzonesbyvpc?vpcid=vpc-0123456789abcdef0", "InvalidInput")]
    public Task AnyList_BadParameter_IsRefused(string target, string code) => _caller.RefusedAsync(code, HttpStatusCode.BadRequest, HttpMethod.Get, target);

    [Fact]
    public Task ListByVpc_TokenOfNobody_IsInvalidPaginationToken() => _caller.RefusedAsync(
        "InvalidPaginationToken", HttpStatusCode.BadRequest, HttpMethod.Get, $"hostedzonesbyvpc?vpcid={_zones.ConsumerVpc}&vpcregion={Region}&nexttoken=abcd");
}

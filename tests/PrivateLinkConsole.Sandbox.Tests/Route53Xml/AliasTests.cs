using Xunit;
using static PrivateLinkConsole.Sandbox.Tests.Cloud;
using static PrivateLinkConsole.Sandbox.Tests.Route53Xml.Route53Caller;

namespace PrivateLinkConsole.Sandbox.Tests.Route53Xml;

/// <summary>Alias records to an endpoint, at the zone's apex too (E17, E19).</summary>
public sealed class AliasTests : IAsyncLifetime
{
    private const string Apex = "in01-a.example.com";
    private Zones _zones = null!;
    private Route53Caller _caller = null!;
    private string _id = null!;
    private Amazon.EC2.Model.VpcEndpoint _endpoint = null!;

    public async ValueTask InitializeAsync()
    {
        _zones = await Zones.StartAsync();
        _caller = _zones.Consumer;
        _endpoint = await Share.EndpointAsync(_zones);
        _id = await _caller.CreateZoneAsync(Apex, _zones.ConsumerVpc);
    }

    public ValueTask DisposeAsync() => _zones.DisposeAsync();

    [Fact]
    public async Task Change_ApexToTheEndpointsNames_IsListedWithoutTtl()
    {
        var (regional, zonal) = (_endpoint.DnsEntries[0], _endpoint.DnsEntries[1]);
        await _caller.ChangeAsync(_id, Alias("CREATE", Apex, regional.HostedZoneId, regional.DnsName.ToUpperInvariant()),
            Alias("CREATE", "zonal." + Apex, zonal.HostedZoneId, zonal.DnsName + "."));
        var list = await _caller.GetAsync($"hostedzone/{_id}/rrset");
        Assert.Equal([regional.DnsName + ".", zonal.DnsName + "."], list.All("ResourceRecordSets/ResourceRecordSet/AliasTarget/DNSName"));
        Assert.Equal(2, list.All("ResourceRecordSets/ResourceRecordSet/TTL").Length);
        await _caller.RefusedChangeAsync(_id, Record("DELETE", Apex, "A", "10.0.0.1"));
        await _caller.ChangeAsync(_id, Alias("DELETE", Apex, regional.HostedZoneId, regional.DnsName));
    }

    [Fact]
    public async Task Change_ZoneIdThatIsNotTheTargets_IsRefusedTwice()
    {
        var target = _endpoint.DnsEntries[0].DnsName;
        foreach (var zone in new[] { _id, "Z7HUB22UULQXV", "Z0000000000000" })
        {
            var tried = $"Tried to create an alias that targets {target}., type A in zone {zone}, but";
            Assert.Equal($"[{tried} the alias target name does not lie within the target zone, {tried} that target was not found]",
                await _caller.RefusedChangeAsync(_id, Alias("UPSERT", Apex, zone, target)));
        }
    }

    [Theory]
    [InlineData("vpce-0123456789abcdef0-abcdefgh.vpce-svc-0123456789abcdef0.us-west-2.vpce.amazonaws.com")]
    [InlineData("us-west-2.vpce.amazonaws.com")]
    public async Task Change_EndpointThatIsNotThere_IsNotFound(string target) => Assert.Equal(
        $"[Tried to create an alias that targets {target}., type A in zone Z1YSA3EXCYUU9Z, but that target was not found]",
        await _caller.RefusedChangeAsync(_id, Alias("UPSERT", Apex, "Z1YSA3EXCYUU9Z", target)));

    [Fact]
    public async Task Change_EndpointDeleted_IsNotFoundAndTheOldAliasCanStillBeTakenAway()
    {
        var target = _endpoint.DnsEntries[0];
        await _caller.ChangeAsync(_id, Alias("CREATE", Apex, target.HostedZoneId, target.DnsName));
        await _zones.Cloud.Consumer.DeleteVpcEndpointsAsync(new() { VpcEndpointIds = [_endpoint.VpcEndpointId] }, Token);
        await _zones.Cloud.AdvanceAsync(100);
        Assert.Contains("that target was not found", await _caller.RefusedChangeAsync(_id, Alias("UPSERT", Apex, target.HostedZoneId, target.DnsName)),
            StringComparison.Ordinal);
        await _caller.ChangeAsync(_id, Alias("DELETE", Apex, target.HostedZoneId, target.DnsName));
    }

    [Fact]
    public async Task Change_AliasWithinTheZone_NeedsItsTargetAndNoLoop()
    {
        await _caller.ChangeAsync(_id, Record("CREATE", "a." + Apex, "A", "10.0.0.1"), Alias("CREATE", Apex, _id, "a." + Apex));
        var missing = await _caller.RefusedChangeAsync(_id, Alias("CREATE", "c." + Apex, _id, "b." + Apex));
        Assert.Contains("that target was not found", missing, StringComparison.Ordinal);
        var loop = await _caller.RefusedChangeAsync(_id, Alias("UPSERT", "a." + Apex, _id, Apex));
        Assert.Contains("creates a CNAME or alias loop", loop, StringComparison.Ordinal);
    }
}

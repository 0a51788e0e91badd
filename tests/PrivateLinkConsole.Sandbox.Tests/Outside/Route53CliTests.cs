using System.Text.Json;
using PrivateLinkConsole.Sandbox.Tests.Route53Xml;
using PrivateLinkConsole.TestKit;
using Xunit;
using static PrivateLinkConsole.Sandbox.Tests.Cloud;

namespace PrivateLinkConsole.Sandbox.Tests.Outside;

/// <summary>
/// The real AWS CLI as judge of Route 53: every operation, with the region of a profile that is not the one that AWS signs Route 53 for, as
/// people have it.
/// </summary>
public sealed class Route53CliTests : IAsyncLifetime
{
    private const string Name = "in01-a.example.com";
    private Zones _zones = null!;
    private AwsCli _consumer = null!;
    private AwsCli _provider = null!;

    public async ValueTask InitializeAsync()
    {
        _zones = await Zones.StartAsync();
        var url = _zones.Cloud.Server.Url.GetLeftPart(UriPartial.Authority);
        _consumer = new(KnownAccounts.ConsumerKey, KnownAccounts.Secret, Region, url);
        _provider = new(KnownAccounts.ProviderKey, KnownAccounts.Secret, Region, url);
    }

    public async ValueTask DisposeAsync()
    {
        _consumer?.Dispose();
        _provider?.Dispose();
        await _zones.DisposeAsync();
    }

    [Fact]
    public async Task ZoneAndRecords_FromCreateToDelete_Succeed()
    {
        var vpc = $"VPCRegion={Region},VPCId={_zones.ConsumerVpc}";
        var target = (await Share.EndpointAsync(_zones)).DnsEntries[0];
        var made = await ConsumerAsync(
            "create-hosted-zone", "--name", Name, "--caller-reference", "r", "--vpc", vpc, "--hosted-zone-config", "Comment=c,PrivateZone=true");
        var id = made.GetProperty("HostedZone").GetProperty("Id").GetString()!;
        Assert.Equal($"https://route53.amazonaws.com/2013-04-01{id}", made.GetProperty("Location").GetString());
        await ConsumerAsync("change-resource-record-sets", "--hosted-zone-id", id, "--change-batch", Batch("UPSERT", target.HostedZoneId, target.DnsName));
        // With pages of one record set, from which the CLI makes one list by itself.
        var records = (await ConsumerAsync("list-resource-record-sets", "--hosted-zone-id", id, "--page-size", "1")).GetProperty("ResourceRecordSets");
        Assert.Equal([$"{Name}. A", $"{Name}. NS", $"{Name}. SOA", $"\\052.{Name}. CNAME"],
            records.EnumerateArray().Select(r => $"{r.GetProperty("Name").GetString()} {r.GetProperty("Type").GetString()}"));

        await ConsumerAsync("change-tags-for-resource", "--resource-type", "hostedzone", "--resource-id", Bare(id), "--add-tags", "Key=a,Value=1");
        Assert.Equal("a", (await ConsumerAsync("list-tags-for-resource", "--resource-type", "hostedzone", "--resource-id", Bare(id)))
            .GetProperty("ResourceTagSet").GetProperty("Tags")[0].GetProperty("Key").GetString());
        Assert.Equal(1, (await ConsumerAsync("list-hosted-zones")).GetProperty("HostedZones").GetArrayLength());
        Assert.Equal(1, (await ConsumerAsync("list-hosted-zones-by-name", "--dns-name", Name)).GetProperty("HostedZones").GetArrayLength());
        Assert.Equal(Bare(id), (await ConsumerAsync("list-hosted-zones-by-vpc", "--vpc-id", _zones.ConsumerVpc, "--vpc-region", Region))
            .GetProperty("HostedZoneSummaries")[0].GetProperty("HostedZoneId").GetString());
        Assert.Equal(1, (await ConsumerAsync("get-hosted-zone", "--id", id)).GetProperty("VPCs").GetArrayLength());

        await ConsumerAsync("change-resource-record-sets", "--hosted-zone-id", id, "--change-batch", Batch("DELETE", target.HostedZoneId, target.DnsName));
        var change = (await ConsumerAsync("delete-hosted-zone", "--id", id)).GetProperty("ChangeInfo").GetProperty("Id").GetString()!;
        await _zones.Cloud.AdvanceAsync(60);
        Assert.Equal("INSYNC", (await ConsumerAsync("get-change", "--id", change)).GetProperty("ChangeInfo").GetProperty("Status").GetString());
        await ConsumerAsync("wait", "resource-record-sets-changed", "--id", change);
    }

    [Fact]
    public async Task Associations_AcrossAccounts_Succeed()
    {
        var id = await _zones.Provider.CreateZoneAsync(Name, _zones.ProviderVpc);
        string[] zone = ["--hosted-zone-id", id];
        string[] both = [.. zone, "--vpc", $"VPCRegion={Region},VPCId={_zones.ConsumerVpc}"];
        var authorization = await ProviderAsync(["create-vpc-association-authorization", .. both]);
        Assert.Equal(_zones.ConsumerVpc, authorization.GetProperty("VPC").GetProperty("VPCId").GetString());
        Assert.Equal(1, (await ProviderAsync(["list-vpc-association-authorizations", .. zone])).GetProperty("VPCs").GetArrayLength());
        Assert.Equal("PENDING", (await ConsumerAsync(["associate-vpc-with-hosted-zone", .. both])).GetProperty("ChangeInfo").GetProperty("Status").GetString());
        await ProviderAsync(["delete-vpc-association-authorization", .. both]);
        await ConsumerAsync(["disassociate-vpc-from-hosted-zone", .. both]);
        await ProviderAsync("delete-hosted-zone", "--id", id);
    }

    [Fact]
    public async Task Errors_AsTheCliShowsThem_HaveCodeAndWords()
    {
        var id = await _zones.Consumer.CreateZoneAsync(Name, _zones.ConsumerVpc, "once");
        var again = await FailAsync("create-hosted-zone", "--name", Name, "--caller-reference", "once");
        Assert.Contains(
            "(HostedZoneAlreadyExists) when calling the CreateHostedZone operation: A hosted zone has already been created", again, StringComparison.Ordinal);
        var batch = await FailAsync("change-resource-record-sets", "--hosted-zone-id", id, "--change-batch",
            $$"""{"Changes":[{"Action":"CREATE","ResourceRecordSet":{"Name":"{{Name}}","Type":"CNAME","TTL":60,"ResourceRecords":[{"Value":"a.b"}]} }]}""");
        Assert.Contains("(InvalidChangeBatch) when calling the ChangeResourceRecordSets operation: [RRSet of type CNAME", batch, StringComparison.Ordinal);
        Assert.Contains($"with DNS name {Name}. is not permitted at apex in zone {Name}.]", batch, StringComparison.Ordinal);
        await _zones.Cloud.FaultAsync(new { operation = "GetHostedZone", kind = "throttle" });
        Assert.Contains("(Throttling) when calling the GetHostedZone operation", await FailAsync("get-hosted-zone", "--id", id), StringComparison.Ordinal);
    }

    private static string Batch(string action, string zoneId, string target) =>
        $$"""
        {"Comment":"c","Changes":[
          {"Action":"{{action}}","ResourceRecordSet":{"Name":"{{Name}}","Type":"A","AliasTarget":{
            "HostedZoneId":"{{zoneId}}","DNSName":"{{target}}","EvaluateTargetHealth":false} } },
          {"Action":"{{action}}","ResourceRecordSet":{"Name":"*.{{Name}}","Type":"CNAME","TTL":60,"ResourceRecords":[{"Value":"{{Name}}"}]} }]}
        """;

    private static string Bare(string id) => id.Split('/')[^1];

    private Task<JsonElement> ConsumerAsync(params string[] arguments) => RunAsync(_consumer, arguments);

    private Task<JsonElement> ProviderAsync(params string[] arguments) => RunAsync(_provider, arguments);

    private static async Task<JsonElement> RunAsync(AwsCli cli, string[] arguments)
    {
        var output = (await cli.RunAsync(["route53", .. arguments], Token)).Succeeded();
        return string.IsNullOrWhiteSpace(output) ? default : JsonDocument.Parse(output).RootElement;
    }

    private async Task<string> FailAsync(params string[] arguments)
    {
        var result = await _consumer.RunAsync(["route53", .. arguments], Token);
        Assert.NotEqual(0, result.ExitCode);
        return result.Errors;
    }
}

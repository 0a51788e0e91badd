using System.Text.Json;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Handoff;
using PrivateLinkConsole.TestKit;
using Xunit;

namespace PrivateLinkConsole.Core.Tests.Handoff;

/// <summary>Runs the copied texts of one record in bash with the real AWS CLI, each of them twice, and looks at what is there after each.</summary>
internal sealed class RecordTextsRun(TestKit.AwsCli aws, string url)
{
    public async Task OwnZoneAsync(DnsHandoff handoff)
    {
        await TwiceAsync(Route53Cli.Create(handoff));
        var zone = Assert.Single(await ZonesAsync(handoff.Name));
        Assert.Equal(handoff.Token, zone.GetProperty("CallerReference").GetString());
        Assert.True(zone.GetProperty("Config").GetProperty("PrivateZone").GetBoolean());
        var id = zone.GetProperty("Id").GetString()!.Split('/')[^1];
        Assert.Equal(handoff.Vpcs.Select(vpc => vpc.VpcId).Order(), (await VpcsAsync(id)).Order());
        var tags = (await RouteAsync("list-tags-for-resource", "--resource-type", "hostedzone", "--resource-id", id)).GetProperty("ResourceTagSet").GetProperty("Tags");
        Assert.Equal(handoff.Tags.Count, tags.GetArrayLength());
        await StandsAsync(handoff, id);

        await TwiceAsync(Route53Cli.Remove(handoff));
        Assert.Empty(await ZonesAsync(handoff.Name));
    }

    /// <summary>A record in a zone that was there before: the zone stays.</summary>
    public async Task ChosenZoneAsync(DnsHandoff handoff)
    {
        var made = await RouteAsync("create-hosted-zone", "--name", handoff.Name, "--vpc", $"VPCRegion={handoff.Vpcs[0].Region},VPCId={handoff.Vpcs[0].VpcId}",
            "--caller-reference", "before", "--hosted-zone-config", "PrivateZone=true");
        var id = made.GetProperty("HostedZone").GetProperty("Id").GetString()!.Split('/')[^1];
        var chosen = handoff with { ZoneId = id, ZoneIsChosen = true, Associated = [handoff.Vpcs[0]] };
        await TwiceAsync(Route53Cli.Create(chosen));
        await StandsAsync(chosen, id);
        Assert.Equal(handoff.Vpcs.Select(vpc => vpc.VpcId).Order(), (await VpcsAsync(id)).Order());
        await TwiceAsync(Route53Cli.Remove(chosen));
        Assert.Single(await ZonesAsync(handoff.Name));
        Assert.Empty(await AliasesAsync(id));
        await RouteAsync("delete-hosted-zone", "--id", id);
    }

    public static async Task<CloudVpcReference> NewVpcAsync(TestKit.AwsCli aws, string url, string region, string cidr) => new(
        (await aws.RunAsync(["ec2", "create-vpc", "--cidr-block", cidr, "--query", "Vpc.VpcId", "--output", "text", "--endpoint-url", url], TestContext.Current.CancellationToken)).Succeeded().Trim(), region);

    private async Task StandsAsync(DnsHandoff handoff, string zone)
    {
        var told = JsonSerializer.Deserialize<JsonElement>((await RunAsync(Route53Cli.Verify(handoff))).Succeeded());
        Assert.Contains(told.EnumerateArray(), record => record.GetProperty("Type").GetString() == "A");
        var alias = Assert.Single(await AliasesAsync(zone));
        Assert.Equal(handoff.Target!.DnsName, alias.GetProperty("DNSName").GetString()!.TrimEnd('.'));
        Assert.Equal(handoff.Target.HostedZoneId, alias.GetProperty("HostedZoneId").GetString());
    }

    private async Task TwiceAsync(HandoffText text)
    {
        (await RunAsync(text)).Succeeded();
        (await RunAsync(text)).Succeeded();
    }

    private Task<CommandResult> RunAsync(HandoffText text)
    {
        Assert.True(text.CanCopy, string.Join(", ", text.Unfilled));
        return aws.BashAsync(text.Text, TestContext.Current.CancellationToken);
    }

    private async Task<IReadOnlyList<JsonElement>> ZonesAsync(string name) =>
        [.. (await RouteAsync("list-hosted-zones")).GetProperty("HostedZones").EnumerateArray().Where(zone => zone.GetProperty("Name").GetString()!.TrimEnd('.') == name)];

    private async Task<IReadOnlyList<string>> VpcsAsync(string zone) =>
        [.. (await RouteAsync("get-hosted-zone", "--id", zone)).GetProperty("VPCs").EnumerateArray().Select(vpc => vpc.GetProperty("VPCId").GetString()!)];

    private async Task<IReadOnlyList<JsonElement>> AliasesAsync(string zone) =>
        [.. (await RouteAsync("list-resource-record-sets", "--hosted-zone-id", zone)).GetProperty("ResourceRecordSets").EnumerateArray()
            .Where(record => record.TryGetProperty("AliasTarget", out _)).Select(record => record.GetProperty("AliasTarget"))];

    private async Task<JsonElement> RouteAsync(params string[] arguments)
    {
        var answer = (await aws.RunAsync(["route53", .. arguments, "--endpoint-url", url], TestContext.Current.CancellationToken)).Succeeded();
        return string.IsNullOrWhiteSpace(answer) ? default : JsonSerializer.Deserialize<JsonElement>(answer);
    }
}

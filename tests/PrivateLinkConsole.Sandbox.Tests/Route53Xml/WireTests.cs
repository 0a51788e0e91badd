using System.Text.RegularExpressions;
using PrivateLinkConsole.TestKit;
using Xunit;
using static PrivateLinkConsole.Sandbox.Tests.Cloud;
using static PrivateLinkConsole.Sandbox.Tests.Route53Xml.Route53Caller;

namespace PrivateLinkConsole.Sandbox.Tests.Route53Xml;

/// <summary>The documents as they go on the wire, one of each operation, with everything that changes from run to run masked.</summary>
public sealed partial class WireTests
{
    private const string Name = "in01-a.example.com";

    [Fact]
    public async Task Answers_OfEachOperation_AreTheKnownDocuments()
    {
        await using var zones = await Zones.StartAsync();
        var (caller, vpc) = (zones.Consumer, zones.ConsumerVpc);
        var target = (await Share.EndpointAsync(zones)).DnsEntries[0];
        var creation = Creation(Name, vpc, "r") + "<HostedZoneConfig><Comment>c</Comment></HostedZoneConfig>";
        var made = await caller.PostAsync("hostedzone", "CreateHostedZone", creation);
        var id = made["HostedZone/Id"]!.Split('/')[^1];
        var second = Vpc(await zones.NewVpcAsync());
        var foreign = Vpc(zones.ProviderVpc);
        var text = await DocumentsAsync(
        [
            () => Task.FromResult(made),
            () => caller.PostAsync("hostedzone", "CreateHostedZone", Creation("public.example.com", null, "p")),
            () => caller.ChangeAsync(id, Alias("CREATE", Name, target.HostedZoneId, target.DnsName), Record("CREATE", "*." + Name, "CNAME", Name)),
            () => caller.GetAsync($"hostedzone/{id}/rrset"),
            () => caller.GetAsync($"hostedzone/{id}/rrset?maxitems=1"),
            () => caller.PostAsync($"hostedzone/{id}/associatevpc", "AssociateVPCWithHostedZone", second),
            () => caller.PostAsync($"hostedzone/{id}/disassociatevpc", "DisassociateVPCFromHostedZone", second),
            () => caller.PostAsync($"hostedzone/{id}/authorizevpcassociation", "CreateVPCAssociationAuthorization", foreign),
            () => caller.GetAsync($"hostedzone/{id}/authorizevpcassociation"),
            () => caller.PostAsync($"hostedzone/{id}/deauthorizevpcassociation", "DeleteVPCAssociationAuthorization", foreign),
            () => caller.GetAsync("hostedzone/" + id),
            () => caller.GetAsync("hostedzone?hostedzonetype=PrivateHostedZone"),
            () => caller.GetAsync("hostedzonesbyname?dnsname=example.com&maxitems=1"),
            () => caller.GetAsync($"hostedzonesbyvpc?vpcid={vpc}&vpcregion={Region}"),
            () => caller.PostAsync("tags/hostedzone/" + id, "ChangeTagsForResource", "<AddTags><Tag><Key>plc:row</Key><Value>1</Value></Tag></AddTags>"),
            () => caller.GetAsync("tags/hostedzone/" + id),
            () => caller.GetAsync(made["ChangeInfo/Id"]!.TrimStart('/')),
            () => caller.SendAsync(HttpMethod.Delete, "hostedzone/" + id),
            () => caller.ChangeAsync(id, Alias("DELETE", Name, target.HostedZoneId, target.DnsName), Record("DELETE", "*." + Name, "CNAME", Name)),
            () => caller.OkAsync(HttpMethod.Delete, "hostedzone/" + id),
        ]);

        Golden.Matches(text, "route53-answers.txt");
    }

    private static async Task<string> DocumentsAsync(IReadOnlyList<Func<Task<Route53Reply>>> calls)
    {
        var documents = new List<string>();
        foreach (var call in calls)
        {
            var reply = await call();
            documents.Add($"{$"{(int)reply.Status} {reply.Location}".TrimEnd()}\n{reply.Root}");
        }

        return Masked(string.Join("\n\n", documents));
    }

    private static string Masked(string text)
    {
        text = Vpce().Replace(text, "vpce-ENDPOINT.vpce-svc-SERVICE");
        text = ZoneOrChange().Replace(text, match => match.Value[0] == 'Z' ? "ZONE" : "CHANGE");
        return Uuid().Replace(Time().Replace(VpcId().Replace(text, "vpc-ID"), "TIME"), "UUID");
    }

    [GeneratedRegex("vpce-[0-9a-f]{17}-[a-z0-9]{8}.vpce-svc-[0-9a-f]{17}")]
    private static partial Regex Vpce();

    [GeneratedRegex("\\b[ZC][A-Z0-9]{20}\\b")]
    private static partial Regex ZoneOrChange();

    [GeneratedRegex("vpc-[0-9a-f]{17}")]
    private static partial Regex VpcId();

    [GeneratedRegex("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z")]
    private static partial Regex Time();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Uuid();
}

using System.Globalization;
using System.Net;
using Xunit;
using static PrivateLinkConsole.Sandbox.Tests.Cloud;
using static PrivateLinkConsole.Sandbox.Tests.Route53Xml.Route53Caller;

namespace PrivateLinkConsole.Sandbox.Tests.Route53Xml;

/// <summary>Zones: made, shown, deleted (E18).</summary>
public sealed class ZoneTests : IAsyncLifetime
{
    private Zones _zones = null!;
    private Route53Caller _caller = null!;

    public async ValueTask InitializeAsync() => _caller = (_zones = await Zones.StartAsync()).Consumer;

    public ValueTask DisposeAsync() => _zones.DisposeAsync();

    [Fact]
    public async Task Create_WithVpc_IsPrivateAt201AndHasItsTwoRecordSets()
    {
        var made = await _caller.PostAsync("hostedzone", "CreateHostedZone",
            Creation("In01-A.Example.COM", _zones.ConsumerVpc, "r") + "<HostedZoneConfig><Comment>c</Comment><PrivateZone>true</PrivateZone></HostedZoneConfig>");
        var id = made["HostedZone/Id"]!;
        Assert.Equal(HttpStatusCode.Created, made.Status);
        Assert.Equal($"https://route53.amazonaws.com/2013-04-01{id}", made.Location!.ToString());
        Assert.Equal(Route53Reply.Ns + "CreateHostedZoneResponse", made.Root.Name);
        Assert.Matches("^/hostedzone/Z[A-Z0-9]{20}$", id);
        Assert.Matches("^/change/C[A-Z0-9]{20}$", made["ChangeInfo/Id"]);
        Assert.Equal(("in01-a.example.com.", "r", "c", "true", "2"), (made["HostedZone/Name"], made["HostedZone/CallerReference"],
            made["HostedZone/Config/Comment"], made["HostedZone/Config/PrivateZone"], made["HostedZone/ResourceRecordSetCount"]));
        Assert.Equal((_zones.ConsumerVpc, Region), (made["VPC/VPCId"], made["VPC/VPCRegion"]));
        var shown = await _caller.GetAsync(id.TrimStart('/'));
        Assert.Equal((_zones.ConsumerVpc, null), (shown["VPCs/VPC/VPCId"], shown["DelegationSet/NameServers/NameServer"]));
        Assert.Equal(["NS", "SOA"], (await _caller.GetAsync($"{id.TrimStart('/')}/rrset")).All("ResourceRecordSets/ResourceRecordSet/Type"));
    }

    [Fact]
    public async Task Create_WithoutVpc_IsPublicAndTakesNone()
    {
        var id = await _caller.CreateZoneAsync("example.com");
        var shown = await _caller.GetAsync("hostedzone/" + id);
        Assert.Equal((4, "false"), (shown.All("DelegationSet/NameServers/NameServer").Length, shown["HostedZone/Config/PrivateZone"]));
        var vpc = Vpc(_zones.ConsumerVpc);
        await _caller.RefusedAsync("PublicZoneVPCAssociation", HttpStatusCode.BadRequest, HttpMethod.Post, $"hostedzone/{id}/associatevpc",
            Body("AssociateVPCWithHostedZone", vpc));
        await _caller.RefusedAsync("InvalidInput", HttpStatusCode.BadRequest, HttpMethod.Post, $"hostedzone/{id}/authorizevpcassociation",
            Body("CreateVPCAssociationAuthorization", vpc));
    }

    [Fact]
    public async Task Create_ReferenceUsedBefore_Is409EvenForTheSameZone()
    {
        var id = await _caller.CreateZoneAsync("pl.example.com", _zones.ConsumerVpc, "once");
        var message = await RefusedCreationAsync("HostedZoneAlreadyExists", Creation("pl.example.com", _zones.ConsumerVpc, "once"), HttpStatusCode.Conflict);
        Assert.Equal("A hosted zone has already been created with the specified caller reference.", message);
        // A reference is one account's own, and free again with its zone.
        await _zones.Provider.CreateZoneAsync("pl.example.com", _zones.ProviderVpc, "once");
        await _caller.OkAsync(HttpMethod.Delete, "hostedzone/" + id);
        await _caller.CreateZoneAsync("pl.example.com", _zones.ConsumerVpc, "once");
    }

    [Fact]
    public async Task Create_SameNameOnTheSameVpc_Conflicts()
    {
        var id = await _caller.CreateZoneAsync("pl.example.com", _zones.ConsumerVpc);
        var message = await RefusedCreationAsync("ConflictingDomainExists", Creation("PL.example.com.", _zones.ConsumerVpc));
        Assert.Equal($"The VPC {_zones.ConsumerVpc} in region us-west-2 has already been associated with the hosted zone {id} with the same domain name.", message);
        await _caller.CreateZoneAsync("a.pl.example.com", _zones.ConsumerVpc);
        await _caller.CreateZoneAsync("pl.example.com", await _zones.NewVpcAsync());
    }

    [Theory]
    [InlineData("vpc-0123456789abcdef0", Region, "InvalidVPCId")]
    [InlineData("garbage", Region, "InvalidVPCId")]
    [InlineData(null, "eu-west-1", "InvalidVPCId")]
    [InlineData(null, "mars-1", "InvalidInput")]
    public async Task Create_VpcThatIsNotThere_IsRefused(string? vpc, string region, string code) => await RefusedCreationAsync(
        code, Creation("pl.example.com") + Vpc(vpc ?? _zones.ConsumerVpc, region));

    [Fact]
    public async Task Create_VpcOfAnotherAccount_IsRefused() =>
        await RefusedCreationAsync("InvalidVPCId", Creation("pl.example.com", _zones.ProviderVpc));

    [Theory]
    [InlineData("a..example.com", "DomainLabelEmpty")]
    [InlineData(".", "DomainLabelEmpty")]
    [InlineData("a b.example.com", "UnsupportedCharacter")]
    [InlineData("a\\05.example.com", "UnsupportedCharacter")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890123.com", "DomainLabelTooLong")]
    public async Task Create_NameThatIsNone_IsInvalidDomainName(string name, string problem) =>
        Assert.Contains(problem, await RefusedCreationAsync("InvalidDomainName", Creation(name)), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("<Name>example.com</Name>")]
    [InlineData("<Name></Name><CallerReference>r</CallerReference>")]
    [InlineData("<Name>a.com</Name><CallerReference>r</CallerReference><VPC><VPCId>vpc-0123456789abcdef0</VPCId></VPC>")]
    [InlineData("<Name>a.com</Name><CallerReference>r</CallerReference><HostedZoneConfig><PrivateZone>true</PrivateZone></HostedZoneConfig>")]
    [InlineData("<Name>a.com</Name><CallerReference>r</CallerReference><HostedZoneConfig><PrivateZone>yes</PrivateZone></HostedZoneConfig>")]
    public Task Create_Incomplete_IsInvalidInput(string content) => RefusedCreationAsync("InvalidInput", content);

    [Theory]
    [InlineData("<CreateHostedZoneRequest", "MalformedInput")]
    [InlineData("<!DOCTYPE x [<!ENTITY e 'x'>]><CreateHostedZoneRequest>&e;</CreateHostedZoneRequest>", "MalformedInput")]
    [InlineData("<CreateHostedZoneRequest><Name>a.com</Name></CreateHostedZoneRequest>", "InvalidInput")]
    [InlineData("", "InvalidInput")]
    public Task Create_NoDocumentOfTheOperation_IsRefused(string body, string code) =>
        _caller.RefusedAsync(code, HttpStatusCode.BadRequest, HttpMethod.Post, "hostedzone", body);

    [Fact]
    public async Task Create_OverTheQuota_IsTooManyHostedZones()
    {
        for (var i = 0; i < 500; i++)
        {
            await _caller.CreateZoneAsync("example.com", reference: i.ToString(CultureInfo.InvariantCulture));
            if (i % 30 == 29) await _zones.Cloud.AdvanceAsync(20);
        }

        await RefusedCreationAsync("TooManyHostedZones", Creation("example.com"));
    }

    [Fact]
    public async Task Delete_WithRecords_WaitsUntilTheyAreGone()
    {
        var id = await _caller.CreateZoneAsync("pl.example.com", _zones.ConsumerVpc);
        await _caller.ChangeAsync(id, Record("CREATE", "a.pl.example.com", "A", "10.0.0.1"));
        await _caller.RefusedAsync("HostedZoneNotEmpty", HttpStatusCode.BadRequest, HttpMethod.Delete, "hostedzone/" + id);
        await _caller.ChangeAsync(id, Record("DELETE", "a.pl.example.com", "A", "10.0.0.1"));
        var change = (await _caller.OkAsync(HttpMethod.Delete, "hostedzone/" + id))["ChangeInfo/Id"]!;
        Assert.Equal("PENDING", (await _caller.GetAsync(change.TrimStart('/')))["ChangeInfo/Status"]);
        Assert.Equal($"No hosted zone found with ID: {id}",
            await _caller.RefusedAsync("NoSuchHostedZone", HttpStatusCode.NotFound, HttpMethod.Get, "hostedzone/" + id));
    }

    [Fact]
    public async Task AnyCall_ZoneOfAnotherAccount_IsAccessDenied()
    {
        var id = await _caller.CreateZoneAsync("pl.example.com", _zones.ConsumerVpc);
        foreach (var (method, target) in new[] { (HttpMethod.Get, ""), (HttpMethod.Delete, ""), (HttpMethod.Get, "/rrset") })
            await _zones.Provider.RefusedAsync("AccessDenied", HttpStatusCode.Forbidden, method, $"hostedzone/{id}{target}");
    }

    [Fact]
    public async Task AnyCall_IdWithItsPrefix_IsUnderstood()
    {
        var id = await _caller.CreateZoneAsync("pl.example.com", _zones.ConsumerVpc);
        Assert.Equal("/hostedzone/" + id, (await _caller.GetAsync("hostedzone/%2Fhostedzone%2F" + id))["HostedZone/Id"]);
    }

    [Theory]
    [InlineData("PUT", "hostedzone", "UnknownOperationException", 404)]
    [InlineData("GET", "healthcheck", "UnknownOperationException", 404)]
    [InlineData("GET", "hostedzone/Z%01", "MalformedInput", 400)]
    [InlineData("GET", "change/C0", "NoSuchChange", 404)]
    public Task AnyCall_ToWhatIsNotThere_IsXmlAndRefused(string method, string target, string code, int status) =>
        _caller.RefusedAsync(code, (HttpStatusCode)status, new(method), target);

    private Task<string> RefusedCreationAsync(string code, string content, HttpStatusCode status = HttpStatusCode.BadRequest) =>
        _caller.RefusedAsync(code, status, HttpMethod.Post, "hostedzone", Body("CreateHostedZone", content));
}

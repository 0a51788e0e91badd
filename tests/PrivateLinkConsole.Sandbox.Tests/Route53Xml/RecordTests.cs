using System.Net;
using Xunit;
using static PrivateLinkConsole.Sandbox.Tests.Route53Xml.Route53Caller;

namespace PrivateLinkConsole.Sandbox.Tests.Route53Xml;

/// <summary>The records of a zone: what a batch may do, and the order of the list (E19, E20).</summary>
public sealed class RecordTests : IAsyncLifetime
{
    private Zones _zones = null!;
    private Route53Caller _caller = null!;
    private string _id = null!;

    public async ValueTask InitializeAsync()
    {
        _zones = await Zones.StartAsync();
        _caller = _zones.Consumer;
        _id = await _caller.CreateZoneAsync("pl.example.com", _zones.ConsumerVpc);
    }

    public ValueTask DisposeAsync() => _zones.DisposeAsync();

    [Fact]
    public async Task Change_CreateUpsertDelete_IsListedAsItStands()
    {
        await _caller.ChangeAsync(_id, Record("CREATE", "A.PL.example.com", "A", "10.0.0.1", "10.0.0.2"));
        await _caller.ChangeAsync(_id, Record("UPSERT", "a.pl.example.com.", "A", "10.0.0.3"), Record("UPSERT", "*.pl.example.com", "CNAME", "a.pl.example.com"));
        await _caller.ChangeAsync(_id, Record("UPSERT", "a.pl.example.com.", "A", "10.0.0.3"));
        var list = await _caller.GetAsync($"hostedzone/{_id}/rrset");
        Assert.Equal(["pl.example.com. NS", "pl.example.com. SOA", "\\052.pl.example.com. CNAME", "a.pl.example.com. A"], Names(list));
        Assert.Equal(("false", "300"), (list["IsTruncated"], list["MaxItems"]));
        Assert.Equal(["10.0.0.3"], list.All("ResourceRecordSets/ResourceRecordSet/ResourceRecords/ResourceRecord/Value")[^1..]);
        await _caller.ChangeAsync(_id,
            Record("DELETE", "\\052.pl.example.com", "CNAME", "a.pl.example.com"), Record("DELETE", "a.pl.example.com", "A", "10.0.0.3"));
        Assert.Equal("2", (await _caller.GetAsync("hostedzone/" + _id))["HostedZone/ResourceRecordSetCount"]);
    }

    [Theory]
    [InlineData("rrset?maxitems=2", "pl.example.com. NS,pl.example.com. SOA", "\\052.pl.example.com. CNAME")]
    [InlineData("rrset?maxitems=1&name=*.pl.example.com", "\\052.pl.example.com. CNAME", "a.pl.example.com. A")]
    [InlineData("rrset?name=pl.example.com&type=SOA&maxitems=1", "pl.example.com. SOA", "\\052.pl.example.com. CNAME")]
    [InlineData("rrset/?name=a.pl.example.com&type=B", "b.a.pl.example.com. A", null)]
    [InlineData("rrset?name=zz.pl.example.com", "", null)]
    public async Task List_FromANameAndType_GoesOnInOrder(string target, string names, string? next)
    {
        await _caller.ChangeAsync(_id, Record("CREATE", "*.pl.example.com", "CNAME", "a.pl.example.com"), Record("CREATE", "a.pl.example.com", "A", "10.0.0.1"),
            Record("CREATE", "b.a.pl.example.com", "A", "10.0.0.1"));
        var list = await _caller.GetAsync($"hostedzone/{_id}/{target}");
        Assert.Equal(names, string.Join(',', Names(list)));
        Assert.Equal(next, list["NextRecordName"] is { } name ? $"{name} {list["NextRecordType"]}" : null);
        Assert.Equal(next is null ? "false" : "true", list["IsTruncated"]);
    }

    [Theory]
    [InlineData("rrset?type=A")]
    [InlineData("rrset?name=a.pl.example.com&identifier=x")]
    [InlineData("rrset?name=a..b")]
    [InlineData("rrset?maxitems=0")]
    public Task List_BadParameter_IsInvalidInput(string target) =>
        _caller.RefusedAsync("InvalidInput", HttpStatusCode.BadRequest, HttpMethod.Get, $"hostedzone/{_id}/{target}");

    [Fact]
    public async Task Change_OneOfTwoIsWrong_DoesNeither()
    {
        var message = await _caller.RefusedChangeAsync(_id, Record("CREATE", "a.pl.example.com", "A", "10.0.0.1"), Record("CREATE", "a.other.com", "A", "10.0.0.1"),
            Record("CREATE", "pl.example.com", "CNAME", "a.other.com"));
        Assert.StartsWith("[RRSet with DNS name a.other.com. is not permitted in zone pl.example.com., RRSet of type CNAME", message, StringComparison.Ordinal);
        Assert.Equal("2", (await _caller.GetAsync("hostedzone/" + _id))["HostedZone/ResourceRecordSetCount"]);
    }

    [Theory]
    [InlineData("CREATE", "a.pl.example.com", "A", "10.0.0.9", "Tried to create resource record set [name='a.pl.example.com.', type='A'] but it already exists")]
    [InlineData("DELETE", "b.pl.example.com", "A", "10.0.0.1", "Tried to delete resource record set [name='b.pl.example.com.', type='A'] but it was not found")]
    [InlineData("DELETE", "a.pl.example.com", "A", "10.0.0.9",
        "Tried to delete resource record set [name='a.pl.example.com.', type='A'] but the values provided do not match the current values")]
    [InlineData("UPSERT", "pl.example.org", "A", "10.0.0.1", "RRSet with DNS name pl.example.org. is not permitted in zone pl.example.com.")]
    [InlineData("UPSERT", "xpl.example.com", "A", "10.0.0.1", "RRSet with DNS name xpl.example.com. is not permitted in zone pl.example.com.")]
    [InlineData("UPSERT", "pl.example.com", "CNAME", "a.b", "RRSet of type CNAME with DNS name pl.example.com. is not permitted at apex in zone pl.example.com.")]
    [InlineData("UPSERT", "a.pl.example.com", "CNAME", "a.b",
        "RRSet of type CNAME with DNS name a.pl.example.com. is not permitted as it conflicts with other records with the same DNS name in zone pl.example.com.")]
    [InlineData("UPSERT", "c.pl.example.com", "A", "10.0.0.1",
        "RRSet of type A with DNS name c.pl.example.com. is not permitted because a conflicting RRSet of type CNAME with the same DNS name "
        + "already exists in zone pl.example.com.")]
    [InlineData("UPSERT", "d.pl.example.com", "A", "10.1",
        "Invalid Resource Record: 'FATAL problem: ARRDATAIllegalIPv4Address (Value is not a valid IPv4 address) encountered with '10.1''")]
    [InlineData("UPSERT", "d.pl.example.com", "AAAA", "10.0.0.1",
        "Invalid Resource Record: 'FATAL problem: AAAARRDATAIllegalIPv6Address (Value is not a valid IPv6 address) encountered with '10.0.0.1''")]
    [InlineData("UPSERT", "d.pl.example.com", "TXT", "x",
        "Invalid Resource Record: 'FATAL problem: InvalidCharacterString (Value should be enclosed in quotation marks) encountered with 'x''")]
    [InlineData("UPSERT", "d.pl.example.com", "CNAME", "a..b",
        "Invalid Resource Record: 'FATAL problem: DomainLabelEmpty (Domain label is empty) encountered with 'a..b''")]
    [InlineData("UPSERT", "a..pl.example.com", "A", "10.0.0.1", "FATAL problem: DomainLabelEmpty (Domain label is empty) encountered with 'a..pl.example.com'")]
    public async Task Change_AgainstTheRules_IsInvalidChangeBatch(string action, string name, string type, string value, string message)
    {
        await _caller.ChangeAsync(_id, Record("CREATE", "a.pl.example.com", "A", "10.0.0.1"), Record("CREATE", "c.pl.example.com", "CNAME", "a.b"));
        Assert.Equal($"[{message}]", await _caller.RefusedChangeAsync(_id, Record(action, name, type, value)));
    }

    [Fact]
    public async Task Change_TheZonesOwnRecordSets_MayBeReplacedAndNotDeleted()
    {
        var list = await _caller.GetAsync($"hostedzone/{_id}/rrset?name=pl.example.com&type=SOA");
        var authority = list["ResourceRecordSets/ResourceRecordSet/ResourceRecords/ResourceRecord/Value"]!;
        var soa = Change("DELETE", "pl.example.com", "SOA",
            $"<TTL>900</TTL><ResourceRecords><ResourceRecord><Value>{authority}</Value></ResourceRecord></ResourceRecords>");
        Assert.Equal("[A HostedZone must contain exactly one SOA record.]", await _caller.RefusedChangeAsync(_id, soa));
        await _caller.ChangeAsync(_id, Record("UPSERT", "pl.example.com", "NS", "ns.example.com"));
        Assert.Equal("[A HostedZone must contain at least one NS record for the zone itself.]",
            await _caller.RefusedChangeAsync(_id, Record("DELETE", "pl.example.com", "NS", "ns.example.com")));
    }

    [Fact]
    public async Task Change_SameRecordSetTwice_OnlyDeleteThenCreateHasAMeaning()
    {
        await _caller.ChangeAsync(_id, Record("CREATE", "a.pl.example.com", "A", "10.0.0.1"));
        await _caller.ChangeAsync(_id, Record("DELETE", "a.pl.example.com", "A", "10.0.0.1"), Record("CREATE", "a.pl.example.com", "A", "10.0.0.2"));
        Assert.Equal("[The request contains an invalid set of changes for a resource record set 'A b.pl.example.com.']", await _caller.RefusedChangeAsync(
            _id, Record("UPSERT", "b.pl.example.com", "A", "10.0.0.1"), Record("UPSERT", "b.pl.example.com", "A", "10.0.0.2")));
    }

    [Fact]
    public async Task Change_OverTheLimits_IsInvalidChangeBatch()
    {
        var many = Enumerable.Range(0, 501).Select(i => $"10.0.{i / 250}.{i % 250}").ToArray();
        await _caller.ChangeAsync(_id, Record("CREATE", "a.pl.example.com", "A", many));
        Assert.Equal("[Number of records limit of 1000 exceeded.]", await _caller.RefusedChangeAsync(_id, Record("UPSERT", "a.pl.example.com", "A", many)));
        var text = $"\"{new string('x', 3990)}\"";
        Assert.Equal("[Number of characters limit of 32000 exceeded.]", await _caller.RefusedChangeAsync(
            _id, [.. Enumerable.Range(0, 9).Select(i => Record("CREATE", $"t{i}.pl.example.com", "TXT", text))]));
    }

    [Theory]
    [InlineData("<Change><Action>PUT</Action></Change>")]
    [InlineData("<Change><Action>CREATE</Action></Change>")]
    [InlineData("")]
    public Task Change_NoSuchDocument_IsInvalidInput(string changes) => RefusedInputAsync(changes);

    [Theory]
    [InlineData("A", "<TTL>60</TTL>", "found none")]
    [InlineData("A", "<ResourceRecords><ResourceRecord><Value>10.0.0.1</Value></ResourceRecord></ResourceRecords>", "found none")]
    [InlineData("A", "<TTL>60</TTL><AliasTarget><HostedZoneId>Z</HostedZoneId><DNSName>a</DNSName></AliasTarget>", "found more than one")]
    [InlineData("A", "<AliasTarget><HostedZoneId>Z</HostedZoneId><DNSName>a</DNSName></AliasTarget>", "EvaluateTargetHealth")]
    [InlineData("A", "<TTL>x</TTL><ResourceRecords><ResourceRecord><Value>10.0.0.1</Value></ResourceRecord></ResourceRecords>", "TTL")]
    [InlineData("B", "<TTL>60</TTL><ResourceRecords><ResourceRecord><Value>10.0.0.1</Value></ResourceRecord></ResourceRecords>", "Type")]
    [InlineData("A", "<SetIdentifier>s</SetIdentifier><TTL>60</TTL>", "SetIdentifier")]
    public async Task Change_RecordSetOfNoForm_IsInvalidInput(string type, string content, string says) =>
        Assert.Contains(says, await RefusedInputAsync(Change("CREATE", "a.pl.example.com", type, content)), StringComparison.Ordinal);

    private Task<string> RefusedInputAsync(string changes) => _caller.RefusedAsync("InvalidInput", HttpStatusCode.BadRequest, HttpMethod.Post,
        $"hostedzone/{_id}/rrset/", Body("ChangeResourceRecordSets", Batch(changes)));

    private static string[] Names(Route53Reply list) =>
        [.. list.All("ResourceRecordSets/ResourceRecordSet/Name").Zip(list.All("ResourceRecordSets/ResourceRecordSet/Type"), (name, type) => $"{name} {type}")];
}

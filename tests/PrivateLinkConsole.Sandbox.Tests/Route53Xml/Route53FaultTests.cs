using System.Diagnostics;
using System.Net;
using System.Text.Json;
using PrivateLinkConsole.Sandbox.World;
using Xunit;
using static PrivateLinkConsole.Sandbox.Tests.Route53Xml.Route53Caller;

namespace PrivateLinkConsole.Sandbox.Tests.Route53Xml;

/// <summary>Rates, planned faults and the log: the same machinery as for EC2, in Route 53's words (F05, F29).</summary>
public sealed class Route53FaultTests : IAsyncLifetime
{
    private Zones _zones = null!;
    private Route53Caller _caller = null!;

    public async ValueTask InitializeAsync() => _caller = (_zones = await Zones.StartAsync()).Consumer;

    public ValueTask DisposeAsync() => _zones.DisposeAsync();

    [Fact]
    public async Task AnyCall_OverTheAccountsRate_IsThrottledUntilTimePasses()
    {
        for (var i = 0; i < 25; i++)
        {
            await _caller.GetAsync("hostedzone");
            await _caller.GetAsync("hostedzonesbyname");
        }

        Assert.Equal("Rate exceeded", await _caller.RefusedAsync("Throttling", HttpStatusCode.BadRequest, HttpMethod.Get, "hostedzone"));
        await _zones.Provider.GetAsync("hostedzone");
        await _zones.Cloud.AdvanceAsync(0.1);
        await _caller.GetAsync("hostedzone");
        await _caller.RefusedAsync("Throttling", HttpStatusCode.BadRequest, HttpMethod.Get, "hostedzone");
    }

    [Fact]
    public async Task Create_OverItsOwnRate_IsThrottledAlone()
    {
        for (var i = 0; i < 40; i++) await _caller.CreateZoneAsync("example.com");
        await _caller.RefusedAsync("Throttling", HttpStatusCode.BadRequest, HttpMethod.Post, "hostedzone", Body("CreateHostedZone", Creation("example.com")));
        await _caller.GetAsync("hostedzone");
        await _zones.Cloud.AdvanceAsync(0.5);
        await _caller.CreateZoneAsync("example.com");
    }

    [Theory]
    [InlineData("throttle", "Throttling", 400)]
    [InlineData("error500", "InternalFailure", 500)]
    [InlineData("denied", "AccessDenied", 403)]
    [InlineData("notFound", "NoSuchHostedZone", 404)]
    public async Task Error_ForOneZone_HitsOneCallToIt(string kind, string code, int status)
    {
        var (id, other) = (await _caller.CreateZoneAsync("a.com"), await _caller.CreateZoneAsync("b.com"));
        await _zones.Cloud.FaultAsync(new { operation = "GetHostedZone", kind, resource = id });
        await _caller.GetAsync("hostedzone/" + other);
        await _caller.RefusedAsync(code, (HttpStatusCode)status, HttpMethod.Get, "hostedzone/" + id);
        await _caller.GetAsync("hostedzone/" + id);
    }

    [Theory]
    [InlineData("error500", false, false)]
    [InlineData("error500", true, true)]
    [InlineData("lostReply", false, true)]
    [InlineData("reset", false, false)]
    [InlineData("truncated", false, true)]
    [InlineData("html", false, true)]
    public async Task Create_AnswerSpoilt_MadeOrNotIsToldByTheReference(string kind, bool afterApply, bool made)
    {
        var body = Body("CreateHostedZone", Creation("pl.example.com", _zones.ConsumerVpc, "once"));
        await _zones.Cloud.FaultAsync(new { operation = "CreateHostedZone", kind, afterApply, resource = "pl.example.com" });
        if (kind == "error500") await _caller.RefusedAsync("InternalFailure", HttpStatusCode.InternalServerError, HttpMethod.Post, "hostedzone", body);
        else await Assert.ThrowsAnyAsync<Exception>(() => _caller.SendAsync(HttpMethod.Post, "hostedzone", body));
        Assert.Equal(made ? HttpStatusCode.Conflict : HttpStatusCode.Created, (await _caller.SendAsync(HttpMethod.Post, "hostedzone", body)).Status);
        Assert.Single((await _caller.GetAsync("hostedzone")).All("HostedZones/HostedZone"));
    }

    [Fact]
    public async Task SlowAndHang_Reply_ComesLateOrNever()
    {
        await _zones.Cloud.FaultAsync(new object[] { new { operation = "ListHostedZones", kind = "slow", seconds = 0.3 },
            new { operation = "ListHostedZones", kind = "hang", seconds = 0.3 } });
        var watch = Stopwatch.StartNew();
        await _caller.GetAsync("hostedzone");
        Assert.InRange(watch.ElapsedMilliseconds, 290, 20_000);
        await Assert.ThrowsAnyAsync<Exception>(() => _caller.GetAsync("hostedzone"));
    }

    [Fact]
    public async Task NotFound_OfAList_EmptiesIt()
    {
        await _caller.CreateZoneAsync("pl.example.com", _zones.ConsumerVpc);
        await _zones.Cloud.FaultAsync(new { kind = "notFound", times = 3 });
        foreach (var list in new[] { "hostedzone", "hostedzonesbyname", $"hostedzonesbyvpc?vpcid={_zones.ConsumerVpc}&vpcregion=us-west-2" })
            Assert.Empty((await _caller.GetAsync(list)).Root.Descendants(Route53Reply.Ns + "Name"));
        await _zones.Cloud.FaultAsync(new { kind = "notFound" });
        await _caller.RefusedAsync("NoSuchChange", HttpStatusCode.NotFound, HttpMethod.Get, "change/C1");
    }

    [Fact]
    public async Task Error_WithItsCode_IsGivenInTheCloudsWords()
    {
        var id = await _caller.CreateZoneAsync("pl.example.com", _zones.ConsumerVpc);
        await _zones.Cloud.FaultAsync(new object[]
        {
            new { operation = "ChangeResourceRecordSets", kind = "error", code = "PriorRequestNotComplete", resource = id },
            new { operation = "ChangeResourceRecordSets", kind = "error", code = "ConcurrentModification", message = "later", httpStatus = 400 },
        });
        var body = Body("ChangeResourceRecordSets", Batch(Record("CREATE", "a.pl.example.com", "A", "10.0.0.1")));
        Assert.Equal("The request was rejected because Route 53 was still processing a prior request.",
            await _caller.RefusedAsync("PriorRequestNotComplete", HttpStatusCode.BadRequest, HttpMethod.Post, $"hostedzone/{id}/rrset/", body));
        Assert.Equal("later", await _caller.RefusedAsync("ConcurrentModification", HttpStatusCode.BadRequest, HttpMethod.Post, $"hostedzone/{id}/rrset", body));
        await _caller.OkAsync(HttpMethod.Post, $"hostedzone/{id}/rrset", body);
    }

    [Fact]
    public async Task Write_WhileAChangeIsBeingWritten_IsPriorRequestNotComplete()
    {
        await using var zones = await Zones.StartAsync(new() { TimeScale = 0, Durations = new Durations { ZoneWriting = TimeSpan.FromSeconds(5) } });
        var id = await zones.Consumer.CreateZoneAsync("pl.example.com", zones.ConsumerVpc);
        var other = await zones.Consumer.CreateZoneAsync("other.example.com", zones.ConsumerVpc);
        await zones.Cloud.AdvanceAsync(5);
        await zones.Consumer.ChangeAsync(id, Record("CREATE", "a.pl.example.com", "A", "10.0.0.1"));
        await zones.Consumer.RefusedAsync("PriorRequestNotComplete", HttpStatusCode.BadRequest, HttpMethod.Post, $"hostedzone/{id}/rrset/",
            Body("ChangeResourceRecordSets", Batch(Record("DELETE", "a.pl.example.com", "A", "10.0.0.1"))));
        await zones.Consumer.OkAsync(HttpMethod.Delete, "hostedzone/" + other);
        await zones.Consumer.GetAsync($"hostedzone/{id}/rrset");
        await zones.Cloud.AdvanceAsync(5);
        await zones.Consumer.ChangeAsync(id, Record("DELETE", "a.pl.example.com", "A", "10.0.0.1"));
    }

    [Fact]
    public async Task Log_EachCall_HasItsNameAndEveryTextByItsPath()
    {
        var id = await _caller.CreateZoneAsync("pl.example.com", _zones.ConsumerVpc);
        await _caller.ChangeAsync(id, Record("CREATE", "a.pl.example.com", "A", "10.0.0.1"));
        await _caller.RefusedAsync("NoSuchHostedZone", HttpStatusCode.NotFound, HttpMethod.Get, "hostedzone/Z0/rrset?maxitems=3");
        var entries = (await _zones.Cloud.GetAsync("requests")).EnumerateArray().Where(e => Text(e, "service") == "route53").ToList();
        Assert.Equal(["CreateHostedZone", "ChangeResourceRecordSets", "ListResourceRecordSets"], entries.Select(e => Text(e, "operation")));
        Assert.All(entries, e => Assert.Equal((KnownAccounts.Consumer, "us-east-1"), (Text(e, "account"), Text(e, "region"))));
        var change = entries[1].GetProperty("parameters");
        Assert.Equal((id, "a.pl.example.com", "10.0.0.1"), (Text(change, "Id"), Text(change, "ChangeBatch.Changes.Change.1.ResourceRecordSet.Name"),
            Text(change, "ChangeBatch.Changes.Change.1.ResourceRecordSet.ResourceRecords.ResourceRecord.1.Value")));
        Assert.Equal(("Z0", "3"), (Text(entries[2].GetProperty("parameters"), "Id"), Text(entries[2].GetProperty("parameters"), "maxitems")));
        Assert.Equal("NoSuchHostedZone", Text(entries[2].GetProperty("outcome"), "code"));
    }

    private static string? Text(JsonElement entry, string name) => entry.GetProperty(name).GetString();
}

using System.Net;
using Xunit;
using static PrivateLinkConsole.Sandbox.Tests.Route53Xml.Route53Caller;

namespace PrivateLinkConsole.Sandbox.Tests.Route53Xml;

/// <summary>Changes on their way, and the tags of zones.</summary>
public sealed class ChangeAndTagTests : IAsyncLifetime
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
    public async Task GetChange_AfterItsTime_IsInSync()
    {
        var change = (await _caller.ChangeAsync(_id, Record("CREATE", "a.pl.example.com", "A", "10.0.0.1")))["ChangeInfo/Id"]!.TrimStart('/');
        Assert.Equal("PENDING", (await _caller.GetAsync(change))["ChangeInfo/Status"]);
        await _zones.Cloud.AdvanceAsync(60);
        Assert.Equal("INSYNC", (await _caller.GetAsync(change))["ChangeInfo/Status"]);
        await _zones.Provider.RefusedAsync("NoSuchChange", HttpStatusCode.NotFound, HttpMethod.Get, change);
    }

    [Fact]
    public async Task GetChange_StuckFault_StaysPending()
    {
        await _zones.Cloud.FaultAsync(new { operation = "ChangeResourceRecordSets", kind = "stuck", seconds = 1000, resource = _id });
        var change = (await _caller.ChangeAsync(_id, Record("CREATE", "a.pl.example.com", "A", "10.0.0.1")))["ChangeInfo/Id"]!.TrimStart('/');
        await _zones.Cloud.AdvanceAsync(999);
        Assert.Equal("PENDING", (await _caller.GetAsync(change))["ChangeInfo/Status"]);
        // A change that is not everywhere yet keeps nobody from the next one.
        await _caller.ChangeAsync(_id, Record("DELETE", "a.pl.example.com", "A", "10.0.0.1"));
        await _zones.Cloud.AdvanceAsync(1);
        Assert.Equal("INSYNC", (await _caller.GetAsync(change))["ChangeInfo/Status"]);
    }

    [Fact]
    public async Task Tags_AddedReplacedRemoved_AreListed()
    {
        await TagAsync("<AddTags><Tag><Key>plc:row</Key><Value>1</Value></Tag><Tag><Key>b</Key></Tag></AddTags>");
        await TagAsync("<AddTags><Tag><Key>plc:row</Key><Value>2</Value></Tag></AddTags><RemoveTagKeys><Key>b</Key><Key>c</Key></RemoveTagKeys>");
        var tags = await _caller.GetAsync("tags/hostedzone/" + _id);
        Assert.Equal(("hostedzone", _id), (tags["ResourceTagSet/ResourceType"], tags["ResourceTagSet/ResourceId"]));
        Assert.Equal(["plc:row=2"], tags.All("ResourceTagSet/Tags/Tag/Key").Zip(tags.All("ResourceTagSet/Tags/Tag/Value"), (k, v) => $"{k}={v}"));
    }

    [Fact]
    public async Task Tags_OfNoForm_AreRefusedWhole()
    {
        string Many(int from) => string.Concat(Enumerable.Range(from, 10).Select(i => $"<Tag><Key>k{i}</Key><Value/></Tag>"));
        foreach (var bad in new[] { $"{Many(0)}<Tag><Key>x</Key></Tag>", "<Tag><Key>a</Key></Tag><Tag><Key>aws:x</Key></Tag>", "" })
            await RefusedAsync("InvalidInput", "hostedzone/" + _id, $"<AddTags>{bad}</AddTags>");
        for (var i = 0; i < 5; i++) await TagAsync($"<AddTags>{Many(i * 10)}</AddTags>");
        await RefusedAsync("InvalidInput", "hostedzone/" + _id, "<AddTags><Tag><Key>one-more</Key></Tag></AddTags>");
        await RefusedAsync("NoSuchHealthCheck", "healthcheck/x", "<AddTags><Tag><Key>a</Key></Tag></AddTags>", HttpStatusCode.NotFound);
        await RefusedAsync("NoSuchHostedZone", "hostedzone/Z0", "<AddTags><Tag><Key>a</Key></Tag></AddTags>", HttpStatusCode.NotFound);
    }

    private Task TagAsync(string content) => _caller.PostAsync("tags/hostedzone/" + _id, "ChangeTagsForResource", content);

    private Task RefusedAsync(string code, string resource, string content, HttpStatusCode status = HttpStatusCode.BadRequest) =>
        _caller.RefusedAsync(code, status, HttpMethod.Post, "tags/" + resource, Body("ChangeTagsForResource", content));
}

using System.Text.Json;
using Xunit;
using static PrivateLinkConsole.Sandbox.Tests.AlibabaRpc.AlibabaCloud;

namespace PrivateLinkConsole.Sandbox.Tests.AlibabaRpc;

/// <summary>Endpoints and services in lists: filters, pages, tags.</summary>
public sealed class ListingTests : IAsyncLifetime
{
    private AlibabaCloud _cloud = null!;
    private JsonElement _service;
    private string _first = null!;
    private string _second = null!;

    public async ValueTask InitializeAsync()
    {
        _cloud = await StartAsync();
        _service = await _cloud.ServiceAsync();
        _first = Text(await _cloud.EndpointAsync(_service, ("EndpointName", "one"), ("Tag.1.Key", "env"), ("Tag.1.Value", "prod")), "EndpointId");
        _second = Text(await _cloud.EndpointAsync(_service, ("EndpointName", "two"), ("Tag.1.Key", "env"), ("Tag.1.Value", "test")), "EndpointId");
    }

    public ValueTask DisposeAsync() => _cloud.DisposeAsync();

    [Theory]
    [InlineData("EndpointName", "two", "two")]
    [InlineData("EndpointStatus", "Creating", "one two")]
    [InlineData("EndpointStatus", "Active", "")]
    [InlineData("ConnectionStatus", "Disconnected", "one two")]
    [InlineData("EndpointType", "Reverse", "")]
    [InlineData("VpcId", "vpc-nothere", "")]
    [InlineData("EndpointId", "ep-nothere", "")]
    public async Task List_ByAttribute_AreThoseThatHaveIt(string filter, string value, string names) => Assert.Equal(names, await NamesAsync((filter, value)));

    [Fact]
    public async Task List_ByTag_AreThoseThatHaveKeyAndValue()
    {
        Assert.Equal("one two", await NamesAsync(("Tag.1.Key", "env")));
        Assert.Equal("two", await NamesAsync(("Tag.1.Key", "env"), ("Tag.1.Value", "test")));
        Assert.Equal("", await NamesAsync(("Tag.1.Key", "env"), ("Tag.2.Key", "more")));
    }

    [Fact]
    public async Task List_ByPages_EndsWithoutToken()
    {
        var page = await _cloud.Consumer.OkAsync("ListVpcEndpoints", ("MaxResults", "1"));
        Assert.Equal((_first, 2), (Text(page.GetProperty("Endpoints")[0], "EndpointId"), page.GetProperty("TotalCount").GetInt32()));
        page = await _cloud.Consumer.OkAsync("ListVpcEndpoints", ("MaxResults", "1"), ("NextToken", Text(page, "NextToken")));
        Assert.Equal(_second, Text(page.GetProperty("Endpoints")[0], "EndpointId"));
        Assert.False(page.TryGetProperty("NextToken", out _));
        await _cloud.Consumer.RefusedAsync("InvalidParameter", "ListVpcEndpoints", ("NextToken", "x"));
        await _cloud.Consumer.RefusedAsync("InvalidParameter", "ListVpcEndpoints", ("MaxResults", "0"));
    }

    [Fact]
    public async Task List_OfAnotherAccountOrRegion_IsEmpty()
    {
        Assert.Equal(0, (await _cloud.Provider.OkAsync("ListVpcEndpoints")).GetProperty("TotalCount").GetInt32());
        Assert.Equal("", await NamesAsync(("RegionId", "cn-hangzhou")));
        await _cloud.Provider.RefusedAsync("EndpointNotFound", "GetVpcEndpointAttribute", ("EndpointId", _first));
    }

    [Fact]
    public async Task Tags_PutAndTakenAway_AreListed()
    {
        (string, string)[] which = [("ResourceType", "vpcendpoint"), ("ResourceId.1", _first)];
        await _cloud.Consumer.OkAsync("TagResources", [.. which, ("Tag.1.Key", "team"), ("Tag.1.Value", "a b*~")]);
        Assert.Equal("env=prod team=a b*~", await TagsAsync(which));
        await _cloud.Consumer.OkAsync("UntagResources", [.. which, ("TagKey.1", "env")]);
        Assert.Equal("team=a b*~", await TagsAsync(which));
        await _cloud.Consumer.OkAsync("UntagResources", [.. which, ("All", "true")]);
        Assert.Equal("", await TagsAsync(which));
        await _cloud.Consumer.RefusedAsync("InvalidResourceId.NotFound", "TagResources", ("ResourceType", "vpcendpoint"), ("ResourceId.1", "ep-x"), ("Tag.1.Key", "a"));
        await _cloud.Consumer.RefusedAsync("DuplicatedTagKey", "TagResources", [.. which, ("Tag.1.Key", "a"), ("Tag.2.Key", "a")]);
        await _cloud.Consumer.RefusedAsync("IllegalTagValueParam", "TagResources", [.. which, ("Tag.1.Key", "a"), ("Tag.1.Value", "http://x")]);
        await _cloud.Consumer.RefusedAsync("QuotaExceeded.Tag", "TagResources", [.. which, .. Enumerable.Range(1, 21).Select(i => ($"Tag.{i}.Key", $"k{i}"))]);
    }

    [Fact]
    public async Task Connections_OfTheService_AreThoseOfItsConsumers()
    {
        var answer = await _cloud.Provider.OkAsync("ListVpcEndpointConnections", ("ServiceId", Text(_service, "ServiceId")));
        Assert.Equal("2", Text(answer, "TotalCount"));
        var connection = answer.GetProperty("Connections")[0];
        Assert.Equal((_first, long.Parse(AlibabaAccounts.Consumer, System.Globalization.CultureInfo.InvariantCulture), "Disconnected"),
            (Text(connection, "EndpointId"), connection.GetProperty("EndpointOwnerId").GetInt64(), Text(connection, "ConnectionStatus")));
        Assert.Equal(Balancer, Text(connection.GetProperty("Zones")[0], "ResourceId"));
        Assert.Equal("0", Text(await _cloud.Consumer.OkAsync("ListVpcEndpointConnections"), "TotalCount"));
    }

    [Fact]
    public async Task Service_ChangedAndListed_IsAsItWasChanged()
    {
        var id = Text(_service, "ServiceId");
        await _cloud.Provider.OkAsync("UpdateVpcEndpointServiceAttribute", ("ServiceId", id), ("AutoAcceptEnabled", "true"), ("ServiceDescription", "TiDB"));
        await _cloud.Provider.OkAsync("AttachResourceToVpcEndpointService", ("ServiceId", id), ("ResourceId", "nlb-another"), ("ResourceType", "nlb"), ("ZoneId", ZoneC));
        var listed = (await _cloud.Provider.OkAsync("ListVpcEndpointServices", ("AutoAcceptEnabled", "true"))).GetProperty("Services")[0];
        Assert.Equal(("TiDB", "Active"), (Text(listed, "ServiceDescription"), Text(listed, "ServiceStatus")));
        Assert.Equal([ZoneA, ZoneB, ZoneC], listed.GetProperty("Zones").EnumerateArray().Select(zone => zone.GetString()));
        Assert.Equal(2, (await _cloud.Provider.OkAsync("ListVpcEndpointServiceResources", ("ServiceId", id))).GetProperty("Resources").GetArrayLength());
        var users = await _cloud.Provider.OkAsync("ListVpcEndpointServiceUsers", ("ServiceId", id));
        Assert.Equal(AlibabaAccounts.Consumer, users.GetProperty("Users")[0].GetProperty("UserId").GetInt64().ToString(System.Globalization.CultureInfo.InvariantCulture));
        await _cloud.Provider.RefusedAsync("LoadBalancerNotFound", "AttachResourceToVpcEndpointService", ("ServiceId", id), ("ResourceId", "disk-1"), ("ResourceType", "nlb"));
    }

    private async Task<string> NamesAsync(params IReadOnlyList<(string Name, string Value)> filters) => string.Join(
        ' ', (await _cloud.Consumer.OkAsync("ListVpcEndpoints", filters)).GetProperty("Endpoints").EnumerateArray().Select(e => Text(e, "EndpointName")));

    private async Task<string> TagsAsync(IReadOnlyList<(string Name, string Value)> which) => string.Join(
        ' ', (await _cloud.Consumer.OkAsync("ListTagResources", which)).GetProperty("TagResources").EnumerateArray().Select(t => $"{Text(t, "TagKey")}={Text(t, "TagValue")}"));
}

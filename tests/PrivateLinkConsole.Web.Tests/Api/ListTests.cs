using System.Net;
using Xunit;

namespace PrivateLinkConsole.Web.Tests.Api;

public sealed class ListTests(ApiConsole console) : IClassFixture<ApiConsole>
{
    [Fact]
    public async Task Endpoints_PageByPage_AreAllThereOnce()
    {
        var world = await ApiWorld.MakeAsync(console.Admin);
        var names = new[] { "b", "a", "c", "a", "É" };
        var ids = new List<string>();
        foreach (var name in names)
            ids.Add((await world.CreateAsync(name))["id"]!);
        var seen = new List<string>();
        string? cursor = null;
        do
        {
            var page = (await world.Client.GetAsync($"endpoints?clusterId={world.Cluster}&limit=2{(cursor is null ? "" : $"&cursor={cursor}")}")).Expect(HttpStatusCode.OK);
            seen.AddRange(ApiWorld.Texts(page.Json.GetProperty("items"), "id"));
            cursor = page["nextCursor"];
        }
        while (cursor is not null);
        Assert.Equal(ids.Order(StringComparer.Ordinal), seen.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Endpoints_EachFilter_Filters()
    {
        var world = await ApiWorld.MakeAsync(console.Admin);
        var id = (await world.CreateAsync("filtered"))["id"]!;
        await world.UntilAsync(id, "active");
        foreach (var hit in new[] { "status=active", "status=failed,active", "status=failed&status=active", "provider=aws", "region=us-west-2", $"clusterId={world.Cluster}", "q=FILTER", "tag=team", "tag=team:orders", "tag=team%3Dorders" })
            Assert.True(await HasAsync(world.Client, hit, id), hit);
        foreach (var miss in new[] { "status=failed", "provider=alibaba", "region=eu-west-1", "clusterId=cl-0", "q=100%25", "tag=owner", "tag=team:other", "q='%20OR%20'1'='1" })
            Assert.False(await HasAsync(world.Client, miss, id), miss);
    }

    [Fact]
    public async Task Clusters_PageByPage_AreInOrder()
    {
        var world = await ApiWorld.MakeAsync(console.Admin);
        foreach (var name in new[] { "x2", "x1", "x3" })
            (await world.Client.PostAsync("clusters", ApiWorld.Cluster_(name, world.Provider))).Expect(HttpStatusCode.Created);
        var first = (await world.Client.GetAsync("clusters?limit=2")).Expect(HttpStatusCode.OK);
        var second = (await world.Client.GetAsync($"clusters?limit=500&cursor={first["nextCursor"]}")).Expect(HttpStatusCode.OK);
        var names = ApiWorld.Texts(first.Json.GetProperty("items"), "name").Concat(ApiWorld.Texts(second.Json.GetProperty("items"), "name")).ToList();
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
        Assert.Null(second["nextCursor"]);
        Assert.Contains("x3", names);
    }

    private static async Task<bool> HasAsync(ApiClient client, string query, string id) =>
        ApiWorld.Texts((await client.GetAsync($"endpoints?{query}")).Expect(HttpStatusCode.OK).Json.GetProperty("items"), "id").Contains(id);
}

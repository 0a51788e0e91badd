using System.Net;
using Xunit;

namespace PrivateLinkConsole.Web.Tests.Api;

/// <summary>ETag, If-Match and Idempotency-Key.</summary>
public sealed class RevisionTests(ApiConsole console) : IClassFixture<ApiConsole>
{
    [Fact]
    public async Task Patch_StaleTag_IsPreconditionFailed()
    {
        var world = await ApiWorld.MakeAsync(console.Admin);
        var made = await world.CreateAsync();
        var (path, tag) = ($"endpoints/{made["id"]}", made.Headers["ETag"]);
        Assert.Equal($"\"{made["revision"]}\"", tag);

        var renamed = (await world.Client.PatchAsync(path, new { name = "renamed", description = "For orders" }, ("If-Match", tag))).Expect(HttpStatusCode.OK);
        Assert.Equal("renamed", renamed["name"]);
        Assert.Equal("For orders", renamed["description"]);
        Assert.NotEqual(tag, renamed.Headers["ETag"]);
        foreach (var stale in new[] { tag, "W/" + renamed.Headers["ETag"], "\"x\"" })
        {
            (await world.Client.PatchAsync(path, new { name = "again" }, ("If-Match", stale))).Problem(HttpStatusCode.PreconditionFailed);
            (await world.Client.DeleteAsync(path, null, ("If-Match", stale))).Problem(HttpStatusCode.PreconditionFailed);
            (await world.Client.PostAsync(path + "/private-dns", new { enabled = false }, ("If-Match", stale))).Problem(HttpStatusCode.PreconditionFailed);
        }

        (await world.Client.PatchAsync(path, new { description = "" }, ("If-Match", "*"))).Expect(HttpStatusCode.OK);
        Assert.Null((await world.Client.GetAsync(path))["description"]);
        (await world.Client.PatchAsync(path, new { name = "x" }, ("If-Match", "nonsense"))).Problem(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Connection_StaleTag_IsPreconditionFailed()
    {
        var world = await ApiWorld.MakeAsync(console.Admin);
        var id = (await world.CreateAsync())["id"]!;
        var active = await world.UntilAsync(id, "active");
        var body = new { vpcEndpointId = active["vpcEndpointId"] };
        (await world.Client.PostAsync($"endpoints/{id}/connection", body, ("If-Match", "\"999\""))).Problem(HttpStatusCode.PreconditionFailed);
        (await world.Client.DeleteAsync($"endpoints/{id}/connection", body, ("If-Match", "\"999\""))).Problem(HttpStatusCode.PreconditionFailed);
        (await world.Client.PostAsync($"endpoints/{id}/connection", body, ("If-Match", active.Headers["ETag"]))).Expect(HttpStatusCode.OK);
        (await world.Client.PostAsync($"endpoints/{id}/retry")).Problem(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Key_SameRequest_GetsTheFirstAnswer()
    {
        var world = await ApiWorld.MakeAsync(console.Admin);
        var body = await world.EndpointAsync("once");
        var first = (await world.Client.PostAsync("endpoints", body, ("Idempotency-Key", "once-1"))).Expect(HttpStatusCode.Created);
        var second = (await world.Client.PostAsync("endpoints", body, ("Idempotency-Key", "once-1"))).Expect(HttpStatusCode.Created);
        Assert.Equal(first.Text, second.Text);
        Assert.Equal(first.Headers["Location"], second.Headers["Location"]);
        Assert.Equal("true", second.Headers["Idempotent-Replayed"]);
        Assert.Equal(1, (await world.Client.GetAsync("endpoints?q=once")).Json.GetProperty("items").GetArrayLength());

        body["name"] = "twice";
        (await world.Client.PostAsync("endpoints", body, ("Idempotency-Key", "once-1"))).Problem(HttpStatusCode.UnprocessableEntity);
        (await world.Client.PostAsync("clusters", body, ("Idempotency-Key", "once-1"))).Problem(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Key_ManyAtOnce_MakeOne()
    {
        var client = console.Admin;
        var replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => client.PostAsync("/api/v1/projects", new { slug = "at-once", name = "At once" }, ("Idempotency-Key", "at-once"))));
        Assert.All(replies, reply => Assert.True(reply.Status is HttpStatusCode.Created or HttpStatusCode.Conflict, reply.Text));
        Assert.Single(replies.Where(reply => reply.Status == HttpStatusCode.Created).Select(reply => reply.Text).Distinct());
    }

    [Fact]
    public async Task Key_RefusedInput_IsAnsweredTheSame()
    {
        var first = await console.Admin.PostAsync("/api/v1/projects", new { slug = "!", name = "x" }, ("Idempotency-Key", "refused"));
        var second = await console.Admin.PostAsync("/api/v1/projects", new { slug = "!", name = "x" }, ("Idempotency-Key", "refused"));
        Assert.Equal(["slug"], second.Refused());
        Assert.Equal(first.Text, second.Text);
    }

    [Fact]
    public async Task Key_CloudFailed_IsTriedAgain()
    {
        var world = await ApiWorld.MakeAsync(console.Admin);
        var body = new { cloudAccountId = world.Consumer, region = ApiWorld.Region, serviceName = "com.amazonaws.vpce.us-west-2.vpce-svc-0b62964bfd0edfb74" };
        await console.FaultAsync(new { operation = "DescribeVpcEndpointServices", kind = "error500", times = 3 });
        (await world.Client.PostAsync("service-verifications", body, ("Idempotency-Key", "cloud"))).Problem(HttpStatusCode.ServiceUnavailable);
        (await world.Client.PostAsync("service-verifications", body, ("Idempotency-Key", "cloud"))).Expect(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("with space")]
    [InlineData("x129")]
    public async Task Key_NotAKey_IsRefused(string key) =>
        (await console.Admin.PostAsync("/api/v1/projects", new { slug = "keyed", name = "x" }, ("Idempotency-Key", key == "x129" ? new string('x', 129) : key))).Problem(HttpStatusCode.BadRequest);

    [Fact]
    public async Task Key_OfAnotherPerson_IsAnotherKey()
    {
        var world = await ApiWorld.MakeAsync(console.Admin);
        var editor = await console.PersonAsync(Core.Projects.ProjectRole.Editor);
        (await world.Client.PostAsync("clusters", ApiWorld.Cluster_("of one", world.Provider), ("Idempotency-Key", "shared"))).Expect(HttpStatusCode.Created);
        (await editor.PostAsync("clusters", ApiWorld.Cluster_("of another", world.Provider), ("Idempotency-Key", "shared"))).Expect(HttpStatusCode.Created);
    }
}

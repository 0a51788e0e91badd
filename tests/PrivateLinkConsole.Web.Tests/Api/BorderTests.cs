using System.Net;
using PrivateLinkConsole.Core.Projects;
using Xunit;

namespace PrivateLinkConsole.Web.Tests.Api;

/// <summary>Who may do what: another project's things do not exist, and a role is a limit.</summary>
public sealed class BorderTests(ApiConsole console) : IClassFixture<ApiConsole>
{
    [Fact]
    public async Task OtherProject_EveryIdOfIt_IsNotFound()
    {
        var world = await ApiWorld.MakeAsync(console.Admin);
        var id = (await world.CreateAsync())["id"]!;
        var test = (await console.Admin.PostAsync($"endpoints/{id}/connection-tests", new { })).Expect(HttpStatusCode.Created)["id"]!;
        const string other = "/api/v1/projects/other";
        (await console.Admin.PostAsync("/api/v1/projects", new { slug = "other", name = "Other" })).Expect(HttpStatusCode.Created);
        var endpoint = new { vpcEndpointId = "vpce-0ce90d01341533a5c" };
        (HttpMethod Method, string Path, object? Body)[] requests =
        [
            (HttpMethod.Get, $"endpoints/{id}", null), (HttpMethod.Patch, $"endpoints/{id}", new { name = "mine" }), (HttpMethod.Delete, $"endpoints/{id}", null),
            (HttpMethod.Get, $"endpoints/{id}/events", null), (HttpMethod.Get, $"endpoints/{id}/handoff?format=awsCli", null), (HttpMethod.Post, $"endpoints/{id}/retry", null),
            (HttpMethod.Post, $"endpoints/{id}/connection", endpoint), (HttpMethod.Delete, $"endpoints/{id}/connection", endpoint),
            (HttpMethod.Post, $"endpoints/{id}/private-dns", new { enabled = true }),
            (HttpMethod.Get, $"endpoints/{id}/connection-tests", null), (HttpMethod.Post, $"endpoints/{id}/connection-tests", new { clusterId = (string?)null, source = (string?)null }),
            (HttpMethod.Get, $"endpoints/{id}/connection-tests/{test}", null), (HttpMethod.Post, $"endpoints/{id}/connection-tests/{test}/report", new { output = "plc-check 1 end" }),
            (HttpMethod.Post, $"endpoints/{id}/connection-tests/{test}/fix", new { fix = "openPort" }),
            (HttpMethod.Get, $"clusters/{world.Cluster}", null), (HttpMethod.Patch, $"clusters/{world.Cluster}", new { name = "mine" }), (HttpMethod.Delete, $"clusters/{world.Cluster}", null),
            (HttpMethod.Post, $"clusters/{world.Cluster}/private-dns-check", null),
            (HttpMethod.Get, $"cloud-accounts/{world.Consumer}", null), (HttpMethod.Delete, $"cloud-accounts/{world.Consumer}", null),
            (HttpMethod.Post, $"cloud-accounts/{world.Consumer}/test", new { region = ApiWorld.Region }),
            (HttpMethod.Get, $"networks?cloudAccountId={world.Consumer}&region={ApiWorld.Region}", null),
            (HttpMethod.Post, "service-verifications", new { cloudAccountId = world.Consumer, region = ApiWorld.Region, serviceName = "com.amazonaws.vpce.us-west-2.vpce-svc-0b62964bfd0edfb74" }),
        ];
        foreach (var (method, path, body) in requests)
            (await console.Admin.SendAsync(method, $"{other}/{path}", body)).Problem(HttpStatusCode.NotFound);
        Assert.Equal(["clusterId"], (await console.Admin.PostAsync($"{other}/endpoints", await world.EndpointAsync("theirs"))).Refused());
    }

    [Fact]
    public async Task Viewer_Reads_AndWritesNothing()
    {
        var world = await ApiWorld.MakeAsync(console.Admin);
        var id = (await world.CreateAsync())["id"]!;
        var viewer = await console.PersonAsync(ProjectRole.Viewer);
        foreach (var path in new[] { "endpoints", $"endpoints/{id}", $"endpoints/{id}/events", "clusters", "cloud-accounts", $"networks?cloudAccountId={world.Consumer}&region={ApiWorld.Region}" })
            (await viewer.GetAsync(path)).Expect(HttpStatusCode.OK);
        var test = (await viewer.PostAsync($"endpoints/{id}/connection-tests", new { })).Expect(HttpStatusCode.Created)["id"]!;
        (await viewer.GetAsync($"endpoints/{id}/connection-tests")).Expect(HttpStatusCode.OK);
        (await viewer.PostAsync($"endpoints/{id}/connection-tests/{test}/report", new { output = "plc-check 1 end" })).Problem(HttpStatusCode.Forbidden);
        (await viewer.PostAsync($"endpoints/{id}/connection-tests/{test}/fix", new { fix = "openPort" })).Problem(HttpStatusCode.Forbidden);
        (await viewer.PostAsync("endpoints", await world.EndpointAsync())).Problem(HttpStatusCode.Forbidden);
        (await viewer.PatchAsync($"endpoints/{id}", new { name = "x" })).Problem(HttpStatusCode.Forbidden);
        (await viewer.DeleteAsync($"endpoints/{id}")).Problem(HttpStatusCode.Forbidden);
        (await viewer.PostAsync($"endpoints/{id}/retry")).Problem(HttpStatusCode.Forbidden);
        (await viewer.PostAsync($"endpoints/{id}/private-dns", new { enabled = false })).Problem(HttpStatusCode.Forbidden);
        (await viewer.PostAsync($"endpoints/{id}/connection", new { vpcEndpointId = "vpce-0ce90d01341533a5c" })).Problem(HttpStatusCode.Forbidden);
        (await viewer.PostAsync("clusters", ApiWorld.Cluster_("x", world.Provider))).Problem(HttpStatusCode.Forbidden);
        (await viewer.PostAsync($"cloud-accounts/{world.Consumer}/test", new { region = ApiWorld.Region })).Problem(HttpStatusCode.Forbidden);
        (await viewer.PostAsync("/api/v1/projects", new { slug = "mine", name = "Mine" })).Problem(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Editor_Deleting_IsForbidden()
    {
        var world = await ApiWorld.MakeAsync(console.Admin);
        var id = (await world.CreateAsync())["id"]!;
        var editor = await console.PersonAsync(ProjectRole.Editor);
        (await editor.PatchAsync($"endpoints/{id}", new { name = "renamed" })).Expect(HttpStatusCode.OK);
        (await editor.DeleteAsync($"endpoints/{id}")).Problem(HttpStatusCode.Forbidden);
        (await editor.DeleteAsync($"clusters/{world.Cluster}")).Problem(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Stranger_SeesNoProject()
    {
        var stranger = await console.PersonAsync(null);
        Assert.Equal(0, (await stranger.GetAsync("/api/v1/projects")).Expect(HttpStatusCode.OK).Json.GetProperty("items").GetArrayLength());
        (await stranger.GetAsync("endpoints")).Problem(HttpStatusCode.NotFound);
    }
}

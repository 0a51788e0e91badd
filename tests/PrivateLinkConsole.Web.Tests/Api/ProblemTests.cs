using System.Net;
using System.Text;
using Xunit;

namespace PrivateLinkConsole.Web.Tests.Api;

/// <summary>Every kind of refusal has the same shape.</summary>
public sealed class ProblemTests(ApiConsole console) : IClassFixture<ApiConsole>
{
    [Theory]
    [InlineData("GET", "/api/v1/projects")]
    [InlineData("GET", "/api/v1/nowhere")]
    [InlineData("PUT", "/api/v1/projects")]
    [InlineData("POST", "/api/v1/projects/default/endpoints")]
    public async Task Request_WithoutToken_IsUnauthorized(string method, string path)
    {
        var reply = await console.As(null).SendAsync(new HttpMethod(method), path);
        reply.Problem(HttpStatusCode.Unauthorized);
        Assert.Equal("Bearer", reply.Headers["WWW-Authenticate"]);
        (await console.As("another token of thirty-two chars").SendAsync(new HttpMethod(method), path)).Problem(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Request_WithACookieOnly_IsUnauthorized()
    {
        using var people = new Hosting.TestConsole();
        using var browser = await people.SignedInAsync(TestContext.Current.CancellationToken);
        using var answer = await browser.GetAsync(new Uri("/api/v1/projects", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Theory]
    [InlineData("GET", "/api/v1/nowhere", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api/nowhere", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api/v1/projects/elsewhere/endpoints", HttpStatusCode.NotFound)]
    [InlineData("GET", "endpoints/pe-0000000000000000", HttpStatusCode.NotFound)]
    [InlineData("DELETE", "clusters/cl-0000000000000000", HttpStatusCode.NotFound)]
    [InlineData("POST", "clusters/cl-0000000000000000/private-dns-check", HttpStatusCode.NotFound)]
    [InlineData("POST", "endpoints/pe-0000000000000000/retry", HttpStatusCode.NotFound)]
    [InlineData("PUT", "/api/v1/projects", HttpStatusCode.MethodNotAllowed)]
    [InlineData("DELETE", "endpoints", HttpStatusCode.MethodNotAllowed)]
    [InlineData("POST", "endpoints", HttpStatusCode.UnsupportedMediaType)]
    public async Task Request_NobodyTakes_IsAProblem(string method, string path, HttpStatusCode status)
    {
        var reply = await console.Admin.SendAsync(new HttpMethod(method), path);
        reply.Problem(status);
        Assert.Equal(status == HttpStatusCode.MethodNotAllowed, reply.Headers.ContainsKey("Allow"));
    }

    [Fact]
    public async Task Body_AsForm_IsUnsupported()
    {
        using var http = console.CreateClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", ApiConsole.Token);
        using var form = new FormUrlEncodedContent([new("name", "x")]);
        using var answer = await http.PostAsync(new Uri("/api/v1/projects", UriKind.Relative), form, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("""{"name":1}""", "name")]
    [InlineData("""{"port":"4000"}""", "port")]
    [InlineData("""{"port":4000.5}""", "port")]
    [InlineData("""{"port":99999999999}""", "port")]
    [InlineData("""{"provider":"gcp"}""", "provider")]
    [InlineData("""{"provider":0}""", "provider")]
    [InlineData("""{"zoneIds":"usw2-az1"}""", "zoneIds")]
    [InlineData("""{"zoneIds":["usw2-az1",{}]}""", "zoneIds[1]")]
    [InlineData("""{"name":"a","name":"b"}""", "name")]
    public async Task Body_WrongType_NamesTheField(string body, string field) => Assert.Equal([field], (await console.Admin.PostAsync("clusters", body)).Refused());

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    public async Task Body_NoObject_IsRefused(string body) => (await console.Admin.PostAsync("clusters", body)).Problem(HttpStatusCode.BadRequest);

    [Fact]
    public async Task Body_OverAMegabyte_IsTooLarge() =>
        (await console.Admin.PostAsync("clusters", $$"""{"name":"{{new string('x', 1024 * 1024)}}"}""")).Problem(HttpStatusCode.RequestEntityTooLarge);

    [Fact]
    public async Task Body_DeeplyNested_IsRefused() =>
        (await console.Admin.PostAsync("clusters", new StringBuilder().Append('[', 5000).ToString())).Problem(HttpStatusCode.BadRequest);

    [Fact]
    public async Task Patch_UnknownMember_NamesIt() =>
        Assert.Equal(["vpcId"], (await console.Admin.PatchAsync("endpoints/pe-0000000000000000", new { vpcId = "vpc-0123abcd" })).Refused());

    [Theory]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=501", "limit")]
    [InlineData("limit=ten", "limit")]
    [InlineData("cursor=nonsense", "cursor")]
    [InlineData("status=asleep", "status")]
    [InlineData("provider=gcp", "provider")]
    public async Task Query_Wrong_NamesTheParameter(string query, string field) => Assert.Equal([field], (await console.Admin.GetAsync($"endpoints?{query}")).Refused());

    [Fact]
    public async Task Name_Taken_IsAConflict()
    {
        (await console.Admin.PostAsync("/api/v1/projects", new { slug = "twice", name = "Twice" })).Expect(HttpStatusCode.Created);
        var problem = (await console.Admin.PostAsync("/api/v1/projects", new { slug = "twice", name = "Twice" })).Problem(HttpStatusCode.Conflict);
        Assert.Equal("nameTaken", problem.GetProperty("conflict").GetString());
    }

    [Theory]
    [InlineData("denied", HttpStatusCode.BadGateway, false)]
    [InlineData("error500", HttpStatusCode.ServiceUnavailable, true)]
    [InlineData("throttle", HttpStatusCode.TooManyRequests, true)]
    public async Task Cloud_Refuses_ItsCodeIsPassedOn(string fault, HttpStatusCode status, bool again)
    {
        var world = await ApiWorld.MakeAsync(console.Admin);
        await console.FaultAsync(new { operation = "DescribeVpcs", kind = fault, times = again ? 3 : 1 });
        var reply = await console.Admin.GetAsync($"networks?cloudAccountId={world.Consumer}&region={ApiWorld.Region}");
        Assert.False(string.IsNullOrEmpty(reply.Problem(status).GetProperty("code").GetString()));
        Assert.NotNull(reply["requestId"]);
        Assert.Equal(again, reply.Headers.ContainsKey("Retry-After"));
    }
}

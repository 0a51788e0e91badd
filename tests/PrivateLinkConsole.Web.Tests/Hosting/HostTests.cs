using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace PrivateLinkConsole.Web.Tests.Hosting;

public sealed class HostTests(TestConsole console) : IClassFixture<TestConsole>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/login", HttpStatusCode.OK)]
    [InlineData("/healthz/live", HttpStatusCode.OK)]
    [InlineData("/assets/css/tokens.css", HttpStatusCode.OK)]
    [InlineData("/_content/MudBlazor/MudBlazor.min.css", HttpStatusCode.OK)]
    [InlineData("/welcome", HttpStatusCode.Redirect)]
    [InlineData("/nowhere", HttpStatusCode.Redirect)]
    [InlineData("/metrics", HttpStatusCode.Unauthorized)]
    [InlineData("/_blazor/negotiate", HttpStatusCode.Unauthorized)]
    public async Task Answer_Anyones_CarriesTheHeaders(string path, HttpStatusCode status)
    {
        using var answer = await console.Browser().GetAsync(new Uri(path, UriKind.Relative), Stop);
        Assert.Equal(status, answer.StatusCode);
        Assert.Contains("script-src 'self';", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.Equal("same-origin", answer.Headers.GetValues("Cross-Origin-Opener-Policy").Single());
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task Page_SignedIn_IsNotStored()
    {
        using var answer = await (await console.SignedInAsync(Stop)).GetAsync(new Uri("/welcome", UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Asset_WithHash_IsKeptForAYear()
    {
        var html = await console.Browser().GetStringAsync(new Uri("/login", UriKind.Relative), Stop);
        var url = html[html.IndexOf("/assets/css/tokens.css?v=", StringComparison.Ordinal)..].Split('"')[0];
        using var answer = await console.Browser().GetAsync(new Uri(url, UriKind.Relative), Stop);
        Assert.Equal(TimeSpan.FromDays(365), answer.Headers.CacheControl!.MaxAge);
    }

    [Fact]
    public async Task Page_Unknown_IsNotFoundWithAPage()
    {
        using var answer = await (await console.SignedInAsync(Stop)).GetAsync(new Uri("/nowhere", UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Page not found", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Circuit_ForeignOrigin_IsRefused()
    {
        var browser = await console.SignedInAsync(Stop);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1");
        request.Headers.Add("Origin", "https://evil.example");
        using var answer = await browser.SendAsync(request, Stop);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory]
    [InlineData(TestConsole.Token, HttpStatusCode.OK)]
    [InlineData("another token of thirty-two chars", HttpStatusCode.Unauthorized)]
    public async Task Metrics_Token_MustBeAnAuditors(string token, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/metrics");
        request.Headers.Authorization = new("Bearer", token);
        using var answer = await console.Browser().SendAsync(request, Stop);
        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task Host_NotOurs_IsRefused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/login");
        request.Headers.Host = "evil.example";
        using var answer = await console.Browser().SendAsync(request, Stop);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Pages_WithoutCookie_LeadToTheLogin()
    {
        var pages = console.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Components.Endpoints.ComponentTypeMetadata>() is not null)
            .Where(endpoint => endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Authorization.IAllowAnonymous>() is null)
            .Select(endpoint => "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(_ => "x")));
        foreach (var page in pages.Append("/p/default/endpoints"))
        {
            using var answer = await console.Browser().GetAsync(new Uri(page, UriKind.Relative), Stop);
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            Assert.StartsWith("/login?returnUrl=", answer.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("en", "ja", "サインイン")]
    [InlineData("ja", null, "サインイン")]
    [InlineData("de", null, "Sign in")]
    public async Task Language_CookieThenHeader_Decides(string header, string? cookie, string expected)
    {
        var browser = console.Browser();
        browser.DefaultRequestHeaders.AcceptLanguage.ParseAdd(header);
        if (cookie is not null)
            using (await browser.GetAsync(new Uri($"/language?name={cookie}&returnUrl=%2Flogin", UriKind.Relative), Stop))
                Assert.True(true);
        Assert.Contains(expected, WebUtility.HtmlDecode(await browser.GetStringAsync(new Uri("/login", UriKind.Relative), Stop)), StringComparison.Ordinal);
    }
}

using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using PrivateLinkConsole.Core.Projects;
using Xunit;

namespace PrivateLinkConsole.Web.Tests.Hosting;

public sealed partial class SignInTests : IAsyncDisposable
{
    private readonly TestConsole console = new() { HasPassword = true };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => console.DisposeAsync();

    [Fact]
    public async Task Link_UsedTwice_SaysWhatToDo()
    {
        var token = await console.LoginTokenAsync(Stop);
        using var first = await GetAsync(console.Browser(), "/login?token=" + token);
        Assert.Equal("/welcome", first.Headers.Location!.AbsolutePath);
        using var second = await GetAsync(console.Browser(), "/login?token=" + token);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Contains("This login link no longer works", await second.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cookie_OnHttpLoopback_IsHttpOnlyAndLax()
    {
        using var answer = await GetAsync(console.Browser(), "/login?token=" + await console.LoginTokenAsync(Stop));
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(one => one.StartsWith("plc=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=lax", cookie, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TestConsole.Password, "/p/default", "/p/default")]
    [InlineData(TestConsole.Password, "//evil.example", "/")]
    public async Task Password_Right_LeadsToALocalPage(string password, string returnUrl, string target)
    {
        using var answer = await PostAsync(console.Browser(), TestConsole.Email, password, returnUrl);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(target, answer.Headers.Location!.IsAbsoluteUri ? answer.Headers.Location.AbsolutePath : answer.Headers.Location.OriginalString);
    }

    [Fact]
    public async Task Password_WrongOrUnknown_SaysTheSame()
    {
        using var wrong = await PostAsync(console.Browser(), TestConsole.Email, "not the password", null);
        using var unknown = await PostAsync(console.Browser(), "nobody@example.com", "not the password", null);
        Assert.Equal(Alert(await wrong.Content.ReadAsStringAsync(Stop)), Alert(await unknown.Content.ReadAsStringAsync(Stop)));
    }

    [Fact]
    public async Task Password_FiveWrong_LocksOut()
    {
        for (var tries = 0; tries < 5; tries++)
            using (await PostAsync(console.Browser(), TestConsole.Email, "not the password", null))
                Assert.True(true);
        using var right = await PostAsync(console.Browser(), TestConsole.Email, TestConsole.Password, null);
        Assert.Equal(HttpStatusCode.OK, right.StatusCode);
    }

    [Fact]
    public async Task Tries_Many_AreSlowedDown()
    {
        var browser = console.Browser();
        HttpStatusCode last = default;
        for (var tries = 0; tries < 25 && last != HttpStatusCode.TooManyRequests; tries++)
        {
            using var answer = await GetAsync(browser, "/login?token=guess" + tries);
            last = answer.StatusCode;
            if (last == HttpStatusCode.TooManyRequests)
                Assert.NotNull(answer.Headers.RetryAfter);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, last);
    }

    [Fact]
    public async Task Logout_Cookie_IsWorthNothingAfterwards()
    {
        using var entered = await GetAsync(console.Browser(), "/login?token=" + await console.LoginTokenAsync(Stop));
        var cookie = entered.Headers.GetValues("Set-Cookie").Single(one => one.StartsWith("plc=", StringComparison.Ordinal)).Split(';')[0];
        var browser = await console.SignedInAsync(Stop);
        Assert.Equal(HttpStatusCode.OK, await ReplayAsync(cookie));
        await using (var scope = console.Services.CreateAsyncScope())
        {
            var users = scope.ServiceProvider.GetRequiredService<UserManager<AppUser>>();
            await users.UpdateSecurityStampAsync(users.Users.First());
        }

        Assert.Equal(HttpStatusCode.Redirect, await ReplayAsync(cookie));
        using var other = await GetAsync(browser, "/welcome");
        Assert.Equal(HttpStatusCode.Redirect, other.StatusCode);
    }

    [Fact]
    public async Task Logout_Form_EndsThisSessionOnly()
    {
        var (leaving, staying) = (await console.SignedInAsync(Stop), await console.SignedInAsync(Stop));
        var page = await leaving.GetStringAsync(new Uri("/welcome", UriKind.Relative), Stop);
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", FormToken().Match(page).Groups[1].Value)]);
        using var left = await leaving.PostAsync(new Uri("/logout", UriKind.Relative), form, Stop);
        Assert.Equal("/login?signedOut=true", left.Headers.Location!.OriginalString);
        using var stays = await GetAsync(staying, "/welcome");
        Assert.Equal(HttpStatusCode.OK, stays.StatusCode);
    }

    [Fact]
    public async Task Logout_WithoutFormToken_IsRefused()
    {
        using var form = new FormUrlEncodedContent([]);
        using var answer = await (await console.SignedInAsync(Stop)).PostAsync(new Uri("/logout", UriKind.Relative), form, Stop);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private static Task<HttpResponseMessage> GetAsync(HttpClient browser, string path) => browser.GetAsync(new Uri(path, UriKind.Relative), Stop);

    private static string Alert(string page) => AlertBody().Match(page).Groups[1].Value;

    private static async Task<HttpResponseMessage> PostAsync(HttpClient browser, string email, string password, string? returnUrl)
    {
        var path = "/login" + (returnUrl is null ? "" : "?returnUrl=" + Uri.EscapeDataString(returnUrl));
        var page = await browser.GetStringAsync(new Uri(path, UriKind.Relative), Stop);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = FormToken().Match(page).Groups[1].Value,
            ["_handler"] = "sign-in",
            ["Input.Email"] = email,
            ["Input.Password"] = password,
        });
        return await browser.PostAsync(new Uri(path, UriKind.Relative), form, Stop);
    }

    private async Task<HttpStatusCode> ReplayAsync(string cookie)
    {
        using var client = console.Server.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/welcome");
        request.Headers.Add("Cookie", cookie);
        using var answer = await client.SendAsync(request, Stop);
        return answer.StatusCode;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex FormToken();

    [GeneratedRegex("class=\"alert-body\">(.*?)</div>", RegexOptions.Singleline)]
    private static partial Regex AlertBody();
}

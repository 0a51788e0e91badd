using Microsoft.Playwright;
using Xunit;

namespace PrivateLinkConsole.EndToEnd.Tests;

/// <summary>The Diagnostics tab of an active endpoint, in each language, theme and width: green, red with its cause and fix, and what was entered wrongly.</summary>
public sealed class DiagnosticsTests(ConsoleInBrowser console)
{
    private const string Endpoint = "orders-production";
    private const float Patience = 120_000;

    public static TheoryData<string, bool, int> Looks => new() { { "en", false, 1440 }, { "ja", true, 360 } };

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Tab_EachLook_GreenRedAndRefused(string language, bool dark, int width)
    {
        var setup = new Setup(await console.OpenAsync(language, dark, width));
        var page = setup.Page;
        var look = $"diagnostics-{(dark ? "dark" : "light")}-{width}-{language}";
        await setup.OpenAsync($"endpoints/{await IdAsync()}/diagnostics");
        var run = page.Locator(".doctor-source button");

        await run.ClickAsync();
        await Assertions.Expect(page.Locator(".doctor-result.is-well")).ToBeVisibleAsync(new() { Timeout = Patience });
        await Assertions.Expect(page.Locator("[data-rung]")).ToHaveCountAsync(13);
        await LookAsync(setup, look + "-green");

        await page.Locator("#doctor-source").FillAsync("10.8.0.0/16");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".doctor-result.is-ill")).ToBeVisibleAsync(new() { Timeout = Patience });
        await Assertions.Expect(page.Locator("[data-rung=PortOpen][data-outcome=Failed] button")).ToBeVisibleAsync();
        await LookAsync(setup, look + "-red");

        await page.Locator("#doctor-source").FillAsync("169.254.169.254");
        await run.ClickAsync();
        await Assertions.Expect(page.Locator("#doctor-source")).ToHaveAttributeAsync("aria-invalid", "true");
        await LookAsync(setup, look + "-refused");

        // Both runs are kept; an earlier one is shown without its fixes.
        await page.Locator(".earlier").Locator("xpath=..").Locator("summary").ClickAsync();
        await page.Locator(".earlier li").Nth(1).GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(page.Locator(".doctor-result.is-well")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[data-rung] button")).ToHaveCountAsync(0);
        await LookAsync(setup, look + "-earlier");
    }

    private static async Task LookAsync(Setup setup, string picture)
    {
        await setup.Watch.CheckAsync();
        await ConsoleInBrowser.PictureAsync(setup.Page, picture);
    }

    /// <summary>The sample's row, once it is active.</summary>
    private async Task<string> IdAsync()
    {
        var table = new Setup(await console.OpenAsync());
        await table.OpenAsync("endpoints");
        var row = table.Row(Endpoint);
        var offer = table.Page.Locator("#show-updates");
        await Assertions.Expect(row.Or(offer).First).ToBeVisibleAsync(new() { Timeout = Patience });
        if (!await row.IsVisibleAsync())
            await offer.ClickAsync();
        await Assertions.Expect(row.Locator(".status-text").First).ToHaveTextAsync("Active", new() { Timeout = Patience });
        var address = await row.GetByRole(AriaRole.Link, new() { Name = Endpoint, Exact = true }).GetAttributeAsync("href");
        await table.Page.Context.CloseAsync();
        return address!.Split("/endpoints/")[1];
    }
}

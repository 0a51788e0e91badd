using Microsoft.Playwright;
using Xunit;

namespace PrivateLinkConsole.EndToEnd.Tests;

public sealed class FirstRunTests(ConsoleInBrowser console)
{
    /// <summary>Each language, theme and width; the pages of the samples are looked at in the other two pairs.</summary>
    public static TheoryData<string, bool, int> Looks => new()
    {
        { "en", true, 1440 },
        { "ja", false, 360 },
    };

    [Fact]
    public async Task Readme_FirstCommand_LeadsToTheWelcomePageSignedIn()
    {
        var page = await console.OpenAsync();
        var watch = new PageWatch(page);
        await page.GotoAsync("/welcome");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Welcome to PrivateLink Console");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Account of admin@localhost" })).ToBeVisibleAsync();
        await watch.CheckAsync();
        Assert.True(File.Exists(Path.Combine(console.Folder, "data", "console.db")));
    }

    [Fact]
    public async Task LoginLink_Again_SaysWhatToDo()
    {
        var page = await console.OpenAsync(signedIn: false);
        await page.GotoAsync(console.LoginLink);
        await Assertions.Expect(page.GetByText("This login link no longer works")).ToBeVisibleAsync();
        await new PageWatch(page).CheckAsync();
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Pages_EachLook_HaveNoFaults(string language, bool dark, int width)
    {
        var page = await console.OpenAsync(language, dark, width);
        var watch = new PageWatch(page);
        string[] pages = ["welcome", "settings/appearance", "settings/password", "p/default/endpoints", "p/default/endpoints/new", "p/default/clusters", "p/default/clusters/new", "p/default/accounts", "p/default/accounts/new", "p/default/activity"];
        foreach (var path in pages)
        {
            await ConsoleInBrowser.GoAsync(page, "/" + path);
            await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
            await watch.CheckAsync();
            await ConsoleInBrowser.PictureAsync(page, $"{path.Replace('/', '-')}-{(dark ? "dark" : "light")}-{width}-{language}");
        }
    }

    [Fact]
    public async Task Keyboard_FirstTab_SkipsToMain()
    {
        var page = await console.OpenAsync();
        await ConsoleInBrowser.GoAsync(page, "/welcome");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.GetByText("Skip to main content")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("main")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Theme_Switched_StaysAfterReload()
    {
        var page = await console.OpenAsync();
        await ConsoleInBrowser.GoAsync(page, "/welcome");
        await page.GetByRole(AriaRole.Switch, new() { Name = "Dark mode" }).ClickAsync();
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
    }
}

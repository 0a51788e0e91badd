using Microsoft.Playwright;
using Xunit;

namespace PrivateLinkConsole.EndToEnd.Tests;

/// <summary>A39–A44 on rows that the lifecycle itself made: the six statuses and where Edit leads from each.</summary>
public sealed class SampleDataTests(ConsoleInBrowser console)
{
    private const float Patience = 120_000;

    [Fact]
    public async Task Edit_SixStatusesOnRealRows_OpensTheStepOrSaysWhyNot()
    {
        var page = await console.OpenAsync();
        await ConsoleInBrowser.GoAsync(page, "/p/default/endpoints");
        await OpensAsync(page, "analytics-notebooks", "Not configured", "endpoint");
        await OpensAsync(page, "analytics-dashboards", "Pending", "accept");
        await OpensAsync(page, "orders-staging", "Pending", "dns");
        await OpensAsync(page, "analytics-etl", "Failed", "endpoint");
        await StaysAsync(page, "orders-production", "Active");
        await StaysAsync(page, "analytics-reports", "Initiating");
        await StaysAsync(page, "analytics-legacy", "Deleting");
        await LooksDifferAsync(page);
    }

    /// <summary>ux.md §12, 8: six statuses, six shapes, hidden from those who hear the text.</summary>
    private static async Task LooksDifferAsync(IPage page)
    {
        string[] rows = ["analytics-notebooks", "analytics-dashboards", "analytics-etl", "orders-production", "analytics-reports", "analytics-legacy"];
        var shapes = new List<string>();
        foreach (var name in rows)
        {
            var icon = page.GetByRole(AriaRole.Row).Filter(new() { Has = page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }) }).Locator(".status svg").First;
            await Assertions.Expect(icon).ToHaveAttributeAsync("aria-hidden", "true");
            shapes.Add(await icon.InnerHTMLAsync());
        }

        Assert.Equal(shapes, shapes.Distinct());
    }

    [Theory]
    [InlineData("en", false, 1440)]
    [InlineData("ja", true, 360)]
    public async Task Pages_OfTheSamples_HaveNoFaults(string language, bool dark, int width)
    {
        var paths = await PathsAsync();
        var page = await console.OpenAsync(language, dark, width);
        var watch = new PageWatch(page);
        foreach (var (name, path) in paths)
        {
            await ConsoleInBrowser.GoAsync(page, path);
            await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
            await watch.CheckAsync();
            await ConsoleInBrowser.PictureAsync(page, $"sample-{name}-{(dark ? "dark" : "light")}-{width}-{language}");
        }
    }

    /// <summary>Pages that only a row has: its details, its cluster, and the step of the wizard where it stands.</summary>
    private async Task<IReadOnlyList<(string Name, string Path)>> PathsAsync()
    {
        var page = await console.OpenAsync();
        await ConsoleInBrowser.GoAsync(page, "/p/default/accounts");
        var account = await HrefAsync(page.GetByRole(AriaRole.Link, new() { Name = "team-sandbox", Exact = true }));
        await ConsoleInBrowser.GoAsync(page, "/p/default/endpoints");
        var active = await RowAsync(page, "orders-production", "Active");
        var details = await HrefAsync(active.GetByRole(AriaRole.Link, new() { Name = "orders-production", Exact = true }));
        return
        [
            ("account", account),
            ("cluster", await HrefAsync(active.GetByRole(AriaRole.Link, new() { Name = "orders", Exact = true }))),
            ("details", details),
            ("network", details + "/network"),
            ("dns", details + "/dns"),
            ("settings", details + "/settings"),
            ("activity", details + "/activity"),
            ("step-connect", details + "/setup/connect"),
            ("step-endpoint", await EditAsync(page, "analytics-notebooks", "Not configured")),
            ("step-failed", await EditAsync(page, "analytics-etl", "Failed")),
            ("step-accept", await EditAsync(page, "analytics-dashboards", "Pending")),
            ("step-dns", await EditAsync(page, "orders-staging", "Pending")),
        ];
    }

    private static async Task<string> EditAsync(IPage page, string name, string status) =>
        await HrefAsync((await RowAsync(page, name, status)).GetByRole(AriaRole.Link, new() { Name = "Edit", Exact = true }));

    private static async Task<string> HrefAsync(ILocator link) => (await link.GetAttributeAsync("href"))!;

    private static async Task OpensAsync(IPage page, string name, string status, string step)
    {
        var row = await RowAsync(page, name, status);
        var edit = row.GetByRole(AriaRole.Link, new() { Name = "Edit", Exact = true });
        await Assertions.Expect(edit).ToHaveAttributeAsync("href", new System.Text.RegularExpressions.Regex($"/setup/{step}$"), new() { Timeout = Patience });
    }

    private static async Task StaysAsync(IPage page, string name, string status)
    {
        var row = await RowAsync(page, name, status);
        var edit = row.GetByRole(AriaRole.Button, new() { Name = "Edit", Exact = true });
        await Assertions.Expect(edit).ToHaveAttributeAsync("aria-disabled", "true", new() { Timeout = Patience });
        await Assertions.Expect(edit).ToHaveAccessibleDescriptionAsync(new System.Text.RegularExpressions.Regex("."));
        await edit.FocusAsync();
        await Assertions.Expect(edit).ToBeFocusedAsync();
    }

    // The table offers new rows with a button rather than moving what is being read: a reload is how a person waits for them.
    private static async Task<ILocator> RowAsync(IPage page, string name, string status)
    {
        var row = page.GetByRole(AriaRole.Row).Filter(new() { Has = page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }) });
        var offer = page.Locator("#show-updates");
        await Assertions.Expect(row.Or(offer).First).ToBeVisibleAsync(new() { Timeout = Patience });
        if (!await row.IsVisibleAsync())
            await offer.ClickAsync();
        await Assertions.Expect(row.Locator(".status-text").First).ToHaveTextAsync(status, new() { Timeout = Patience });
        return row;
    }
}

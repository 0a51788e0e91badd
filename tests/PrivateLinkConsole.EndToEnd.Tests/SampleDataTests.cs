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
        await page.GotoAsync("/p/default/endpoints", new() { WaitUntil = WaitUntilState.NetworkIdle });
        await OpensAsync(page, "analytics-notebooks", "Not configured", "endpoint");
        await OpensAsync(page, "analytics-dashboards", "Pending", "accept");
        await OpensAsync(page, "orders-staging", "Pending", "dns");
        await OpensAsync(page, "analytics-etl", "Failed", "endpoint");
        await StaysAsync(page, "orders-production", "Active");
        await StaysAsync(page, "analytics-reports", "Initiating");
        await StaysAsync(page, "analytics-legacy", "Deleting");
    }

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

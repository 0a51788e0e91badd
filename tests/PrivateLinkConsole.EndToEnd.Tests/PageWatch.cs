using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace PrivateLinkConsole.EndToEnd.Tests;

/// <summary>What must hold on every page: no error in the browser, no accessibility violation, no scrolling sideways.</summary>
internal sealed class PageWatch
{
    private readonly List<string> faults = [];
    private readonly IPage page;

    public PageWatch(IPage page)
    {
        this.page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                faults.Add($"{page.Url}: {message.Text}");
        };
        page.PageError += (_, error) => faults.Add($"{page.Url}: {error}");
    }

    public async Task CheckAsync()
    {
        var violations = (await page.RunAxe()).Violations.Select(found => $"{page.Url}: {found.Id} {string.Join(" | ", found.Nodes.Take(2).Select(node => node.Html))}");
        var sideways = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        var all = string.Join('\n', faults.Concat(violations));
        Assert.True(all.Length == 0, all);
        Assert.True(sideways <= 0, $"{page.Url} scrolls sideways by {sideways} px.");
    }
}

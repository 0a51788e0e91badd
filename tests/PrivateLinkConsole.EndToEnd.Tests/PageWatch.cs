using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace PrivateLinkConsole.EndToEnd.Tests;

/// <summary>What must hold on every page: no error in the browser, no accessibility violation, no scrolling sideways.</summary>
internal sealed class PageWatch
{
    // Where a page scrolls sideways: what stands out of the window.
    private const string Wide = """
        () => {
          const window = document.documentElement;
          if (window.scrollWidth <= window.clientWidth) return [];
          const out = [...document.querySelectorAll('body *')].filter(one => one.getBoundingClientRect().right > window.clientWidth + 1);
          return out.slice(-3).map(one => one.outerHTML.slice(0, 200));
        }
        """;

    private const string Moving = """
        async () => {
          const ended = Promise.allSettled(document.getAnimations().map(one => one.finished));
          await Promise.race([ended, new Promise(done => setTimeout(done, 500))]);
          return document.getAnimations().filter(one => one.playState === 'running').length;
        }
        """;

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
        var wide = await page.EvaluateAsync<string[]>(Wide);
        var all = string.Join('\n', faults.Concat(violations));
        Assert.True(all.Length == 0, all);
        Assert.True(wide.Length == 0, $"{page.Url} scrolls sideways: {string.Join(" | ", wide)}");
        // The windows of the tests ask for reduced motion: after half a second nothing moves.
        var moving = await page.EvaluateAsync<int>(Moving);
        Assert.True(moving == 0, $"{page.Url} has {moving} animations.");
    }
}

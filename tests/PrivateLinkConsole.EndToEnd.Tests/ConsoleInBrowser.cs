using System.Globalization;
using Microsoft.Playwright;
using PrivateLinkConsole.EndToEnd.Tests;
using PrivateLinkConsole.TestKit;
using Xunit;

[assembly: AssemblyFixture(typeof(ConsoleInBrowser))]

namespace PrivateLinkConsole.EndToEnd.Tests;

/// <summary>
/// One console, started as the README says, and one browser for all tests of the assembly. Started by the first test that asks:
/// where there is no browser, nothing is.
/// </summary>
public class ConsoleInBrowser : IAsyncDisposable
{
    private const string LinkBegin = "PrivateLink Console: ";
    private static readonly string[] Quiet =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly TempFolder folder = new();
    private readonly string port = FreePort.Next().ToString(CultureInfo.InvariantCulture);
    private readonly int sandboxPort = FreePort.Next();
    private ChildProcess? console;
    private IPlaywright? playwright;
    private IBrowser? browser;
    private string? session;

    /// <summary>The folder that the console was started in.</summary>
    public string Folder => folder.Path;

    /// <summary>http://localhost:port, without a slash at its end.</summary>
    public string Url { get; private set; } = "";

    /// <summary>What others do in the console's emulated clouds.</summary>
    internal CloudOutside Cloud => new(new Uri($"http://127.0.0.1:{sandboxPort}"));

    /// <summary>The one-time link that the console printed.</summary>
    public string LoginLink { get; private set; } = "";

    /// <summary>Whether example clusters and endpoints are made, as they are by default.</summary>
    protected virtual bool HasSamples => true;

    /// <summary>A crash of the console, and its next start at the same address.</summary>
    public async Task RestartAsync()
    {
        await console!.DisposeAsync();
        await StartConsoleAsync();
    }

    /// <summary>A new browser window, signed in.</summary>
    public async Task<IPage> OpenAsync(string language = "en", bool dark = false, int width = 1440, bool signedIn = true)
    {
        await StartAsync();
        var context = await browser!.NewContextAsync(new()
        {
            BaseURL = Url,
            Locale = language,
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new() { Width = width, Height = width < 800 ? 780 : 900 },
            StorageState = signedIn ? session : null,
            Permissions = ["clipboard-read", "clipboard-write"],
        });
        context.SetDefaultTimeout(15_000);
        return await context.NewPageAsync();
    }

    /// <summary>Goes to an address and waits until the page answers: one that was loaded shows itself before it can be worked with.</summary>
    public static async Task GoAsync(IPage page, string path)
    {
        await page.GotoAsync(path);
        await AnswersAsync(page);
    }

    public static Task AnswersAsync(IPage page) => Assertions.Expect(page.Locator("[data-interactive]")).ToBeAttachedAsync();

    /// <summary>A picture for people, where the variable PLC_ARTIFACTS names a folder to keep it in.</summary>
    public static async Task PictureAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("PLC_ARTIFACTS") is not { Length: > 0 } target)
            return;
        // A picture of the whole page shows what sticks to the window where the page was scrolled to.
        await page.EvaluateAsync("scrollTo(0, 0)");
        await page.ScreenshotAsync(new() { Path = Path.Combine(target, name + ".png"), FullPage = true });
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        if (console is not null)
            await console.DisposeAsync();
        folder.Dispose();
        gate.Dispose();
    }

    private async Task StartAsync()
    {
        var chromium = OutsideProgram.Find("chromium");
        await gate.WaitAsync();
        try
        {
            if (browser is not null)
                return;
            await StartConsoleAsync();
            playwright = await Playwright.CreateAsync();
            // Two cores share the console, the browser and the other tests: what is awaited may take its time.
            Assertions.SetDefaultExpectTimeout(30_000);
            var started = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = Quiet });
            await SignInAsync(started);
            browser = started;
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task StartConsoleAsync()
    {
        string[] readme = ["run", "--project", Path.Combine(SourceTree.Root, "src", "PrivateLinkConsole.Web")];
        // The test run has built it already, and other ports keep a console that runs here undisturbed.
        string[] here = ["--no-build", "-c", SourceTree.Configuration];
        console = ChildProcess.Start("dotnet", [.. readme, .. here], new Dictionary<string, string?>
        {
            ["Urls"] = $"http://127.0.0.1:{port};http://[::1]:{port}",
            ["Sandbox__Port"] = sandboxPort.ToString(CultureInfo.InvariantCulture),
            ["Sandbox__TimeScale"] = "600",
            ["Sandbox__SampleData"] = HasSamples ? null : "false",
        }, folder.Path);
        var line = await console.LineAsync(text => text.StartsWith(LinkBegin, StringComparison.Ordinal));
        LoginLink = line[LinkBegin.Length..];
        Url = new Uri(LoginLink).GetLeftPart(UriPartial.Authority);
    }

    private async Task SignInAsync(IBrowser started)
    {
        await using var context = await started.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(LoginLink);
        await page.WaitForURLAsync("**/welcome");
        session = await context.StorageStateAsync();
    }
}

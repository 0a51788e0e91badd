using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using PrivateLinkConsole.Core.Reconciling;
using PrivateLinkConsole.TestKit;

namespace PrivateLinkConsole.EndToEnd.Tests.Crashes;

/// <summary>A console in Live mode whose clouds are the sandbox's process, driven by REST; it can be told where to kill itself.</summary>
internal sealed class ConsoleProcess : IAsyncDisposable
{
    private const string Token = "crash-test-token-0123456789abcdefghij";
    private readonly ChildProcess process;

    private ConsoleProcess(ChildProcess process, Uri address)
    {
        this.process = process;
        Http = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(20) };
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
    }

    public HttpClient Http { get; }

    public bool HasDied => process.HasExited;

    public static async Task<ConsoleProcess> StartAsync(string folder, string cloudUrl, IEnumerable<string> crashAt)
    {
        var address = $"http://127.0.0.1:{FreePort.Next()}";
        var process = ChildProcess.Start("dotnet", [Path.Combine(AppContext.BaseDirectory, "PrivateLinkConsole.Web.dll")], new Dictionary<string, string?>
        {
            ["Urls"] = address,
            ["Clouds__Mode"] = "Live",
            ["Clouds__Aws__ServiceUrls__Ec2"] = cloudUrl,
            ["Clouds__Aws__ServiceUrls__Route53"] = cloudUrl,
            ["Clouds__Aws__ServiceUrls__Sts"] = cloudUrl,
            ["Auth__BootstrapAdmin__Email"] = "admin@example.com",
            ["Auth__BootstrapAdmin__Password"] = "correct horse battery staple",
            ["Auth__BootstrapApiToken"] = Token,
            ["Reconciler__MotionSeconds"] = "1",
            ["PLC_CRASH_AT"] = string.Join(',', crashAt),
        }, folder);
        await process.LineAsync(line => line.Contains("Now listening on", StringComparison.Ordinal));
        return new ConsoleProcess(process, new Uri(address));
    }

    /// <summary>The exit status after the process killed itself, and the gates that it named; a process that lives fails here by its deadline.</summary>
    public async Task<(int Status, IReadOnlyList<string> Gates)> DeathAsync()
    {
        var status = await process.ExitAsync(TimeSpan.FromSeconds(60));
        var gates = new List<string>();
        await foreach (var line in process.Errors.ReadAsync())
        {
            if (line.StartsWith(JournalGates.Died, StringComparison.Ordinal))
                gates.Add(line[JournalGates.Died.Length..]);
        }

        return (status, gates);
    }

    /// <param name="key">Idempotency-Key; null: the request may be sent twice anyway.</param>
    /// <returns>The id in the answer.</returns>
    public async Task<string> PostAsync(string path, object body, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/projects/default/" + path) { Content = JsonContent.Create(body) };
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        var answer = await Http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException($"POST {path}: {(int)answer.StatusCode} {text}");
        return text.Length == 0 ? "" : JsonDocument.Parse(text).RootElement.TryGetProperty("id", out var id) ? id.GetString()! : "";
    }

    /// <summary>A resource as JSON; null when it is gone.</summary>
    public async Task<JsonElement?> GetAsync(string path)
    {
        var answer = await Http.GetAsync("/api/v1/projects/default/" + path);
        if (answer.StatusCode == HttpStatusCode.NotFound)
            return null;
        return JsonDocument.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync()).RootElement;
    }

    /// <param name="mayBeGone">The deletion was asked for in an earlier life, and may be done between a look and this request.</param>
    public async Task DeleteAsync(string path, bool mayBeGone = false)
    {
        var answer = await Http.DeleteAsync("/api/v1/projects/default/" + path);
        if (!mayBeGone || answer.StatusCode != HttpStatusCode.NotFound)
            answer.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await process.DisposeAsync();
    }
}

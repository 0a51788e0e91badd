using System.Net.Http.Json;
using System.Text.Json;
using PrivateLinkConsole.TestKit;
using Xunit;

namespace PrivateLinkConsole.EndToEnd.Tests.Crashes;

/// <summary>The sandbox as a program of its own (R16), so that it outlives the consoles that crash.</summary>
public sealed class SandboxProcess : IAsyncLifetime
{
    private ChildProcess? process;
    private HttpClient? control;

    public string Url { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        var program = Path.Combine(AppContext.BaseDirectory, "PrivateLinkConsole.Sandbox.dll");
        process = ChildProcess.Start("dotnet", [program, "--port", "0", "--time-scale", "2000", "--sample-data", "false"]);
        var line = await process.LineAsync(text => text.StartsWith("Sandbox: http", StringComparison.Ordinal));
        Url = line["Sandbox: ".Length..].Trim();
        control = new HttpClient { BaseAddress = new Uri(Url) };
    }

    /// <summary>Empties the cloud between two crashes.</summary>
    public async Task ResetAsync() => (await control!.PostAsync("/_sandbox/reset", null)).EnsureSuccessStatusCode();

    public async Task PublishTxtAsync(string name, string value) => (await control!.PostAsJsonAsync("/_sandbox/dns-txt", new { name, value })).EnsureSuccessStatusCode();

    /// <summary>How many endpoints and services stand in the cloud that are not deleted or on their way out.</summary>
    public async Task<(int Endpoints, int Services)> LiveAsync()
    {
        using var world = JsonDocument.Parse(await control!.GetStringAsync("/_sandbox/world"));
        return (Live(world, "endpoints"), Live(world, "endpointServices"));
    }

    public async Task<IReadOnlyList<string?>> EndpointIdsAsync()
    {
        using var world = JsonDocument.Parse(await control!.GetStringAsync("/_sandbox/world"));
        return [.. LiveOf(world, "endpoints").Select(one => one.GetProperty("id").GetString())];
    }

    public async ValueTask DisposeAsync()
    {
        control?.Dispose();
        if (process is not null)
            await process.DisposeAsync();
    }

    private static int Live(JsonDocument world, string kind) => LiveOf(world, kind).Count();

    private static IEnumerable<JsonElement> LiveOf(JsonDocument world, string kind) => world.RootElement.GetProperty(kind).EnumerateArray()
        .Where(one => !one.GetProperty("state").GetString()!.StartsWith("delet", StringComparison.OrdinalIgnoreCase));
}

using Xunit;

namespace PrivateLinkConsole.TestKit;

/// <summary>
/// Moto's AWS emulator on a free loopback port, as a fixture. The runner turns a skip inside a fixture into a failure, so a missing
/// moto_server skips the test that asks for <see cref="Url"/>.
/// </summary>
public sealed class MotoServer : IAsyncLifetime
{
    private static readonly TimeSpan StartDeadline = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);
    private ChildProcess? _server;

    private Uri? _url;

    public Uri Url => _url ?? throw new InvalidOperationException($"{OutsideProgram.Find("moto")} was not started.");

    public async ValueTask InitializeAsync()
    {
        if (OutsideProgram.TryFind("moto") is not { } program) return;
        var port = FreePort.Next();
        _url = new Uri($"http://127.0.0.1:{port}");
        _server = ChildProcess.Start(program, ["-H", "127.0.0.1", "-p", $"{port}"]);
        try
        {
            await AnswersAsync();
        }
        catch
        {
            // A fixture that failed to start is not disposed by the runner.
            await DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
    }

    private async Task AnswersAsync()
    {
        using var deadline = new CancellationTokenSource(StartDeadline, TimeProvider.System);
        using var client = new HttpClient();
        while (!await AnswersOnceAsync(client, deadline.Token))
        {
            if (_server!.HasExited) throw new InvalidOperationException($"moto_server ended.\n{_server.Output}\n{_server.Errors}");
            await Task.Delay(BetweenLooks, TimeProvider.System, deadline.Token);
        }
    }

    private async Task<bool> AnswersOnceAsync(HttpClient client, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await client.GetAsync(new Uri(Url, "/moto-api/data.json"), cancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}

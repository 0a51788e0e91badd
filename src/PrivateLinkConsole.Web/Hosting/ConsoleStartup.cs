using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;
using PrivateLinkConsole.Core.Data;
using PrivateLinkConsole.Core.Projects;

namespace PrivateLinkConsole.Web.Hosting;

/// <summary>
/// What must be there before the first request and before any other hosted service: the schema, the sandbox clouds, the first
/// admin. Once the console listens, and while no admin can sign in otherwise, prints the login link.
/// </summary>
internal sealed class ConsoleStartup(
    ConsoleDb database,
    IdempotentAnswers answers,
    SandboxHosting sandbox,
    IServiceScopeFactory scopes,
    IOptions<AuthSettings> auth,
    IServer server,
    ConsoleMode mode) : IHostedLifecycleService
{
    private FirstRunOutcome? firstRun;

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await database.MigrateAsync(cancellationToken);
        await answers.FreeAllAsync(cancellationToken);
        await sandbox.StartAsync(cancellationToken);
        await using var scope = scopes.CreateAsyncScope();
        firstRun = await scope.ServiceProvider.GetRequiredService<FirstRun>().EnsureAsync(auth.Value.BootstrapAdmin.Admin, cancellationToken);
        if (auth.Value.BootstrapApiToken is { } token)
            await scope.ServiceProvider.GetRequiredService<ApiTokens>().StoreAsync(firstRun.AdminId, token, cancellationToken);
    }

    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        if (firstRun is not { NeedsLoginLink: true })
            return;
        await using var scope = scopes.CreateAsyncScope();
        var token = await scope.ServiceProvider.GetRequiredService<LoginLinks>().CreateAsync(firstRun.AdminId, cancellationToken);
        var bound = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        // One write, so that no log line comes between: scripts read this line.
        await Console.Out.WriteLineAsync($"PrivateLink Console: {ListenAddresses.ForPeople(mode.PublicUrl, bound)}/login?token={token}");
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => sandbox.StopAsync();
}

namespace PrivateLinkConsole.Sandbox;

/// <summary>
/// Leaves Ctrl+C and SIGTERM to the process that hosts the sandbox: a sandbox that ended by itself would be gone while its host still
/// finishes calls to it.
/// </summary>
internal sealed class NoLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

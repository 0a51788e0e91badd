namespace PrivateLinkConsole.Web.Hosting;

internal sealed class KeyWarning(ILogger<KeyWarning> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        logger.KeysUnprotected();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

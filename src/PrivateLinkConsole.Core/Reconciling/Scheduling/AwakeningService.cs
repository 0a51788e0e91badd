using Microsoft.Extensions.Hosting;

namespace PrivateLinkConsole.Core.Reconciling.Scheduling;

/// <summary>Re-schedules due work from the rows when the host has started.</summary>
internal sealed class AwakeningService(Awakening awakening) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => awakening.RunAsync(stoppingToken);
}

using Microsoft.Extensions.Diagnostics.HealthChecks;
using Quartz;

namespace PrivateLinkConsole.Core.Reconciling.Scheduling;

/// <summary>Ready means: passes and sweeps are being run.</summary>
public sealed class SchedulerHealth(ISchedulerFactory schedulers) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        return await scheduler.GetStatus(cancellationToken) == SchedulerStatus.Running ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The scheduler does not run.");
    }
}

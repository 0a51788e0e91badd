using Quartz;

namespace PrivateLinkConsole.Core.Reconciling.Scheduling;

/// <summary>At each tick: starts the sweeps that are due. Endpoint services that are wanted but unknown yet are woken by their own passes.</summary>
[DisallowConcurrentExecution]
internal sealed class SweepTickJob(SweepPlan plan) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        foreach (var target in await plan.DueAsync(cancellationToken))
            await QuartzWorkQueue.WakeAsync<SweepJob>(context.Scheduler, $"{target.CloudAccountId}|{target.Region}", TimeSpan.Zero, cancellationToken);
    }
}

using Quartz;

namespace PrivateLinkConsole.Core.Reconciling.Scheduling;

/// <summary>
/// Work as Quartz jobs. A row has at most two triggers: one for now and one for later; setting one again replaces it, so
/// waking twice is waking once. A pass that was running when its node died is run again (recovery).
/// </summary>
internal sealed class QuartzWorkQueue(ISchedulerFactory schedulers) : IWorkQueue
{
    public async Task WakeEndpointAsync(string endpointId, TimeSpan after, CancellationToken cancellationToken) =>
        await WakeAsync<ReconcileEndpointJob>(await schedulers.GetScheduler(cancellationToken), endpointId, after, cancellationToken);

    public async Task WakeServiceAsync(string serviceId, TimeSpan after, CancellationToken cancellationToken) =>
        await WakeAsync<ReconcileServiceJob>(await schedulers.GetScheduler(cancellationToken), serviceId, after, cancellationToken);

    internal static async Task WakeAsync<TJob>(IScheduler scheduler, string key, TimeSpan after, CancellationToken cancellationToken)
        where TJob : IJob
    {
        var group = typeof(TJob).Name;
        var job = JobBuilder.Create<TJob>().WithIdentity(key, group).RequestRecovery().Build();
        var trigger = TriggerBuilder.Create().WithIdentity($"{key}.{(after > TimeSpan.Zero ? "later" : "now")}", group).ForJob(job);
        trigger = after > TimeSpan.Zero ? trigger.StartAt(scheduler.TimeProvider.GetUtcNow() + after) : trigger.StartNow();
        await scheduler.ScheduleJob(job, [trigger.Build()], ScheduleJobOptions.Replacing, cancellationToken);
    }
}

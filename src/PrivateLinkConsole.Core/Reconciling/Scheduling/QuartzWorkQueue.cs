using Microsoft.Extensions.Hosting;
using Quartz;

namespace PrivateLinkConsole.Core.Reconciling.Scheduling;

/// <summary>
/// Work as Quartz jobs. A row has at most two triggers: one for now and one for later; setting one again replaces it, so
/// waking twice is waking once. A pass that was running when its node died is run again (recovery).
/// </summary>
internal sealed class QuartzWorkQueue(ISchedulerFactory schedulers, IHostApplicationLifetime lifetime) : IWorkQueue
{
    public Task WakeEndpointAsync(string endpointId, TimeSpan after, CancellationToken cancellationToken) =>
        WakeAsync<ReconcileEndpointJob>(endpointId, after, cancellationToken);

    public Task WakeServiceAsync(string serviceId, TimeSpan after, CancellationToken cancellationToken) =>
        WakeAsync<ReconcileServiceJob>(serviceId, after, cancellationToken);

    public Task WakeDnsBindingAsync(string bindingId, TimeSpan after, CancellationToken cancellationToken) =>
        WakeAsync<ReconcileDnsBindingJob>(bindingId, after, cancellationToken);

    public Task WakeClusterAsync(string clusterId, TimeSpan after, CancellationToken cancellationToken) =>
        WakeAsync<ReconcileClusterJob>(clusterId, after, cancellationToken);

    internal static async Task WakeAsync<TJob>(IScheduler scheduler, string key, TimeSpan after, CancellationToken cancellationToken)
        where TJob : IJob
    {
        var group = typeof(TJob).Name;
        var job = JobBuilder.Create<TJob>().WithIdentity(key, group).RequestRecovery().Build();
        var trigger = TriggerBuilder.Create().WithIdentity($"{key}.{(after > TimeSpan.Zero ? "later" : "now")}", group).ForJob(job);
        trigger = after > TimeSpan.Zero ? trigger.StartAt(scheduler.TimeProvider.GetUtcNow() + after) : trigger.StartNow();
        await scheduler.ScheduleJob(job, [trigger.Build()], ScheduleJobOptions.Replacing, cancellationToken);
    }

    private async Task WakeAsync<TJob>(string key, TimeSpan after, CancellationToken cancellationToken)
        where TJob : IJob
    {
        try
        {
            await WakeAsync<TJob>(await schedulers.GetScheduler(cancellationToken), key, after, cancellationToken);
        }
        catch (SchedulerException) when (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // The host is stopping. What was done is in the rows, and due work is found there at the next start.
        }
    }
}

using Quartz;

namespace PrivateLinkConsole.Core.Reconciling.Scheduling;

/// <summary>One sweep of one account in one region; the job's key is both.</summary>
[DisallowConcurrentExecution]
internal sealed class SweepJob(AccountSweep sweep) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var key = context.JobDetail.Key.Name.Split('|');
        await sweep.RunAsync(new SweepTarget(key[0], key[1], InMotion: true), cancellationToken);
    }
}

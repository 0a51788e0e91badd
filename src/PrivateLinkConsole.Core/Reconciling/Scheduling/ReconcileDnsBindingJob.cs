using Quartz;

namespace PrivateLinkConsole.Core.Reconciling.Scheduling;

/// <summary>One pass over one DNS binding; the job's key is the binding.</summary>
[DisallowConcurrentExecution]
internal sealed class ReconcileDnsBindingJob(DnsBindingPass pass, IWorkQueue queue) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var id = context.JobDetail.Key.Name;
        if (await pass.RunAsync(id, cancellationToken) is { } again)
            await queue.WakeDnsBindingAsync(id, again, cancellationToken);
    }
}

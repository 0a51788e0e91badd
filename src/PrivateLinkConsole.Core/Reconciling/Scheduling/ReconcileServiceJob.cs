using Quartz;

namespace PrivateLinkConsole.Core.Reconciling.Scheduling;

/// <summary>One pass over one endpoint service; the job's key is the service.</summary>
[DisallowConcurrentExecution]
internal sealed class ReconcileServiceJob(ServicePass pass, IWorkQueue queue) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var id = context.JobDetail.Key.Name;
        if (await pass.RunAsync(id, cancellationToken) is { } again)
            await queue.WakeServiceAsync(id, again, cancellationToken);
    }
}

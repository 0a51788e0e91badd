using Quartz;

namespace PrivateLinkConsole.Core.Reconciling.Scheduling;

/// <summary>One pass over a cluster's public endpoint; the job's key is the cluster.</summary>
[DisallowConcurrentExecution]
internal sealed class ReconcileClusterJob(PublicEndpointPass pass, IWorkQueue queue) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var id = context.JobDetail.Key.Name;
        if (await pass.RunAsync(id, cancellationToken) is { } again)
            await queue.WakeClusterAsync(id, again, cancellationToken);
    }
}

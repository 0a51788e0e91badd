using Quartz;

namespace PrivateLinkConsole.Core.Reconciling.Scheduling;

/// <summary>One pass over one endpoint. The job's key is the endpoint, so no two passes over it run at once, on any node.</summary>
[DisallowConcurrentExecution]
internal sealed class ReconcileEndpointJob(EndpointPass pass, IWorkQueue queue) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var id = context.JobDetail.Key.Name;
        if (await pass.RunAsync(id, cancellationToken) is { } again)
            await queue.WakeEndpointAsync(id, again, cancellationToken);
    }
}

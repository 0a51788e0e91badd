using PrivateLinkConsole.Core.Reconciling;

namespace PrivateLinkConsole.Core.Tests.Bench;

/// <summary>A work queue that a test drives by hand: nothing runs until the test says so, and time is the test's.</summary>
internal sealed class StepQueue(TimeProvider clock) : IWorkQueue
{
    private readonly Lock gate = new();
    private readonly Dictionary<(Subject Subject, string Id), DateTimeOffset> due = [];

    public Task WakeEndpointAsync(string endpointId, TimeSpan after, CancellationToken cancellationToken) => Add((Subject.Endpoint, endpointId), after);

    public Task WakeServiceAsync(string serviceId, TimeSpan after, CancellationToken cancellationToken) => Add((Subject.Service, serviceId), after);

    public Task WakeDnsBindingAsync(string bindingId, TimeSpan after, CancellationToken cancellationToken) => Add((Subject.DnsBinding, bindingId), after);

    public (Subject Subject, string Id)? Take()
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            var ready = due.Where(item => item.Value <= now).OrderBy(item => item.Value).Select(item => item.Key).ToList();
            if (ready.Count == 0)
                return null;
            due.Remove(ready[0]);
            return ready[0];
        }
    }

    public Task WakeClusterAsync(string clusterId, TimeSpan after, CancellationToken cancellationToken) => Add((Subject.Cluster, clusterId), after);

    public Task WakeAsync((Subject Subject, string Id) item, TimeSpan after) => Add(item, after);

    private Task Add((Subject, string) key, TimeSpan after)
    {
        lock (gate)
        {
            var at = clock.GetUtcNow() + after;
            due[key] = due.TryGetValue(key, out var known) && known < at ? known : at;
        }

        return Task.CompletedTask;
    }

    internal enum Subject
    {
        Endpoint,
        Service,
        DnsBinding,
        Cluster,
    }
}

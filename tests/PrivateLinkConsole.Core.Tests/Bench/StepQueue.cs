using PrivateLinkConsole.Core.Reconciling;

namespace PrivateLinkConsole.Core.Tests.Bench;

/// <summary>A work queue that a test drives by hand: nothing runs until the test says so, and time is the test's.</summary>
internal sealed class StepQueue(TimeProvider clock) : IWorkQueue
{
    private readonly Lock gate = new();
    private readonly Dictionary<(bool IsService, string Id), DateTimeOffset> due = [];

    public Task WakeEndpointAsync(string endpointId, TimeSpan after, CancellationToken cancellationToken) => Add((false, endpointId), after);

    public Task WakeServiceAsync(string serviceId, TimeSpan after, CancellationToken cancellationToken) => Add((true, serviceId), after);

    public (bool IsService, string Id)? Take()
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

    private Task Add((bool, string) key, TimeSpan after)
    {
        lock (gate)
        {
            var at = clock.GetUtcNow() + after;
            due[key] = due.TryGetValue(key, out var known) && known < at ? known : at;
        }

        return Task.CompletedTask;
    }
}

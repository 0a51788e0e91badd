namespace PrivateLinkConsole.Core.Reconciling;

/// <summary>Wakes a row's reconciliation. Waking twice is waking once.</summary>
public interface IWorkQueue
{
    Task WakeEndpointAsync(string endpointId, TimeSpan after, CancellationToken cancellationToken);

    Task WakeServiceAsync(string serviceId, TimeSpan after, CancellationToken cancellationToken);

    Task WakeDnsBindingAsync(string bindingId, TimeSpan after, CancellationToken cancellationToken);

    /// <summary>For its public endpoint, which is all that a cluster has to be reconciled of.</summary>
    Task WakeClusterAsync(string clusterId, TimeSpan after, CancellationToken cancellationToken);
}

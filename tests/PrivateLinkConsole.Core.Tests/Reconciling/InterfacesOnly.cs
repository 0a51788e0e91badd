using PrivateLinkConsole.Core.Clouds;

namespace PrivateLinkConsole.Core.Tests.Reconciling;

/// <summary>Answers one interface, and nothing else.</summary>
internal sealed class InterfacesOnly(CloudNetworkInterface one) : IPrivateLinkConsumer
{
    public List<EndpointInterfaces> Asked { get; } = [];

    public Task<IReadOnlyList<CloudNetworkInterface>> ListInterfacesAsync(IReadOnlyList<EndpointInterfaces> endpoints, CancellationToken cancellationToken)
    {
        Asked.AddRange(endpoints);
        return Task.FromResult<IReadOnlyList<CloudNetworkInterface>>([one]);
    }

    public Task<ServiceOffer?> FindServiceAsync(string serviceName, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<CloudEndpoint> CreateEndpointAsync(EndpointOrder order, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<CloudPage<CloudEndpoint>> ListEndpointsAsync(EndpointFilter filter, string? cursor, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task ModifyEndpointAsync(string endpointId, EndpointChange change, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task RemoveZoneAsync(string endpointId, string zoneId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task DeleteEndpointAsync(string endpointId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task TagAsync(string resourceId, IReadOnlyDictionary<string, string> tags, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task UntagAsync(string resourceId, IReadOnlyList<string> keys, CancellationToken cancellationToken) => throw new NotSupportedException();
}

using PrivateLinkConsole.Core.Data;
using PrivateLinkConsole.Core.PrivateEndpoints;

namespace PrivateLinkConsole.Core.DnsBindings;

/// <summary>One DNS binding's row, locked for a change, with the endpoint that it leads to.</summary>
internal sealed class DnsBindingEdit(ConsoleDbContext db, DnsBinding binding, PrivateEndpoint endpoint, DateTimeOffset now)
{
    public ConsoleDbContext Db { get; } = db;

    public DnsBinding Binding { get; } = binding;

    public PrivateEndpoint Endpoint { get; } = endpoint;

    public DateTimeOffset Now { get; } = now;

    public DnsBindingFacts Facts => Binding.Facts(Endpoint);

    public IReadOnlyList<Clouds.CloudRecord> Wanted => WantedRecords.Of(Binding, Endpoint);

    /// <summary>Adds a line to the endpoint's timeline, saved with the change.</summary>
    public void Note(EndpointEventKind kind, string actor, string? detail = null, string? requestId = null) =>
        Db.EndpointEvents.Add(new EndpointEvent { EndpointId = Endpoint.Id, At = Now, Kind = kind, Actor = actor, Detail = detail ?? Binding.Name, RequestId = requestId });
}

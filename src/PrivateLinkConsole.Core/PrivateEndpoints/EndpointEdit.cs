using PrivateLinkConsole.Core.Data;
using PrivateLinkConsole.Core.DnsBindings;

namespace PrivateLinkConsole.Core.PrivateEndpoints;

/// <summary>One endpoint's row, locked for a change, with the service it uses and the DNS bindings that lead to it.</summary>
internal sealed class EndpointEdit(
    ConsoleDbContext db, PrivateEndpoint endpoint, EndpointService? service, ServicePhase phase, IReadOnlyList<DnsBinding> bindings, DateTimeOffset now)
{
    public ConsoleDbContext Db { get; } = db;

    public PrivateEndpoint Endpoint { get; } = endpoint;

    public EndpointService? Service { get; } = service;

    public IReadOnlyList<DnsBinding> Bindings { get; } = bindings;

    public DateTimeOffset Now { get; } = now;

    public EndpointFacts Facts => Endpoint.Facts(Service, phase, Bindings);

    /// <summary>Adds a line to the timeline, saved with the change.</summary>
    public void Note(EndpointEventKind kind, string actor, string? detail = null, string? requestId = null, TimeSpan? took = null) =>
        Db.EndpointEvents.Add(new EndpointEvent
        {
            EndpointId = Endpoint.Id,
            At = Now,
            Kind = kind,
            Actor = actor,
            Detail = detail,
            RequestId = requestId,
            Took = took,
        });
}

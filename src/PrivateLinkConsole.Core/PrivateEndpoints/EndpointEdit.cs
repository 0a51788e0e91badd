using PrivateLinkConsole.Core.Data;

namespace PrivateLinkConsole.Core.PrivateEndpoints;

/// <summary>One endpoint's row, locked for a change, with the service it uses.</summary>
internal sealed class EndpointEdit(ConsoleDbContext db, PrivateEndpoint endpoint, EndpointService? service, ServicePhase phase, DateTimeOffset now)
{
    public ConsoleDbContext Db { get; } = db;

    public PrivateEndpoint Endpoint { get; } = endpoint;

    public EndpointService? Service { get; } = service;

    public DateTimeOffset Now { get; } = now;

    public EndpointFacts Facts => Endpoint.Facts(Service, phase);

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

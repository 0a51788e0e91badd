using System.Security.Cryptography;
using System.Xml.Linq;
using PrivateLinkConsole.Sandbox.World;

namespace PrivateLinkConsole.Sandbox.Route53Xml;

/// <summary>One call under the world's lock: who calls, with which request, and what of the world that caller can see.</summary>
internal sealed class Route53Call(SandboxWorld world, WorldState state, Caller caller, Route53Request request, Fault? fault)
{
    private const string IdLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private const int IdLength = 20;

    public SandboxWorld World { get; } = world;

    public WorldState State { get; } = state;

    public Route53Request Request { get; } = request;

    public TimeSpan Now { get; } = world.Clock.Now;

    public string Account => caller.Account;

    /// <summary>True when a fault hides what is there.</summary>
    public bool FindsNothing => fault?.Kind is FaultKind.NotFound;

    public Durations Durations => World.Durations;

    /// <exception cref="WireException">InvalidInput when the body is not the operation's request element.</exception>
    public XElement Body
    {
        get
        {
            var name = Request.Operation + "Request";
            return Request.Body?.Name == Xml.Ns + name ? Request.Body : throw Route53Errors.InvalidXml($"Cannot find the declaration of element '{name}'.");
        }
    }

    /// <summary>A query parameter; empty counts as absent.</summary>
    public string? Query(string name) => Request.Query.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;

    /// <summary>The caller's own zone of the request's path.</summary>
    /// <exception cref="WireException">NoSuchHostedZone; AccessDenied for another account's.</exception>
    public HostedZone OwnZone()
    {
        var zone = AnyZone();
        return zone.Account == Account ? zone : throw NotYours();
    }

    /// <summary>The zone of the request's path, whoever it belongs to.</summary>
    public HostedZone AnyZone() => State.HostedZones.GetValueOrDefault(Request.Id) ?? throw Route53Errors.NoSuchZone(Request.Id);

    public WireException NotYours() => Route53Errors.Denied($"User: {caller.Arn} is not authorized to access this resource");

    /// <summary>Begins to write to a zone.</summary>
    /// <exception cref="WireException">PriorRequestNotComplete while another call writes.</exception>
    public void BeginWriting(HostedZone zone)
    {
        if (Now < zone.WritingUntil) throw Route53Errors.PriorRequest();
        zone.WritingUntil = Now + Durations.ZoneWriting;
    }

    /// <summary>Writes a change down that is on its way from now on; a stuck one arrives later or never.</summary>
    public ZoneChange NewChange(string? comment = null)
    {
        var change = new ZoneChange(NewId('C'), Account, comment, World.Clock.RealNow, Now + Fault.PendingFor(fault, Durations.ZoneChangePending));
        State.ZoneChanges.Add(change.Id, change);
        return change;
    }

    public static string NewId(char kind) => kind + RandomNumberGenerator.GetString(IdLetters, IdLength);
}

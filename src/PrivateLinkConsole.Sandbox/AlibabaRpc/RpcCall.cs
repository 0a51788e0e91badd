using PrivateLinkConsole.Sandbox.World;
using PrivateLinkConsole.Sandbox.World.Alibaba;

namespace PrivateLinkConsole.Sandbox.AlibabaRpc;

/// <summary>One call under the world's lock: who calls, where, with which parameters, and what of the world that caller can see.</summary>
internal sealed class RpcCall(SandboxWorld world, WorldState state, Caller caller, AlibabaRegion region, string action, RpcParameters parameters, Fault? fault)
{
    public SandboxWorld World { get; } = world;

    public WorldState State { get; } = state;

    public Caller Caller { get; } = caller;

    public AlibabaRegion Region { get; } = region;

    public string Action { get; } = action;

    public RpcParameters Parameters { get; } = parameters;

    public Fault? Fault { get; } = fault;

    public TimeSpan Now { get; } = world.Clock.Now;

    public AlibabaDurations Durations => World.Durations.Alibaba;

    public string Account => Caller.Account;

    public AlibabaState Alibaba => State.Alibaba;

    public bool IsMine(Resource resource) => resource.Account == Account && resource.Region == Region.Id;

    /// <summary>The time at which something that begins now is over; never, when a fault holds it up.</summary>
    public TimeSpan After(TimeSpan usual) => Now + Fault.PendingFor(Fault, usual);

    /// <summary>Stands between an operation's checks and its changes: a dry run ends here.</summary>
    /// <exception cref="WireException">DryRunOperation.</exception>
    public void Confirm()
    {
        if (Parameters.Bool("DryRun") == true) throw RpcErrors.DryRun();
    }

    /// <summary>One of the caller's own resources in this region.</summary>
    public T Own<T>(Dictionary<string, T> all, string id, Func<WireException> notFound)
        where T : Resource => all.TryGetValue(id, out var resource) && IsMine(resource) ? resource : throw notFound();
}

using System.Text.Json.Nodes;
using PrivateLinkConsole.Sandbox.World;

namespace PrivateLinkConsole.Sandbox.Control;

/// <summary>Body of <c>GET /_sandbox/world</c>: all resources of all accounts, those that change by themselves with their states of this moment.</summary>
internal sealed record WorldAnswer(
    ClockAnswer Clock,
    IReadOnlyList<Vpc> Vpcs,
    IReadOnlyList<Subnet> Subnets,
    IReadOnlyList<SecurityGroup> SecurityGroups,
    IReadOnlyList<NetworkInterface> NetworkInterfaces,
    IReadOnlyList<Instance> Instances,
    IReadOnlyList<JsonObject> EndpointServices,
    IReadOnlyList<JsonObject> Endpoints,
    IReadOnlyList<HostedZone> HostedZones,
    IReadOnlyList<JsonObject> ZoneChanges,
    IReadOnlyCollection<LoadBalancer> LoadBalancers,
    AlibabaAnswer Alibaba,
    IReadOnlyDictionary<string, string> Roles,
    IReadOnlyDictionary<string, List<string>> TxtRecords)
{
    /// <summary>A copy, so that it can be written after the lock is left.</summary>
    public static System.Text.Json.JsonElement Of(SandboxWorld world) =>
        world.Read(s => System.Text.Json.JsonSerializer.SerializeToElement(Collect(world, s), ControlApi.Json));

    private static WorldAnswer Collect(SandboxWorld world, WorldState s)
    {
        var now = world.Clock.Now;
        return new(
            ClockAnswer.Of(world.Clock), Ordered(s.Vpcs), Ordered(s.Subnets), Ordered(s.SecurityGroups),
            [.. Ordered(s.NetworkInterfaces).Where(n => n.EndpointId is not { } id || s.Alibaba.Endpoints.ContainsKey(id)
                || (s.Endpoints.TryGetValue(id, out var e) && StateRules.IsAlive(StateRules.Of(e, now, world.Durations))))],
            Ordered(s.Instances),
            WithState(s.Services, v => StateRules.Of(v, now, world.Durations)),
            WithState(s.Endpoints, e => StateRules.Of(e, now, world.Durations)),
            Ordered(s.HostedZones), [.. s.ZoneChanges.Values.OrderBy(c => c.SubmittedAt).Select(c => Stated.Of(c, c.StatusAt(now)))],
            s.LoadBalancers.Values, AlibabaAnswer.Of(s, now), s.Roles, s.TxtRecords);
    }

    /// <summary>Without those that the cloud has forgotten.</summary>
    private static List<JsonObject> WithState<T>(Dictionary<string, T> all, Func<T, string?> stateOf)
        where T : Resource => [.. Ordered(all).Where(r => stateOf(r) is not null).Select(r => Stated.Of(r, stateOf(r)!))];

    private static List<T> Ordered<T>(Dictionary<string, T> all)
        where T : Resource => [.. all.Values.OrderBy(r => r.Sequence)];
}

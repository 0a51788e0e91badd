using PrivateLinkConsole.Sandbox.World;

namespace PrivateLinkConsole.Sandbox.Control;

/// <summary>Body of <c>GET /_sandbox/world</c>: all resources of all accounts, endpoints and services with their states of this moment.</summary>
internal sealed record WorldAnswer(
    ClockAnswer Clock,
    IReadOnlyList<Vpc> Vpcs,
    IReadOnlyList<Subnet> Subnets,
    IReadOnlyList<SecurityGroup> SecurityGroups,
    IReadOnlyList<NetworkInterface> NetworkInterfaces,
    IReadOnlyList<Stated<EndpointService>> EndpointServices,
    IReadOnlyList<Stated<VpcEndpoint>> Endpoints,
    IReadOnlyCollection<LoadBalancer> LoadBalancers,
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
            [.. Ordered(s.NetworkInterfaces).Where(n => s.Endpoints.TryGetValue(n.EndpointId, out var e)
                && StateRules.IsAlive(StateRules.Of(e, now, world.Durations)))],
            [.. Ordered(s.Services).Select(v => new Stated<EndpointService>(StateRules.Of(v, now, world.Durations), v)).Where(v => v.State is not null)],
            [.. Ordered(s.Endpoints).Select(e => new Stated<VpcEndpoint>(StateRules.Of(e, now, world.Durations), e)).Where(e => e.State is not null)],
            s.LoadBalancers.Values, s.Roles, s.TxtRecords);
    }

    private static List<T> Ordered<T>(Dictionary<string, T> all)
        where T : Resource => [.. all.Values.OrderBy(r => r.Sequence)];
}

using System.Text.Json.Nodes;
using PrivateLinkConsole.Sandbox.World;
using PrivateLinkConsole.Sandbox.World.Alibaba;

namespace PrivateLinkConsole.Sandbox.Control;

/// <summary>What only Alibaba Cloud has, in <c>GET /_sandbox/world</c>; its VPCs, vSwitches, groups, interfaces and machines stand with those of AWS.</summary>
internal sealed record AlibabaAnswer(
    IReadOnlyCollection<AlibabaAccount> Accounts,
    IReadOnlyList<JsonObject> EndpointServices,
    IReadOnlyList<JsonObject> Endpoints,
    IReadOnlyList<JsonObject> GatewayEndpoints)
{
    public static AlibabaAnswer Of(WorldState state, TimeSpan now)
    {
        var world = state.Alibaba;
        return new(
            world.Accounts.Values,
            [.. Living(world.Services.Values, s => s.Status, now).Select(s => Stated.Of(s, s.Status.At(now)!))],
            [.. Living(world.Endpoints.Values, e => e.Status, now).Select(e => Endpoint(e, now))],
            [.. Living(world.GatewayEndpoints.Values, g => g.Status, now).Select(g => Stated.Of(g, g.Status.At(now)!))]);
    }

    private static JsonObject Endpoint(PrivateLinkEndpoint endpoint, TimeSpan now)
    {
        var json = Stated.Of(endpoint, endpoint.Status.At(now)!);
        json["connectionState"] = endpoint.Connection.At(now);
        json["zones"] = new JsonArray([.. endpoint.ZonesAt(now).Select(zone => Stated.Of(zone, zone.Status.At(now)!))]);
        json["groups"] = new JsonArray([.. endpoint.GroupsAt(now).Select(group => Stated.Of(group, group.Status.At(now)!))]);
        return json;
    }

    private static IEnumerable<T> Living<T>(IEnumerable<T> all, Func<T, Course> status, TimeSpan now)
        where T : Resource => all.Where(r => status(r).At(now) is not null).OrderBy(r => r.Sequence);
}

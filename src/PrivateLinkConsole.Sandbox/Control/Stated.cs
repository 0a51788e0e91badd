using System.Text.Json;
using System.Text.Json.Nodes;
using PrivateLinkConsole.Sandbox.World;

namespace PrivateLinkConsole.Sandbox.Control;

/// <summary>A resource as JSON with one more member: its state on the wire at this moment.</summary>
internal static class Stated
{
    public static JsonObject Of<T>(T resource, string state)
        where T : Resource
    {
        var json = JsonSerializer.SerializeToNode(resource, ControlApi.Json)!.AsObject();
        json["state"] = state;
        return json;
    }
}

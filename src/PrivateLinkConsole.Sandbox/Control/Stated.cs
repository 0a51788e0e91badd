using System.Text.Json;
using System.Text.Json.Nodes;

namespace PrivateLinkConsole.Sandbox.Control;

/// <summary>A resource as JSON with one more member: its state on the wire at this moment.</summary>
internal static class Stated
{
    public static JsonObject Of<T>(T resource, string state)
    {
        var json = JsonSerializer.SerializeToNode(resource, ControlApi.Json)!.AsObject();
        json["state"] = state;
        return json;
    }
}

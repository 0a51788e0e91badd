using System.Xml.Linq;
using PrivateLinkConsole.Sandbox.World;
using static PrivateLinkConsole.Sandbox.Route53Xml.Xml;

namespace PrivateLinkConsole.Sandbox.Route53Xml;

/// <summary>Tags of zones.</summary>
internal static class ZoneTagOperations
{
    private const int MostPerCall = 10;
    private const int MostTags = 50;
    private const int MostKey = 128;
    private const int MostValue = 256;

    public static Route53Answer Change(Route53Call call)
    {
        var zone = Zone(call);
        var added = call.Body.Child("AddTags").Children("Tag").Select(Read).ToList();
        var removed = call.Body.Child("RemoveTagKeys").Children("Key").Select(key => key.Value).ToList();
        if (added.Count is 0 && removed.Count is 0) throw Route53Errors.Input("You must specify tags to add or tag keys to remove.");
        if (added.Count > MostPerCall || removed.Count > MostPerCall)
            throw Route53Errors.Input($"You can add and remove at most {MostPerCall} tags at a time.");
        if (zone.Tags.Keys.Except(removed).Union(added.Select(t => t.Key)).Count() > MostTags)
            throw Route53Errors.Input($"A resource can have at most {MostTags} tags.");
        foreach (var key in removed) zone.Tags.Remove(key);
        foreach (var (key, value) in added) zone.Tags[key] = value;
        return new(null);
    }

    public static Route53Answer List(Route53Call call)
    {
        var zone = Zone(call);
        return new(E("ResourceTagSet", E("ResourceType", "hostedzone"), E("ResourceId", zone.Id),
            E("Tags", zone.Tags.Select(t => E("Tag", E("Key", t.Key), E("Value", t.Value))))));
    }

    private static HostedZone Zone(Route53Call call) => call.Query(Route53Request.ResourceType) switch
    {
        "hostedzone" => call.OwnZone(),
        "healthcheck" => throw new WireException("NoSuchHealthCheck", $"A health check with id {call.Request.Id} does not exist.", 404),
        _ => throw Route53Errors.Input("The resource type must be hostedzone or healthcheck."),
    };

    private static (string Key, string Value) Read(XElement tag)
    {
        var key = tag.RequiredText("Key", MostKey);
        if (key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase)) throw Route53Errors.Input("Tag keys that start with 'aws:' are reserved.");
        return (key, tag.Text("Value", MostValue) ?? "");
    }
}

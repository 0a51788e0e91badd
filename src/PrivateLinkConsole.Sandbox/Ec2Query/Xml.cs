using System.Xml.Linq;

namespace PrivateLinkConsole.Sandbox.Ec2Query;

/// <summary>Elements of an EC2 answer.</summary>
internal static class Xml
{
    public static readonly XNamespace Ns = "http://ec2.amazonaws.com/doc/2016-11-15/";

    /// <summary>An element; null content is left out, booleans are lower case.</summary>
    public static XElement E(string name, params object?[] content) => new(Ns + name, content.Select(WireXml.Value));

    /// <summary>An element, or nothing when there is no value.</summary>
    public static XElement? Optional(string name, object? value) => value is null ? null : E(name, value);

    /// <summary><c>&lt;name&gt;&lt;item&gt;…&lt;/item&gt;…&lt;/name&gt;</c> with one content a list item.</summary>
    public static XElement Set(string name, IEnumerable<object?> items) => new(Ns + name, items.Select(i => new XElement(Ns + "item", WireXml.Value(i))));

    public static XElement Return() => E("return", true);

    public static XElement TagSet(IReadOnlyDictionary<string, string> tags) =>
        Set("tagSet", tags.Select(t => (object?)new object[] { E("key", t.Key), E("value", t.Value) }));
}

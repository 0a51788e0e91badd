using System.Xml.Linq;

namespace PrivateLinkConsole.Sandbox.Route53Xml;

/// <summary>Elements of a Route 53 document.</summary>
internal static class Xml
{
    /// <summary>With https, unlike EC2's.</summary>
    public static readonly XNamespace Ns = "https://route53.amazonaws.com/doc/2013-04-01/";

    /// <summary>An element; null content is left out, booleans are lower case.</summary>
    public static XElement E(string name, params object?[] content) => new(Ns + name, content.Select(WireXml.Value));

    /// <summary>An element, or nothing when there is no value.</summary>
    public static XElement? Optional(string name, object? value) => value is null ? null : E(name, value);
}

using System.Globalization;
using System.Xml.Linq;

namespace PrivateLinkConsole.Sandbox.Route53Xml;

/// <summary>Reading of request elements by name; their order does not count.</summary>
internal static class XmlInput
{
    public static XElement? Child(this XElement parent, string name) => parent.Element(Xml.Ns + name);

    public static IEnumerable<XElement> Children(this XElement? parent, string name) => parent?.Elements(Xml.Ns + name) ?? [];

    /// <exception cref="WireException">InvalidInput when it is absent.</exception>
    public static XElement RequiredChild(this XElement parent, string name) => parent.Child(name)
        ?? throw Route53Errors.InvalidXml($"The content of element '{parent.Name.LocalName}' is not complete. '{name}' is expected.");

    /// <exception cref="WireException">InvalidInput when it is longer than allowed.</exception>
    public static string? Text(this XElement parent, string name, int most)
    {
        var text = parent.Child(name)?.Value;
        return text is null || text.Length <= most ? text : throw Route53Errors.Input($"'{name}' must have length less than or equal to {most}.");
    }

    /// <exception cref="WireException">InvalidInput when it is absent, empty or longer than allowed.</exception>
    public static string RequiredText(this XElement parent, string name, int most)
    {
        parent.RequiredChild(name);
        return parent.Text(name, most) is { Length: > 0 } text ? text : throw Route53Errors.Input($"'{name}' must have length greater than or equal to 1.");
    }

    /// <exception cref="WireException">InvalidInput for what is neither true nor false.</exception>
    public static bool? Flag(this XElement parent, string name) => parent.Child(name)?.Value switch
    {
        null => null,
        "true" or "1" => true,
        "false" or "0" => false,
        _ => throw Route53Errors.InvalidXml($"The content of element '{name}' is not a boolean."),
    };

    /// <exception cref="WireException">InvalidInput for what is no number from 0 to 2147483647.</exception>
    public static long? Number(this XElement parent, string name)
    {
        if (parent.Child(name)?.Value is not { } text) return null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Route53Errors.Input($"'{name}' must be a number from 0 to {int.MaxValue}.");
    }
}

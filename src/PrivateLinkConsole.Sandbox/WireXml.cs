using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace PrivateLinkConsole.Sandbox;

/// <summary>What the XML of all AWS protocols has in common.</summary>
internal static class WireXml
{
    /// <summary>The document in UTF-8 with its declaration.</summary>
    public static byte[] Bytes(XElement root)
    {
        using var buffer = new MemoryStream();
        using (var writer = XmlWriter.Create(buffer, new() { Encoding = new UTF8Encoding(false) })) root.Save(writer);
        return buffer.ToArray();
    }

    /// <summary>The error document of every protocol but EC2's.</summary>
    public static WireReply Error(XNamespace ns, string code, string message, int status, string requestId) => new(status, "text/xml", Bytes(new(
        ns + "ErrorResponse",
        new XElement(ns + "Error", new XElement(ns + "Type", status < 500 ? "Sender" : "Receiver"), new XElement(ns + "Code", code),
            new XElement(ns + "Message", message)),
        new XElement(ns + "RequestId", requestId))), code);

    /// <summary>Content as the wire writes it: booleans in lower case, numbers without a culture.</summary>
    public static object? Value(object? content) => content switch
    {
        bool flag => flag ? "true" : "false",
        int number => number.ToString(CultureInfo.InvariantCulture),
        long number => number.ToString(CultureInfo.InvariantCulture),
        _ => content,
    };

    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}

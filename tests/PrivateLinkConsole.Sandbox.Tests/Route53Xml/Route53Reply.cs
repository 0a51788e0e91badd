using System.Net;
using System.Xml.Linq;

namespace PrivateLinkConsole.Sandbox.Tests.Route53Xml;

/// <summary>An answer of Route 53: status, Location header, request id, document.</summary>
internal sealed record Route53Reply(HttpStatusCode Status, Uri? Location, string? RequestId, XElement Root)
{
    public static readonly XNamespace Ns = "https://route53.amazonaws.com/doc/2013-04-01/";

    /// <summary>The text at a path of element names below the root, e.g. <c>HostedZone/Id</c>; null when there is none.</summary>
    public string? this[string path] => All(path).FirstOrDefault();

    public string[] All(string path) =>
        [.. path.Split('/').Aggregate<string, IEnumerable<XElement>>([Root], (at, name) => at.Elements(Ns + name)).Select(e => e.Value)];
}

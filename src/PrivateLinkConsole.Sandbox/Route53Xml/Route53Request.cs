using System.Xml;
using System.Xml.Linq;
using PrivateLinkConsole.Sandbox.Ec2Query;
using PrivateLinkConsole.Sandbox.World;

namespace PrivateLinkConsole.Sandbox.Route53Xml;

/// <summary>
/// A request to Route 53 taken apart: the operation that method and path name ("" = none), the bare id in the path, the query, the body.
/// </summary>
/// <param name="IsReadable">False when the body is not XML, or when something in the request cannot stand in XML.</param>
internal sealed record Route53Request(string Operation, string Id, IReadOnlyDictionary<string, string> Query, XElement? Body, bool IsReadable)
{
    public const string Version = "/2013-04-01/";
    public const string ResourceType = "resourcetype";

    private static readonly HashSet<string> Lists = ["Changes", "ResourceRecords", "AddTags", "RemoveTagKeys"];

    public static Route53Request Parse(SignedRequest request)
    {
        var query = QueryParameters.Parse(request.Query);
        string[] parts = request.Path.StartsWith(Version, StringComparison.Ordinal)
            // Both forms of a path, with and without a slash at the end, are in use.
            ? [.. request.Path[Version.Length..].TrimEnd('/').Split('/').Select(Uri.UnescapeDataString)]
            : [];
        var (operation, id) = Route(request.Method, parts);
        if (parts is ["tags", var type, _]) query[ResourceType] = type;
        var (body, isXml) = Read(request.Body);
        id = id[(id.LastIndexOf('/') + 1)..];
        return new(operation, id, query, body, isXml && query.Values.Append(id).All(v => v.All(XmlConvert.IsXmlChar)));
    }

    /// <summary>Everything by name, for the log and for what plans faults: the id, the query, and each text of the body under its path.</summary>
    public IReadOnlyDictionary<string, string> Parameters()
    {
        var all = new Dictionary<string, string>(Query, StringComparer.Ordinal);
        if (Id.Length > 0) all["Id"] = Id;
        if (Body is not null) Collect(Body, "", all);
        return all;
    }

    private static (string Operation, string Id) Route(string method, string[] parts) => (method, parts) switch
    {
        ("POST", ["hostedzone"]) => ("CreateHostedZone", ""),
        ("GET", ["hostedzone"]) => ("ListHostedZones", ""),
        ("GET", ["hostedzonesbyname"]) => ("ListHostedZonesByName", ""),
        ("GET", ["hostedzonesbyvpc"]) => ("ListHostedZonesByVPC", ""),
        ("GET", ["hostedzone", var id]) => ("GetHostedZone", id),
        ("DELETE", ["hostedzone", var id]) => ("DeleteHostedZone", id),
        ("POST", ["hostedzone", var id, "associatevpc"]) => ("AssociateVPCWithHostedZone", id),
        ("POST", ["hostedzone", var id, "disassociatevpc"]) => ("DisassociateVPCFromHostedZone", id),
        ("POST", ["hostedzone", var id, "authorizevpcassociation"]) => ("CreateVPCAssociationAuthorization", id),
        ("POST", ["hostedzone", var id, "deauthorizevpcassociation"]) => ("DeleteVPCAssociationAuthorization", id),
        ("GET", ["hostedzone", var id, "authorizevpcassociation"]) => ("ListVPCAssociationAuthorizations", id),
        ("POST", ["hostedzone", var id, "rrset"]) => ("ChangeResourceRecordSets", id),
        ("GET", ["hostedzone", var id, "rrset"]) => ("ListResourceRecordSets", id),
        ("GET", ["change", var id]) => ("GetChange", id),
        ("POST", ["tags", _, var id]) => ("ChangeTagsForResource", id),
        ("GET", ["tags", _, var id]) => ("ListTagsForResource", id),
        _ => ("", ""),
    };

    private static (XElement? Body, bool IsXml) Read(byte[] body)
    {
        if (body.Length == 0) return (null, true);
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(body), new() { DtdProcessing = DtdProcessing.Prohibit, IgnoreComments = true });
            return (XElement.Load(reader), true);
        }
        catch (XmlException)
        {
            return (null, false);
        }
    }

    private static void Collect(XElement element, string path, Dictionary<string, string> all)
    {
        var index = 0;
        foreach (var child in element.Elements())
        {
            var name = Lists.Contains(element.Name.LocalName) ? $"{child.Name.LocalName}.{++index}" : child.Name.LocalName;
            if (child.HasElements) Collect(child, $"{path}{name}.", all);
            else all[path + name] = child.Value;
        }
    }
}

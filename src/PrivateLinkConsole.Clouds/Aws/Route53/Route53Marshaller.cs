using System.Text;
using System.Xml.Linq;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace PrivateLinkConsole.Clouds.Aws.Route53;

/// <summary>A request of the REST protocol.</summary>
/// <param name="Path">Below the API's version; <c>{Id}</c> stands for <paramref name="Id"/>.</param>
/// <param name="Id">With or without the prefix that answers carry.</param>
/// <param name="Query">Parameters without a value are left out.</param>
internal sealed record Route53Marshaller(string Method, string Path, string? Id = null, XElement? Body = null, (string Name, string? Value)[]? Query = null)
    : IMarshaller<IRequest, AmazonWebServiceRequest>
{
    private const string Version = "/2013-04-01/";
    private const string IdMark = "{Id}";
    private const string Declaration = """<?xml version="1.0" encoding="UTF-8"?>""";

    public IRequest Marshall(AmazonWebServiceRequest input)
    {
        var request = new DefaultRequest(input, "Amazon.Route53") { HttpMethod = Method, ResourcePath = Version + Path, UseQueryString = true };
        if (Path.Contains(IdMark, StringComparison.Ordinal))
            request.AddPathResource(IdMark, Bare(Id));
        foreach (var (name, value) in Query ?? [])
        {
            if (!string.IsNullOrEmpty(value))
                request.Parameters.Add(name, value);
        }

        if (Body is not null)
        {
            request.Content = Encoding.UTF8.GetBytes(Declaration + Body.ToString(SaveOptions.DisableFormatting));
            request.Headers["Content-Type"] = "application/xml";
        }

        return request;
    }

    /// <summary><c>/hostedzone/Z1</c> is told, <c>Z1</c> is asked. Nothing else may get into a path: an empty id would name the whole list.</summary>
    private static string Bare(string? id)
    {
        var bare = id?[(id.LastIndexOf('/') + 1)..];
        return !string.IsNullOrEmpty(bare) && bare.All(char.IsAsciiLetterOrDigit)
            ? bare
            : throw new ArgumentException($"'{id}' is no id of Route 53.", nameof(id));
    }
}

using System.Net;
using System.Xml;
using System.Xml.Linq;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Transform;

namespace PrivateLinkConsole.Clouds.Aws.Route53;

/// <summary>Reads an answer; what is not the operation's own element or Route 53's error is refused rather than read as empty.</summary>
/// <param name="read">null for an operation that answers nothing, with or without a body.</param>
internal sealed class Route53Unmarshaller<TResponse>(Func<XElement, TResponse>? read) : XmlResponseUnmarshaller
    where TResponse : AmazonWebServiceResponse, new()
{
    private static readonly XmlReaderSettings Plain = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    public override AmazonWebServiceResponse Unmarshall(XmlUnmarshallerContext input)
    {
        if (read is null && input.ResponseData.ContentLength == 0)
            return new TResponse();
        var root = Load(input);
        if (root.Name.LocalName != typeof(TResponse).Name)
            throw new XmlException($"The answer is a {root.Name.LocalName}.");
        return read is null ? new TResponse() : read(root);
    }

    /// <summary>
    /// <c>ErrorResponse/Error</c> with type, code and message; a refused batch may also come as <c>InvalidChangeBatch/Messages</c>, its root
    /// being the code.
    /// </summary>
    public override AmazonServiceException UnmarshallException(XmlUnmarshallerContext input, Exception innerException, HttpStatusCode statusCode)
    {
        var root = Load(input);
        var error = root.Child("Error") ?? root;
        var code = error.Text("Code") ?? (root.Child("Messages") is null ? null : root.Name.LocalName);
        var said = error.Text("Message") ?? string.Join(' ', error.List("Messages", "Message", message => message.Value));
        var type = error.Text("Type") == "Sender" ? ErrorType.Sender : ErrorType.Unknown;
        var requestId = root.Text("RequestId") ?? input.ResponseData.GetHeaderValue("x-amzn-RequestId");
        return new AmazonRoute53Exception(said, innerException, type, code, requestId, statusCode);
    }

    private static XElement Load(XmlUnmarshallerContext input)
    {
        using var reader = XmlReader.Create(input.Stream, Plain);
        return XElement.Load(reader);
    }
}

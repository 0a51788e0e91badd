using System.Xml.Linq;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace PrivateLinkConsole.Clouds.Aws.Route53;

/// <summary>
/// Route 53 on the pipeline of AWSSDK.Core, in place of AWSSDK.Route53, which cannot be restored from the feed. Classes, methods and
/// properties have that package's names, so that moving onto it changes usings, not callers.
/// </summary>
internal sealed partial class AmazonRoute53Client : AmazonServiceClient
{
    public AmazonRoute53Client(AWSCredentials credentials, AmazonRoute53Config config)
        : base(credentials, config)
    {
    }

    /// <summary>Signs by the SDK's default chain: environment, profile, instance role.</summary>
    public AmazonRoute53Client(AmazonRoute53Config config)
        : base(config)
    {
    }

    protected override IServiceMetadata ServiceMetadata { get; } = new Metadata();

    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
    {
        pipeline.RemoveHandler<EndpointResolver>();
        pipeline.AddHandlerAfter<Marshaller>(new Route53EndpointHandler());
        pipeline.AddHandlerAfter<Route53EndpointHandler>(new Route53AuthHandler());
    }

    /// <param name="read">null for an operation that answers nothing.</param>
    private Task<TResponse> SendAsync<TResponse>(
        AmazonWebServiceRequest request, Route53Marshaller wire, Func<XElement, TResponse>? read, CancellationToken cancellationToken)
        where TResponse : AmazonWebServiceResponse, new() =>
        InvokeAsync<TResponse>(
            request, new InvokeOptions { RequestMarshaller = wire, ResponseUnmarshaller = new Route53Unmarshaller<TResponse>(read) }, cancellationToken);

    private sealed class Metadata : IServiceMetadata
    {
        public string ServiceId => "Route 53";

        public IDictionary<string, string> OperationNameMapping { get; } = new Dictionary<string, string>();
    }
}

using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;

namespace PrivateLinkConsole.Clouds.Aws.Route53;

/// <summary>Gives a request its address and the region that signs it.</summary>
internal sealed class Route53EndpointHandler : PipelineHandler
{
    public override void InvokeSync(IExecutionContext executionContext)
    {
        Address(executionContext.RequestContext);
        base.InvokeSync(executionContext);
    }

    public override Task<T> InvokeAsync<T>(IExecutionContext executionContext)
    {
        Address(executionContext.RequestContext);
        return base.InvokeAsync<T>(executionContext);
    }

    private static void Address(IRequestContext context)
    {
        var config = (AmazonRoute53Config)context.ClientConfig;
        context.Request.Endpoint = new Uri(config.DetermineServiceOperationEndpoint(new ServiceOperationEndpointParameters(context.OriginalRequest)).URL);
        context.Request.AuthenticationRegion = config.SigningRegion;
    }
}

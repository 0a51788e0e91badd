using Amazon.Runtime;

namespace PrivateLinkConsole.Clouds.Aws.Route53.Model;

internal sealed class ListTagsForResourceRequest : AmazonWebServiceRequest
{
    public string? ResourceType { get; set; }

    public string? ResourceId { get; set; }
}

internal sealed class ListTagsForResourceResponse : AmazonWebServiceResponse
{
    public ResourceTagSet? ResourceTagSet { get; set; }
}

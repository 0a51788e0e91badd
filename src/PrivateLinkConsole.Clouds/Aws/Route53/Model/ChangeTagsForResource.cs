using Amazon.Runtime;

namespace PrivateLinkConsole.Clouds.Aws.Route53.Model;

internal sealed class ChangeTagsForResourceRequest : AmazonWebServiceRequest
{
    public string? ResourceType { get; set; }

    public string? ResourceId { get; set; }

    public List<Tag>? AddTags { get; set; }

    public List<string>? RemoveTagKeys { get; set; }
}

internal sealed class ChangeTagsForResourceResponse : AmazonWebServiceResponse;

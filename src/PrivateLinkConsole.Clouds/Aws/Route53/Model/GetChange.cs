using Amazon.Runtime;

namespace PrivateLinkConsole.Clouds.Aws.Route53.Model;

internal sealed class GetChangeRequest : AmazonWebServiceRequest
{
    public string? Id { get; set; }
}

internal sealed class GetChangeResponse : AmazonWebServiceResponse
{
    public ChangeInfo? ChangeInfo { get; set; }
}

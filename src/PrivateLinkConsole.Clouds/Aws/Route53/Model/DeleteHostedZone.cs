using Amazon.Runtime;

namespace PrivateLinkConsole.Clouds.Aws.Route53.Model;

internal sealed class DeleteHostedZoneRequest : AmazonWebServiceRequest
{
    public string? Id { get; set; }
}

internal sealed class DeleteHostedZoneResponse : AmazonWebServiceResponse
{
    public ChangeInfo? ChangeInfo { get; set; }
}

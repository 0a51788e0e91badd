using Amazon.Runtime;

namespace PrivateLinkConsole.Clouds.Aws.Route53.Model;

internal sealed class ChangeResourceRecordSetsRequest : AmazonWebServiceRequest
{
    public string? HostedZoneId { get; set; }

    public ChangeBatch? ChangeBatch { get; set; }
}

internal sealed class ChangeResourceRecordSetsResponse : AmazonWebServiceResponse
{
    public ChangeInfo? ChangeInfo { get; set; }
}

using Amazon.Runtime;

namespace PrivateLinkConsole.Clouds.Aws.Route53.Model;

internal sealed class AssociateVPCWithHostedZoneRequest : AmazonWebServiceRequest
{
    public string? HostedZoneId { get; set; }

    public VPC? VPC { get; set; }

    public string? Comment { get; set; }
}

internal sealed class AssociateVPCWithHostedZoneResponse : AmazonWebServiceResponse
{
    public ChangeInfo? ChangeInfo { get; set; }
}

using Amazon.Runtime;

namespace PrivateLinkConsole.Clouds.Aws.Route53.Model;

internal sealed class CreateVPCAssociationAuthorizationRequest : AmazonWebServiceRequest
{
    public string? HostedZoneId { get; set; }

    public VPC? VPC { get; set; }
}

internal sealed class CreateVPCAssociationAuthorizationResponse : AmazonWebServiceResponse
{
    public string? HostedZoneId { get; set; }

    public VPC? VPC { get; set; }
}

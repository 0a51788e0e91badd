using Amazon.Runtime;

namespace PrivateLinkConsole.Clouds.Aws.Route53.Model;

internal sealed class DeleteVPCAssociationAuthorizationRequest : AmazonWebServiceRequest
{
    public string? HostedZoneId { get; set; }

    public VPC? VPC { get; set; }
}

internal sealed class DeleteVPCAssociationAuthorizationResponse : AmazonWebServiceResponse;

using Amazon.Runtime;

namespace PrivateLinkConsole.Clouds.Aws.Route53.Model;

internal sealed class ListVPCAssociationAuthorizationsRequest : AmazonWebServiceRequest
{
    public string? HostedZoneId { get; set; }

    public string? MaxResults { get; set; }

    public string? NextToken { get; set; }
}

internal sealed class ListVPCAssociationAuthorizationsResponse : AmazonWebServiceResponse
{
    public string? HostedZoneId { get; set; }

    public List<VPC>? VPCs { get; set; }

    public string? NextToken { get; set; }
}

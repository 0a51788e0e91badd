using Amazon.Runtime;

namespace PrivateLinkConsole.Clouds.Aws.Route53.Model;

internal sealed class GetHostedZoneRequest : AmazonWebServiceRequest
{
    public string? Id { get; set; }
}

internal sealed class GetHostedZoneResponse : AmazonWebServiceResponse
{
    public HostedZone? HostedZone { get; set; }

    public List<VPC>? VPCs { get; set; }
}

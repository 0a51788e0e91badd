using Amazon.Runtime;

namespace PrivateLinkConsole.Clouds.Aws.Route53.Model;

internal sealed class CreateHostedZoneRequest : AmazonWebServiceRequest
{
    public string? Name { get; set; }

    public VPC? VPC { get; set; }

    public string? CallerReference { get; set; }

    public HostedZoneConfig? HostedZoneConfig { get; set; }
}

internal sealed class CreateHostedZoneResponse : AmazonWebServiceResponse
{
    public HostedZone? HostedZone { get; set; }

    public ChangeInfo? ChangeInfo { get; set; }

    public VPC? VPC { get; set; }
}

using Amazon.Runtime;

namespace PrivateLinkConsole.Clouds.Aws.Route53.Model;

internal sealed class ListHostedZonesByNameRequest : AmazonWebServiceRequest
{
    public string? DNSName { get; set; }

    public string? HostedZoneId { get; set; }

    public string? MaxItems { get; set; }
}

internal sealed class ListHostedZonesByNameResponse : AmazonWebServiceResponse
{
    public List<HostedZone>? HostedZones { get; set; }

    public bool? IsTruncated { get; set; }

    public string? NextDNSName { get; set; }

    public string? NextHostedZoneId { get; set; }
}

using Amazon.Runtime;

namespace PrivateLinkConsole.Clouds.Aws.Route53.Model;

internal sealed class ListHostedZonesRequest : AmazonWebServiceRequest
{
    public string? Marker { get; set; }

    public string? MaxItems { get; set; }

    public string? HostedZoneType { get; set; }
}

internal sealed class ListHostedZonesResponse : AmazonWebServiceResponse
{
    public List<HostedZone>? HostedZones { get; set; }

    public bool? IsTruncated { get; set; }

    public string? NextMarker { get; set; }
}

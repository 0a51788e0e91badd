using Amazon.Runtime;

namespace PrivateLinkConsole.Clouds.Aws.Route53.Model;

internal sealed class ListHostedZonesByVPCRequest : AmazonWebServiceRequest
{
    public string? VPCId { get; set; }

    public string? VPCRegion { get; set; }

    public string? MaxItems { get; set; }

    public string? NextToken { get; set; }
}

internal sealed class ListHostedZonesByVPCResponse : AmazonWebServiceResponse
{
    public List<HostedZoneSummary>? HostedZoneSummaries { get; set; }

    public string? NextToken { get; set; }
}

using Amazon.Runtime;

namespace PrivateLinkConsole.Clouds.Aws.Route53.Model;

internal sealed class ListResourceRecordSetsRequest : AmazonWebServiceRequest
{
    public string? HostedZoneId { get; set; }

    public string? StartRecordName { get; set; }

    public string? StartRecordType { get; set; }

    public string? StartRecordIdentifier { get; set; }

    public string? MaxItems { get; set; }
}

internal sealed class ListResourceRecordSetsResponse : AmazonWebServiceResponse
{
    public List<ResourceRecordSet>? ResourceRecordSets { get; set; }

    public bool? IsTruncated { get; set; }

    public string? NextRecordName { get; set; }

    public string? NextRecordType { get; set; }

    public string? NextRecordIdentifier { get; set; }
}

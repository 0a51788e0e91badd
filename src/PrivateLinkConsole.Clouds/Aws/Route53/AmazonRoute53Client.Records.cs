using PrivateLinkConsole.Clouds.Aws.Route53.Model;
using static PrivateLinkConsole.Clouds.Aws.Route53.Route53Writer;

namespace PrivateLinkConsole.Clouds.Aws.Route53;

/// <content>Records and tags of a zone.</content>
internal sealed partial class AmazonRoute53Client
{
    public Task<ChangeResourceRecordSetsResponse> ChangeResourceRecordSetsAsync(
        ChangeResourceRecordSetsRequest request, CancellationToken cancellationToken = default) => SendAsync(
        request,
        // The slash at the end is the model's.
        new("POST", "hostedzone/{Id}/rrset/", request.HostedZoneId, Element("ChangeResourceRecordSetsRequest", Batch(request.ChangeBatch))),
        xml => new ChangeResourceRecordSetsResponse { ChangeInfo = xml.Shape("ChangeInfo", Route53Reader.Change) },
        cancellationToken);

    public Task<ListResourceRecordSetsResponse> ListResourceRecordSetsAsync(
        ListResourceRecordSetsRequest request, CancellationToken cancellationToken = default) => SendAsync(
        request,
        new("GET", "hostedzone/{Id}/rrset", request.HostedZoneId, Query:
        [
            ("name", request.StartRecordName), ("type", request.StartRecordType), ("identifier", request.StartRecordIdentifier), ("maxitems", request.MaxItems),
        ]),
        xml => new ListResourceRecordSetsResponse
        {
            ResourceRecordSets = xml.List("ResourceRecordSets", "ResourceRecordSet", Route53Reader.RecordSet),
            IsTruncated = xml.Flag("IsTruncated"),
            NextRecordName = xml.Text("NextRecordName"),
            NextRecordType = xml.Text("NextRecordType"),
            NextRecordIdentifier = xml.Text("NextRecordIdentifier"),
        },
        cancellationToken);

    public Task<ChangeTagsForResourceResponse> ChangeTagsForResourceAsync(
        ChangeTagsForResourceRequest request, CancellationToken cancellationToken = default) => SendAsync<ChangeTagsForResourceResponse>(
        request,
        new("POST", $"tags/{request.ResourceType}/{{Id}}", request.ResourceId, Element(
            "ChangeTagsForResourceRequest",
            List("AddTags", request.AddTags, Tag),
            List("RemoveTagKeys", request.RemoveTagKeys, key => Element("Key", key)))),
        read: null,
        cancellationToken);

    public Task<ListTagsForResourceResponse> ListTagsForResourceAsync(
        ListTagsForResourceRequest request, CancellationToken cancellationToken = default) => SendAsync(
        request,
        new("GET", $"tags/{request.ResourceType}/{{Id}}", request.ResourceId),
        xml => new ListTagsForResourceResponse { ResourceTagSet = xml.Shape("ResourceTagSet", Route53Reader.TagSet) },
        cancellationToken);
}

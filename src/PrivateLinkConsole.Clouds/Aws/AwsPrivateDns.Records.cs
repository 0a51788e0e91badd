using PrivateLinkConsole.Clouds.Aws.Route53.Model;
using PrivateLinkConsole.Core.Clouds;

namespace PrivateLinkConsole.Clouds.Aws;

/// <content>Records and tags of a zone.</content>
internal sealed partial class AwsPrivateDns
{
    private const string RecordsPerPage = "300";

    /// <summary>More tags in one call are refused.</summary>
    private const int TagsPerCall = 10;

    public async Task<IReadOnlyList<CloudRecord>> ListRecordsAsync(string zoneId, CancellationToken cancellationToken)
    {
        var sets = await AwsPages.AllAsync<ResourceRecordSet, RecordPlace>(async place =>
        {
            var request = new ListResourceRecordSetsRequest
            {
                HostedZoneId = zoneId,
                StartRecordName = place?.Name,
                StartRecordType = place?.Type,
                StartRecordIdentifier = place?.Identifier,
                MaxItems = RecordsPerPage,
            };
            var response = await route53.ReadAsync((client, token) => client.ListResourceRecordSetsAsync(request, token), cancellationToken);
            var next = response is { IsTruncated: true, NextRecordName: { } name } ? new RecordPlace(name, response.NextRecordType, response.NextRecordIdentifier) : null;
            return (response.ResourceRecordSets, next);
        });
        return [.. sets.Select(AwsDnsMapping.Record)];
    }

    public async Task<string> ChangeRecordsAsync(string zoneId, IReadOnlyList<RecordChange> changes, CancellationToken cancellationToken)
    {
        var batch = new ChangeBatch { Changes = [.. changes.Select(AwsDnsMapping.Change)] };
        var request = new ChangeResourceRecordSetsRequest { HostedZoneId = zoneId, ChangeBatch = batch };
        var response = await route53.WriteAsync((client, token) => client.ChangeResourceRecordSetsAsync(request, token), cancellationToken);
        return response.ChangeInfo is { Id.Length: > 0 } change ? AwsDnsMapping.Id(change.Id) : throw AwsAnswers.Incomplete(response);
    }

    public async Task<bool> IsInSyncAsync(string changeId, CancellationToken cancellationToken)
    {
        var request = new GetChangeRequest { Id = changeId };
        var response = await route53.ReadAsync((client, token) => client.GetChangeAsync(request, token), cancellationToken);
        return response.ChangeInfo?.Status == ChangeStatus.INSYNC;
    }

    public async Task TagZoneAsync(string zoneId, IReadOnlyDictionary<string, string> tags, CancellationToken cancellationToken)
    {
        foreach (var some in tags.OrderBy(tag => tag.Key, StringComparer.Ordinal).Chunk(TagsPerCall))
        {
            var request = new ChangeTagsForResourceRequest
            {
                ResourceType = TagResourceType.Hostedzone,
                ResourceId = zoneId,
                AddTags = [.. some.Select(tag => new Tag { Key = tag.Key, Value = tag.Value })],
            };
            await route53.WriteAsync((client, token) => client.ChangeTagsForResourceAsync(request, token), cancellationToken);
        }
    }

    public async Task<IReadOnlyDictionary<string, string>> ReadZoneTagsAsync(string zoneId, CancellationToken cancellationToken)
    {
        var request = new ListTagsForResourceRequest { ResourceType = TagResourceType.Hostedzone, ResourceId = zoneId };
        var response = await route53.ReadAsync((client, token) => client.ListTagsForResourceAsync(request, token), cancellationToken);
        return (response.ResourceTagSet?.Tags ?? []).ToDictionary(tag => tag.Key ?? "", tag => tag.Value ?? "", StringComparer.Ordinal);
    }

    private sealed record RecordPlace(string Name, string? Type, string? Identifier);
}

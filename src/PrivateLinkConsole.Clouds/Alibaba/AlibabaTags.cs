using PrivateLinkConsole.Clouds.Alibaba.Privatelink20200415;
using PrivateLinkConsole.Clouds.Alibaba.Privatelink20200415.Models;

namespace PrivateLinkConsole.Clouds.Alibaba;

/// <summary>Tags of endpoints and services.</summary>
internal static class AlibabaTags
{
    public const string Row = "plc:row";

    /// <summary>Tags that one request takes.</summary>
    private const int Most = 20;

    public static IEnumerable<KeyValuePair<string, string>> Sorted(IReadOnlyDictionary<string, string> tags) =>
        tags.OrderBy(tag => tag.Key, StringComparer.Ordinal);

    public static async Task AddAsync(Client privatelink, string resourceId, IReadOnlyDictionary<string, string> tags, CancellationToken cancellationToken)
    {
        foreach (var some in Sorted(tags).Chunk(Most))
        {
            var request = new TagResourcesRequest
            {
                ResourceType = TypeOf(resourceId),
                ResourceId = [resourceId],
                Tag = [.. some.Select(tag => new TagResourcesRequest.TagResourcesRequestTag { Key = tag.Key, Value = tag.Value })],
            };
            await privatelink.TagResourcesAsync(request, cancellationToken);
        }
    }

    public static async Task RemoveAsync(Client privatelink, string resourceId, IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        foreach (var some in keys.Chunk(Most))
        {
            var request = new UntagResourcesRequest { ResourceType = TypeOf(resourceId), ResourceId = [resourceId], TagKey = [.. some] };
            await privatelink.UntagResourcesAsync(request, cancellationToken);
        }
    }

    private static string TypeOf(string resourceId) => resourceId.StartsWith("epsrv-", StringComparison.Ordinal) ? "vpcendpointservice" : "vpcendpoint";
}

using Amazon.EC2;
using Amazon.EC2.Model;

namespace PrivateLinkConsole.Clouds.Aws;

/// <summary>Requests' lists: filters and tags, only where there is something to say (an empty list is not "all").</summary>
internal static class AwsFilters
{
    public const int PageSize = 1000;

    /// <summary>Ids in one call: EC2 takes 200 values in all its filters together, and an id is seldom the only one.</summary>
    public const int MaxIds = 190;

    public const string RowTag = "plc:row";

    public static Filter Of(string name, string value) => new(name, [value]);

    public static Filter Of(string name, IEnumerable<string> values) => new(name, [.. values]);

    /// <returns>null when there is no filter: the SDK then leaves the parameter out.</returns>
    public static List<Filter>? All(params IEnumerable<Filter?> filters)
    {
        List<Filter> given = [.. filters.OfType<Filter>()];
        return given.Count == 0 ? null : given;
    }

    public static List<TagSpecification>? TagsFor(ResourceType type, IReadOnlyDictionary<string, string> tags) =>
        tags.Count == 0 ? null : [new TagSpecification { ResourceType = type, Tags = AwsMapping.Tags(tags) }];

    public static List<string>? OrNull(IReadOnlyList<string>? values) => values is null or { Count: 0 } ? null : [.. values];
}

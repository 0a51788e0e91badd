using PrivateLinkConsole.Sandbox.World;

namespace PrivateLinkConsole.Sandbox.AlibabaRpc;

/// <summary>Tags in requests and what may be in them.</summary>
internal static class RpcTags
{
    private const int MostTags = 20;
    private const int Longest = 128;

    /// <summary>The tags of <c>Tag.N.Key</c> and <c>Tag.N.Value</c>, checked.</summary>
    /// <exception cref="WireException">DuplicatedTagKey, IllegalTagKeyParam, IllegalTagValueParam, MissingTagKeyParam, QuotaExceeded.</exception>
    public static IReadOnlyList<(string Key, string Value)> Read(RpcCall call)
    {
        var tags = call.Parameters.Indexes("Tag").Select(i => (
            Key: call.Parameters.Get($"Tag.{i}.Key") ?? throw new WireException("MissingTagKeyParam", "The tag key is missing."),
            Value: call.Parameters.Get($"Tag.{i}.Value") ?? "")).ToList();
        if (tags.DistinctBy(tag => tag.Key).Count() < tags.Count) throw new WireException("DuplicatedTagKey", "The tag keys are duplicated.");
        foreach (var (key, value) in tags)
        {
            if (!IsLegal(key)) throw new WireException("IllegalTagKeyParam", $"The tag key {key} is illegal.");
            if (!IsLegal(value)) throw new WireException("IllegalTagValueParam", $"The tag value {value} is illegal.");
        }

        return tags.Count <= MostTags ? tags : throw TooMany();
    }

    /// <summary>Makes sure that a resource has room for more tags.</summary>
    public static void CheckRoom(Resource resource, IReadOnlyList<(string Key, string Value)> tags)
    {
        if (resource.Tags.Keys.Union(tags.Select(tag => tag.Key)).Count() > MostTags) throw TooMany();
    }

    public static void Put(Resource resource, IReadOnlyList<(string Key, string Value)> tags)
    {
        foreach (var (key, value) in tags) resource.Tags[key] = value;
    }

    /// <summary>True when a resource has all tags that the call filters by; a filter without value asks for the key alone.</summary>
    public static bool Match(RpcCall call, Resource resource) => call.Parameters.Indexes("Tag").All(i =>
        resource.Tags.TryGetValue(call.Parameters.Get($"Tag.{i}.Key") ?? "", out var value)
        && (call.Parameters.Get($"Tag.{i}.Value") is not { } wanted || wanted == value));

    private static WireException TooMany() => new("QuotaExceeded.Tag", $"The quota of tags is exceeded, usage {MostTags}/{MostTags}.");

    private static bool IsLegal(string text) =>
        text.Length <= Longest
        && !text.StartsWith("aliyun", StringComparison.OrdinalIgnoreCase) && !text.StartsWith("acs:", StringComparison.OrdinalIgnoreCase)
        && !text.Contains("http://", StringComparison.OrdinalIgnoreCase) && !text.Contains("https://", StringComparison.OrdinalIgnoreCase);
}

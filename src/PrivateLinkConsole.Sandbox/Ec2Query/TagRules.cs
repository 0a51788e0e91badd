namespace PrivateLinkConsole.Sandbox.Ec2Query;

/// <summary>Tags in requests and what may be in them.</summary>
internal static class TagRules
{
    private const int MostTags = 50;

    /// <summary>The tags of <c>TagSpecification.N</c> for a kind of resource.</summary>
    /// <exception cref="WireException">InvalidParameterValue for a specification of another kind; the errors of <see cref="Apply"/>.</exception>
    public static void ApplySpecifications(QueryParameters parameters, string resourceType, SortedDictionary<string, string> target)
    {
        foreach (var i in parameters.Indexes("TagSpecification"))
        {
            var type = parameters.Required($"TagSpecification.{i}.ResourceType");
            if (type != resourceType) throw Ec2Errors.InvalidValue($"'{type}' is not a valid taggable resource type for this operation.");
            Apply(Read(parameters, $"TagSpecification.{i}.Tag"), target);
        }
    }

    /// <summary>The tags of <c>{prefix}.N.Key</c> and <c>{prefix}.N.Value</c>; the value is null when it was not sent.</summary>
    public static IReadOnlyList<(string Key, string? Value)> Read(QueryParameters parameters, string prefix) =>
    [
        .. parameters.Indexes(prefix).Select(i => (
            parameters.Required($"{prefix}.{i}.Key"),
            parameters.Has($"{prefix}.{i}.Value") ? parameters.Get($"{prefix}.{i}.Value") ?? "" : null)),
    ];

    /// <summary>Adds tags or replaces their values, all or none.</summary>
    /// <exception cref="WireException">InvalidTagKey.Malformed, InvalidParameterValue, TagLimitExceeded.</exception>
    public static void Apply(IReadOnlyList<(string Key, string? Value)> tags, SortedDictionary<string, string> target)
    {
        foreach (var (key, value) in tags) Check(key, value ?? "");
        if (target.Keys.Union(tags.Select(t => t.Key)).Count() > MostTags)
            throw new WireException("TagLimitExceeded", "You have reached the maximum number of tags for this resource.");
        foreach (var (key, value) in tags) target[key] = value ?? "";
    }

    private static void Check(string key, string value)
    {
        if (key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase))
            throw new WireException("InvalidTagKey.Malformed", "Tag keys starting with 'aws:' are reserved for internal use");
        if (key.Length > 128) throw Ec2Errors.InvalidValue("Tag key exceeds the maximum length of 128 characters");
        if (value.Length > 256) throw Ec2Errors.InvalidValue("Tag value exceeds the maximum length of 256 characters");
    }
}

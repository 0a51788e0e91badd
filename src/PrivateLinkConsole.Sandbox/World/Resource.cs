namespace PrivateLinkConsole.Sandbox.World;

/// <summary>What every resource has. Public setters because the whole world is saved and loaded as JSON.</summary>
internal abstract class Resource
{
    public required string Id { get; set; }

    /// <summary>Twelve digits on AWS, sixteen on Alibaba Cloud.</summary>
    public required string Account { get; set; }

    public required string Region { get; set; }

    /// <summary>Order of creation in the world; lists and page tokens go by it.</summary>
    public long Sequence { get; set; }

    /// <summary>Wall-clock time, as the wire shows it.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    [System.Text.Json.Serialization.JsonObjectCreationHandling(System.Text.Json.Serialization.JsonObjectCreationHandling.Populate)]
    public SortedDictionary<string, string> Tags { get; } = new(StringComparer.Ordinal);
}

namespace PrivateLinkConsole.Clouds.Aws.Route53.Model;

/// <summary>The tags of one resource.</summary>
internal sealed class ResourceTagSet
{
    public string? ResourceType { get; set; }

    public string? ResourceId { get; set; }

    public List<Tag>? Tags { get; set; }
}

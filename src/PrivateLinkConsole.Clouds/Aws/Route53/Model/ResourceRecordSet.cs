namespace PrivateLinkConsole.Clouds.Aws.Route53.Model;

/// <summary>Values with a time to live in seconds, or an alias.</summary>
internal sealed class ResourceRecordSet
{
    public string? Name { get; set; }

    public string? Type { get; set; }

    public string? SetIdentifier { get; set; }

    public long? TTL { get; set; }

    public List<ResourceRecord>? ResourceRecords { get; set; }

    public AliasTarget? AliasTarget { get; set; }
}

namespace PrivateLinkConsole.Clouds.Aws.Route53.Model;

/// <summary>One value of a record set.</summary>
internal sealed class ResourceRecord
{
    public string? Value { get; set; }
}

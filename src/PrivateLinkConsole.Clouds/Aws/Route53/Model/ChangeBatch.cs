namespace PrivateLinkConsole.Clouds.Aws.Route53.Model;

/// <summary>Changes that are carried out together or not at all.</summary>
internal sealed class ChangeBatch
{
    public string? Comment { get; set; }

    public List<Change>? Changes { get; set; }
}

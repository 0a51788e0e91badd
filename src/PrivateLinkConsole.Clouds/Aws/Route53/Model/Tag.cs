namespace PrivateLinkConsole.Clouds.Aws.Route53.Model;

/// <summary>A tag.</summary>
internal sealed class Tag
{
    public string? Key { get; set; }

    public string? Value { get; set; }
}

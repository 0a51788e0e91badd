namespace PrivateLinkConsole.Clouds.Aws.Route53.Model;

/// <summary>A change on its way to the name servers. The id comes with its prefix <c>/change/</c>.</summary>
internal sealed class ChangeInfo
{
    public string? Id { get; set; }

    public string? Status { get; set; }

    public DateTime? SubmittedAt { get; set; }

    public string? Comment { get; set; }
}

namespace PrivateLinkConsole.Clouds.Aws.Route53.Model;

/// <summary>One of the two.</summary>
internal sealed class HostedZoneOwner
{
    public string? OwningAccount { get; set; }

    public string? OwningService { get; set; }
}

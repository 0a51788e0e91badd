namespace PrivateLinkConsole.Clouds.Aws.Route53.Model;

/// <summary>What a zone is told at creation.</summary>
internal sealed class HostedZoneConfig
{
    public string? Comment { get; set; }

    public bool? PrivateZone { get; set; }
}

namespace PrivateLinkConsole.Clouds.Aws.Route53.Model;

/// <summary>A zone as a VPC sees it, whoever owns it. The id is bare here.</summary>
internal sealed class HostedZoneSummary
{
    public string? HostedZoneId { get; set; }

    public string? Name { get; set; }

    public HostedZoneOwner? Owner { get; set; }
}

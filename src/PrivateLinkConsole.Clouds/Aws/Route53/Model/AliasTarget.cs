namespace PrivateLinkConsole.Clouds.Aws.Route53.Model;

/// <summary>Where an alias points; the zone id is the target's own.</summary>
internal sealed class AliasTarget
{
    public string? HostedZoneId { get; set; }

    public string? DNSName { get; set; }

    public bool? EvaluateTargetHealth { get; set; }
}

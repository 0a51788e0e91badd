namespace PrivateLinkConsole.Clouds.Aws.Route53.Model;

/// <summary>A zone. The id comes with its prefix <c>/hostedzone/</c>, the name with a trailing dot.</summary>
internal sealed class HostedZone
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? CallerReference { get; set; }

    public HostedZoneConfig? Config { get; set; }

    public long? ResourceRecordSetCount { get; set; }
}

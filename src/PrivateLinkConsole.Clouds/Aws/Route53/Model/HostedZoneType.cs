namespace PrivateLinkConsole.Clouds.Aws.Route53.Model;

/// <summary>Values of <see cref="ListHostedZonesRequest.HostedZoneType"/>.</summary>
internal static class HostedZoneType
{
    public const string PrivateHostedZone = "PrivateHostedZone";
}

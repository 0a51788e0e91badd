namespace PrivateLinkConsole.Clouds.Aws.Route53.Model;

/// <summary>A VPC by its id and region; both are needed, since ids are known to a region only.</summary>
internal sealed class VPC
{
    public string? VPCRegion { get; set; }

    public string? VPCId { get; set; }
}

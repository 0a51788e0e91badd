namespace PrivateLinkConsole.Sandbox.World;

internal sealed class Vpc : Resource
{
    public required string Cidr { get; set; }

    /// <summary>Alibaba Cloud's; on AWS a name is a tag.</summary>
    public string? Name { get; set; }

    public bool IsDefault { get; set; }

    public bool DnsSupport { get; set; } = true;

    public bool DnsHostnames { get; set; }
}

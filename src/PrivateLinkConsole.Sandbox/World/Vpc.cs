namespace PrivateLinkConsole.Sandbox.World;

internal sealed class Vpc : Resource
{
    public required string Cidr { get; set; }

    public bool IsDefault { get; set; }

    public bool DnsSupport { get; set; } = true;

    public bool DnsHostnames { get; set; }
}

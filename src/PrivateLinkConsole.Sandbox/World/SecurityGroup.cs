namespace PrivateLinkConsole.Sandbox.World;

internal sealed class SecurityGroup : Resource
{
    public required string VpcId { get; set; }

    public required string Name { get; set; }

    public required string Description { get; set; }

    public List<SecurityGroupRule> Rules { get; set; } = [];
}

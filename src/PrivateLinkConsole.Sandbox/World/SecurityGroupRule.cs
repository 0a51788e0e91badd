namespace PrivateLinkConsole.Sandbox.World;

/// <summary>One rule with exactly one peer: an IPv4 or IPv6 range, another group, or a prefix list.</summary>
internal sealed class SecurityGroupRule
{
    public required string Id { get; set; }

    public bool IsEgress { get; set; }

    /// <summary>tcp, udp, icmp, a number, or -1 for all.</summary>
    public required string Protocol { get; set; }

    /// <summary>-1 = all.</summary>
    public int FromPort { get; set; } = -1;

    /// <summary>-1 = all.</summary>
    public int ToPort { get; set; } = -1;

    public string? Cidr4 { get; set; }

    public string? Cidr6 { get; set; }

    public string? GroupId { get; set; }

    public string? PrefixListId { get; set; }

    /// <summary>Alibaba Cloud's; 1 is first.</summary>
    public int Priority { get; set; } = 1;

    public string? Description { get; set; }

    [System.Text.Json.Serialization.JsonObjectCreationHandling(System.Text.Json.Serialization.JsonObjectCreationHandling.Populate)]
    public SortedDictionary<string, string> Tags { get; } = new(StringComparer.Ordinal);

    /// <summary>True when both let the same traffic pass; descriptions and ids do not count.</summary>
    public bool SameAs(SecurityGroupRule other) =>
        (IsEgress, Protocol, FromPort, ToPort, Cidr4, Cidr6, GroupId, PrefixListId)
        == (other.IsEgress, other.Protocol, other.FromPort, other.ToPort, other.Cidr4, other.Cidr6, other.GroupId, other.PrefixListId);
}

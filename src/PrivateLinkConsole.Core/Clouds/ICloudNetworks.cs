namespace PrivateLinkConsole.Core.Clouds;

/// <summary>What an endpoint and its clients stand in: VPCs, subnets, security groups. Reads live; the writes are fixes an admin asked for.</summary>
public interface ICloudNetworks
{
    /// <summary>All VPCs of the region with their subnets and security groups; whether with the groups' rules, <see cref="CloudSecurityGroup.RulesRead"/> tells.</summary>
    Task<IReadOnlyList<CloudVpc>> ListAsync(CancellationToken cancellationToken);

    /// <summary>One VPC with subnets, security groups and DNS attributes; null when there is none of that id.</summary>
    Task<CloudVpc?> FindAsync(string vpcId, CancellationToken cancellationToken);

    /// <summary>An instance (<c>i-…</c>, by its primary interface) or a network interface (<c>eni-…</c>) of the region; null when there is none of that id.</summary>
    Task<CloudHost?> FindHostAsync(string id, CancellationToken cancellationToken);

    /// <summary>Creates a group that lets <paramref name="cidr"/> in on a TCP port, and answers its id.</summary>
    Task<string> CreateSecurityGroupAsync(SecurityGroupOrder order, CancellationToken cancellationToken);

    Task AllowIngressAsync(string securityGroupId, int port, string cidr, CancellationToken cancellationToken);

    /// <summary>Lets a group's members out to <paramref name="cidr"/> on a TCP port.</summary>
    Task AllowEgressAsync(string securityGroupId, int port, string cidr, CancellationToken cancellationToken);

    /// <summary>One security group with its rules; null when there is none of that id.</summary>
    Task<CloudSecurityGroup?> FindGroupAsync(string securityGroupId, CancellationToken cancellationToken);

    /// <summary>Takes one rule away, exactly as it stands. Taking away what is not there is not an error.</summary>
    Task RevokeIngressAsync(string securityGroupId, IngressRule rule, CancellationToken cancellationToken);

    /// <summary>Switches DNS resolution and DNS host names of the VPC on. Only where <see cref="CloudTraits.HasVpcDnsSwitches"/> holds.</summary>
    Task EnableDnsAsync(string vpcId, CancellationToken cancellationToken);
}

/// <param name="DnsSupport">null: not read (a list leaves it out, it costs a call per VPC), or the cloud has no such switch.</param>
public sealed record CloudVpc(
    string Id,
    string? Name,
    IReadOnlyList<string> Cidrs,
    bool IsDefault,
    bool? DnsSupport,
    bool? DnsHostnames,
    IReadOnlyList<CloudSubnet> Subnets,
    IReadOnlyList<CloudSecurityGroup> SecurityGroups);

/// <param name="ZoneId">Physical zone, the same in all accounts: <c>usw2-az1</c>.</param>
/// <param name="ZoneName">The account's own name for it: <c>us-west-2a</c>; on Alibaba Cloud the zone's id again, which is the same for all.</param>
public sealed record CloudSubnet(string Id, string? Name, string VpcId, string ZoneId, string ZoneName, string Cidr, int FreeAddresses);

public sealed record CloudSecurityGroup(string Id, string Name, string VpcId, IReadOnlyList<IngressRule> Ingress)
{
    public IReadOnlyList<EgressRule> Egress { get; init; } = [];

    /// <summary>false: the rules cost a call per group and were left out, so that empty lists say nothing.</summary>
    public bool RulesRead { get; init; } = true;
}

/// <summary>Traffic that a security group lets pass.</summary>
/// <param name="Protocol"><c>tcp</c>, <c>udp</c>, <c>icmp</c> or <c>-1</c> for all.</param>
public abstract record PortRule(string Protocol, int? FromPort, int? ToPort)
{
    /// <summary>Whether TCP on this port may pass, to or from whom the rule names.</summary>
    public bool Opens(int port) =>
        Protocol == "-1" || (Protocol is "tcp" or "6" && (FromPort is null || (FromPort <= port && port <= ToPort)));
}

/// <param name="Source">A CIDR block, a security group id, or a prefix list id.</param>
public sealed record IngressRule(string Protocol, int? FromPort, int? ToPort, string Source) : PortRule(Protocol, FromPort, ToPort);

/// <param name="Destination">A CIDR block, a security group id, or a prefix list id.</param>
public sealed record EgressRule(string Protocol, int? FromPort, int? ToPort, string Destination) : PortRule(Protocol, FromPort, ToPort);

/// <summary>Something with an address in a VPC that connects to others: an instance, or a network interface by itself.</summary>
/// <param name="PrivateIp">null: it has no IPv4 address.</param>
public sealed record CloudHost(string Id, string? PrivateIp, string VpcId, string SubnetId, IReadOnlyList<string> SecurityGroupIds);

public sealed record SecurityGroupOrder(string Name, string Description, string VpcId, int Port, string Cidr, IReadOnlyDictionary<string, string> Tags);

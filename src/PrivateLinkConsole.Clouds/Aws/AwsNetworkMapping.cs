using Amazon.EC2.Model;
using PrivateLinkConsole.Core.Clouds;

namespace PrivateLinkConsole.Clouds.Aws;

/// <summary>VPCs, subnets and security groups in our shapes.</summary>
internal static class AwsNetworkMapping
{
    public static CloudVpc Vpc(Vpc vpc, IEnumerable<CloudSubnet> subnets, IEnumerable<CloudSecurityGroup> groups, bool? dnsSupport, bool? dnsHostnames) => new(
        vpc.VpcId ?? "",
        Name(vpc.Tags),
        Cidrs(vpc),
        vpc.IsDefault ?? false,
        dnsSupport,
        dnsHostnames,
        [.. subnets.Where(subnet => subnet.VpcId == vpc.VpcId)],
        [.. groups.Where(group => group.VpcId == vpc.VpcId)]);

    public static CloudSubnet Subnet(Subnet subnet) => new(
        subnet.SubnetId ?? "",
        Name(subnet.Tags),
        subnet.VpcId ?? "",
        subnet.AvailabilityZoneId ?? "",
        subnet.AvailabilityZone ?? "",
        subnet.CidrBlock ?? "",
        subnet.AvailableIpAddressCount ?? 0);

    public static CloudSecurityGroup Group(SecurityGroup group) => new(
        group.GroupId ?? "",
        group.GroupName ?? "",
        group.VpcId ?? "",
        [.. (group.IpPermissions ?? []).SelectMany(rule => Peers(rule).Select(peer => new IngressRule(rule.IpProtocol ?? "-1", Port(rule.FromPort), Port(rule.ToPort), peer)))])
    {
        Egress = [.. (group.IpPermissionsEgress ?? []).SelectMany(rule => Peers(rule).Select(peer => new EgressRule(rule.IpProtocol ?? "-1", Port(rule.FromPort), Port(rule.ToPort), peer)))],
    };

    /// <summary>null for what has no place in a network any more: a terminated instance is listed for an hour.</summary>
    public static CloudHost? Host(Instance instance) => string.IsNullOrEmpty(instance.VpcId)
        ? null
        : new CloudHost(instance.InstanceId, AwsMapping.NullIfEmpty(instance.PrivateIpAddress), instance.VpcId, instance.SubnetId ?? "", Ids(instance.SecurityGroups));

    public static CloudHost Host(NetworkInterface eni) =>
        new(eni.NetworkInterfaceId, AwsMapping.NullIfEmpty(eni.PrivateIpAddress), eni.VpcId ?? "", eni.SubnetId ?? "", Ids(eni.Groups));

    private static List<string> Ids(IEnumerable<GroupIdentifier>? groups) => [.. (groups ?? []).Select(group => group.GroupId)];

    /// <summary>A rule as the cloud takes it; its source is a CIDR block.</summary>
    public static IpPermission Permission(IngressRule rule) => Permission(rule, rule.Source);

    public static IpPermission Permission(EgressRule rule) => Permission(rule, rule.Destination);

    private static IpPermission Permission(PortRule rule, string peer)
    {
        var permission = new IpPermission { IpProtocol = rule.Protocol, FromPort = rule.FromPort, ToPort = rule.ToPort };
        if (peer.Contains(':', StringComparison.Ordinal))
            permission.Ipv6Ranges = [new Ipv6Range { CidrIpv6 = peer }];
        else
            permission.Ipv4Ranges = [new IpRange { CidrIp = peer }];
        return permission;
    }

    private static string? Name(IEnumerable<Tag>? tags) => tags?.FirstOrDefault(tag => tag.Key == "Name")?.Value;

    /// <summary>A block being taken away is not a block to open a port for.</summary>
    private static List<string> Cidrs(Vpc vpc)
    {
        List<string> blocks =
        [
            .. (vpc.CidrBlockAssociationSet ?? [])
                .Where(block => block.CidrBlockState?.State is not { } state || state == Amazon.EC2.VpcCidrBlockStateCode.Associated)
                .Select(block => block.CidrBlock),
        ];
        return blocks.Count > 0 ? blocks : vpc.CidrBlock is null ? [] : [vpc.CidrBlock];
    }

    private static IEnumerable<string> Peers(IpPermission permission) =>
    [
        .. (permission.Ipv4Ranges ?? []).Select(range => range.CidrIp),
        .. (permission.Ipv6Ranges ?? []).Select(range => range.CidrIpv6),
        .. (permission.UserIdGroupPairs ?? []).Select(pair => pair.GroupId),
        .. (permission.PrefixListIds ?? []).Select(list => list.Id),
    ];

    /// <summary>-1 stands for "all" where the protocol has no ports.</summary>
    private static int? Port(int? port) => port is -1 ? null : port;
}

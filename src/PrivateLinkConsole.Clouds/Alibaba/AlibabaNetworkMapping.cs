using System.Globalization;
using PrivateLinkConsole.Clouds.Alibaba.Ecs20140526.Models;
using PrivateLinkConsole.Clouds.Alibaba.Vpc20160428.Models;
using PrivateLinkConsole.Core.Clouds;
using EcsGroup = PrivateLinkConsole.Clouds.Alibaba.Ecs20140526.Models.DescribeSecurityGroupsResponseBody.DescribeSecurityGroupsResponseBodySecurityGroups.DescribeSecurityGroupsResponseBodySecurityGroupsSecurityGroup;
using EcsInstance = PrivateLinkConsole.Clouds.Alibaba.Ecs20140526.Models.DescribeInstancesResponseBody.DescribeInstancesResponseBodyInstances.DescribeInstancesResponseBodyInstancesInstance;
using EcsInterface = PrivateLinkConsole.Clouds.Alibaba.Ecs20140526.Models.DescribeNetworkInterfacesResponseBody.DescribeNetworkInterfacesResponseBodyNetworkInterfaceSets.DescribeNetworkInterfacesResponseBodyNetworkInterfaceSetsNetworkInterfaceSet;
using EcsRule = PrivateLinkConsole.Clouds.Alibaba.Ecs20140526.Models.DescribeSecurityGroupAttributeResponseBody.DescribeSecurityGroupAttributeResponseBodyPermissions.DescribeSecurityGroupAttributeResponseBodyPermissionsPermission;
using VpcSwitch = PrivateLinkConsole.Clouds.Alibaba.Vpc20160428.Models.DescribeVSwitchesResponseBody.DescribeVSwitchesResponseBodyVSwitches.DescribeVSwitchesResponseBodyVSwitchesVSwitch;
using VpcVpc = PrivateLinkConsole.Clouds.Alibaba.Vpc20160428.Models.DescribeVpcsResponseBody.DescribeVpcsResponseBodyVpcs.DescribeVpcsResponseBodyVpcsVpc;

namespace PrivateLinkConsole.Clouds.Alibaba;

/// <summary>VPCs, vSwitches, security groups and hosts in our shapes.</summary>
internal static class AlibabaNetworkMapping
{
    private const string AllPorts = "-1/-1";

    /// <summary>A basic group lets everything out that no rule of it forbids, and lists no rule for that.</summary>
    private static readonly EgressRule Unwritten = new("-1", null, null, "0.0.0.0/0");

    public static CloudVpc Vpc(VpcVpc vpc, IEnumerable<CloudSubnet> subnets, IEnumerable<CloudSecurityGroup> groups) => new(
        vpc.VpcId ?? "",
        AlibabaMapping.NullIfEmpty(vpc.VpcName),
        [.. new[] { vpc.CidrBlock }.Concat(vpc.SecondaryCidrBlocks?.SecondaryCidrBlock ?? []).OfType<string>().Where(block => block.Length > 0)],
        vpc.IsDefault ?? false,
        DnsSupport: null,
        DnsHostnames: null,
        [.. subnets.Where(subnet => subnet.VpcId == vpc.VpcId)],
        [.. groups.Where(group => group.VpcId == vpc.VpcId)]);

    public static CloudSubnet Subnet(VpcSwitch vSwitch) => new(
        vSwitch.VSwitchId ?? "",
        AlibabaMapping.NullIfEmpty(vSwitch.VSwitchName),
        vSwitch.VpcId ?? "",
        vSwitch.ZoneId ?? "",
        vSwitch.ZoneId ?? "",
        vSwitch.CidrBlock ?? "",
        vSwitch.AvailableIpAddressCount ?? 0);

    /// <summary>As lists tell it, without its rules.</summary>
    public static CloudSecurityGroup Group(EcsGroup group) =>
        new(group.SecurityGroupId ?? "", AlibabaMapping.NullIfEmpty(group.SecurityGroupName) ?? group.SecurityGroupId ?? "", group.VpcId ?? "", []) { RulesRead = false };

    public static CloudSecurityGroup Group(EcsGroup group, IReadOnlyList<EcsRule> rules)
    {
        // What drops traffic is no rule that lets it pass.
        var accepting = rules.Where(rule => Is(rule.Policy, "accept") || string.IsNullOrEmpty(rule.Policy)).ToList();
        var egress = accepting.Where(rule => Is(rule.Direction, "egress")).Select(rule => Egress(rule, Peer(rule.DestCidrIp, rule.Ipv6DestCidrIp, rule.DestGroupId, rule.DestPrefixListId)));
        return Group(group) with
        {
            Ingress = [.. accepting.Where(rule => !Is(rule.Direction, "egress")).Select(rule => Ingress(rule, Peer(rule.SourceCidrIp, rule.Ipv6SourceCidrIp, rule.SourceGroupId, rule.SourcePrefixListId)))],
            Egress = [.. Is(group.SecurityGroupType, "enterprise") ? egress : egress.Append(Unwritten)],
            RulesRead = true,
        };
    }

    /// <summary>null for what stands in no VPC.</summary>
    public static CloudHost? Host(EcsInstance instance) => instance.VpcAttributes is { VpcId: { Length: > 0 } vpc } place
        ? new CloudHost(instance.InstanceId ?? "", place.PrivateIpAddress?.IpAddress?.FirstOrDefault(), vpc, place.VSwitchId ?? "", instance.SecurityGroupIds?.SecurityGroupId ?? [])
        : null;

    public static CloudHost Host(EcsInterface eni) => new(
        eni.NetworkInterfaceId ?? "", AlibabaMapping.NullIfEmpty(eni.PrivateIpAddress), eni.VpcId ?? "", eni.VSwitchId ?? "", eni.SecurityGroupIds?.SecurityGroupId ?? []);

    public static string Protocol(PortRule rule) => rule.Protocol == "-1" ? "ALL" : rule.Protocol.ToUpperInvariant();

    public static string Ports(PortRule rule) => rule.FromPort is { } from ? string.Create(CultureInfo.InvariantCulture, $"{from}/{rule.ToPort ?? from}") : AllPorts;

    private static IngressRule Ingress(EcsRule rule, string source) => new(Word(rule.IpProtocol), Port(rule.PortRange, 0), Port(rule.PortRange, 1), source);

    private static EgressRule Egress(EcsRule rule, string destination) => new(Word(rule.IpProtocol), Port(rule.PortRange, 0), Port(rule.PortRange, 1), destination);

    private static string Peer(params string?[] peers) => peers.FirstOrDefault(peer => !string.IsNullOrEmpty(peer)) ?? "";

    private static string Word(string? protocol) => Is(protocol, "all") || string.IsNullOrEmpty(protocol) ? "-1" : protocol.ToLowerInvariant();

    private static int? Port(string? range, int end) =>
        range?.Split('/') is { Length: 2 } ends && int.TryParse(ends[end], NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port : null;

    private static bool Is(string? word, string wanted) => string.Equals(word, wanted, StringComparison.OrdinalIgnoreCase);
}

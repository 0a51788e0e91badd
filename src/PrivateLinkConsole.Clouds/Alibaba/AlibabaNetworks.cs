using System.Text.Json;
using PrivateLinkConsole.Clouds.Alibaba.Ecs20140526.Models;
using PrivateLinkConsole.Clouds.Alibaba.Vpc20160428.Models;
using PrivateLinkConsole.Core.Clouds;
using EcsGroup = PrivateLinkConsole.Clouds.Alibaba.Ecs20140526.Models.DescribeSecurityGroupsResponseBody.DescribeSecurityGroupsResponseBodySecurityGroups.DescribeSecurityGroupsResponseBodySecurityGroupsSecurityGroup;

namespace PrivateLinkConsole.Clouds.Alibaba;

/// <summary>VPCs and vSwitches by VPC, security groups and hosts by ECS.</summary>
internal sealed class AlibabaNetworks(AlibabaSession alibaba) : ICloudNetworks
{
    /// <summary>Groups whose rules are read at once: a burst of a hundred reads would be throttled.</summary>
    private const int AtOnce = 5;

    public async Task<IReadOnlyList<CloudVpc>> ListAsync(CancellationToken cancellationToken)
    {
        var vpcs = VpcsAsync(vpcId: null, cancellationToken);
        var subnets = SubnetsAsync(vpcId: null, cancellationToken);
        var groups = GroupsAsync(new DescribeSecurityGroupsRequest(), cancellationToken);
        await Task.WhenAll(vpcs, subnets, groups);
        return [.. (await vpcs).Select(vpc => AlibabaNetworkMapping.Vpc(vpc, subnets.Result, groups.Result.Select(AlibabaNetworkMapping.Group)))];
    }

    public async Task<CloudVpc?> FindAsync(string vpcId, CancellationToken cancellationToken)
    {
        var vpc = (await VpcsAsync(vpcId, cancellationToken)).FirstOrDefault(found => found.VpcId == vpcId);
        if (vpc is null)
            return null;
        var subnets = SubnetsAsync(vpcId, cancellationToken);
        var groups = await GroupsAsync(new DescribeSecurityGroupsRequest { VpcId = vpcId }, cancellationToken);
        var read = new List<CloudSecurityGroup>();
        foreach (var some in groups.Chunk(AtOnce))
            read.AddRange(await Task.WhenAll(some.Select(group => WithRulesAsync(group, cancellationToken))));
        return AlibabaNetworkMapping.Vpc(vpc, await subnets, read);
    }

    public async Task<CloudHost?> FindHostAsync(string id, CancellationToken cancellationToken)
    {
        if (!id.StartsWith("i-", StringComparison.Ordinal))
        {
            var interfaces = await alibaba.Ecs.DescribeNetworkInterfacesAsync(new() { NetworkInterfaceId = [id] }, cancellationToken);
            var eni = interfaces.NetworkInterfaceSets?.NetworkInterfaceSet?.FirstOrDefault(one => one.NetworkInterfaceId == id);
            return eni is null ? null : AlibabaNetworkMapping.Host(eni);
        }

        var instances = await alibaba.Ecs.DescribeInstancesAsync(new() { InstanceIds = JsonSerializer.Serialize<string[]>([id]) }, cancellationToken);
        var instance = instances.Instances?.Instance?.FirstOrDefault(one => one.InstanceId == id);
        return instance is null ? null : AlibabaNetworkMapping.Host(instance);
    }

    public async Task<string> CreateSecurityGroupAsync(SecurityGroupOrder order, CancellationToken cancellationToken)
    {
        // Names are not unique here: after a lost reply a second group would stand beside the first, which is known by its tags.
        var id = await OwnGroupAsync(order, cancellationToken) ?? await CreateGroupAsync(order, cancellationToken);
        await AllowIngressAsync(id, order.Port, order.Cidr, cancellationToken);
        return id;
    }

    // Opening what is open already is no error to ECS, here and for the way out.
    public async Task AllowIngressAsync(string securityGroupId, int port, string cidr, CancellationToken cancellationToken)
    {
        var rule = new IngressRule("tcp", port, port, cidr);
        var permission = new AuthorizeSecurityGroupRequest.AuthorizeSecurityGroupRequestPermissions
        {
            IpProtocol = AlibabaNetworkMapping.Protocol(rule),
            PortRange = AlibabaNetworkMapping.Ports(rule),
            SourceCidrIp = IsV6(cidr) ? null : cidr,
            Ipv6SourceCidrIp = IsV6(cidr) ? cidr : null,
        };
        await alibaba.Ecs.AuthorizeSecurityGroupAsync(new() { SecurityGroupId = securityGroupId, Permissions = [permission] }, cancellationToken);
    }

    public async Task AllowEgressAsync(string securityGroupId, int port, string cidr, CancellationToken cancellationToken)
    {
        var rule = new EgressRule("tcp", port, port, cidr);
        var permission = new AuthorizeSecurityGroupEgressRequest.AuthorizeSecurityGroupEgressRequestPermissions
        {
            IpProtocol = AlibabaNetworkMapping.Protocol(rule),
            PortRange = AlibabaNetworkMapping.Ports(rule),
            DestCidrIp = IsV6(cidr) ? null : cidr,
            Ipv6DestCidrIp = IsV6(cidr) ? cidr : null,
        };
        await alibaba.Ecs.AuthorizeSecurityGroupEgressAsync(new() { SecurityGroupId = securityGroupId, Permissions = [permission] }, cancellationToken);
    }

    public async Task<CloudSecurityGroup?> FindGroupAsync(string securityGroupId, CancellationToken cancellationToken)
    {
        var found = await GroupsAsync(new DescribeSecurityGroupsRequest { SecurityGroupId = securityGroupId }, cancellationToken);
        return found.FirstOrDefault(group => group.SecurityGroupId == securityGroupId) is { } one ? await WithRulesAsync(one, cancellationToken) : null;
    }

    public async Task RevokeIngressAsync(string securityGroupId, IngressRule rule, CancellationToken cancellationToken)
    {
        var (isGroup, isList) = (rule.Source.StartsWith("sg-", StringComparison.Ordinal), rule.Source.StartsWith("pl-", StringComparison.Ordinal));
        var isCidr = !isGroup && !isList;
        var permission = new RevokeSecurityGroupRequest.RevokeSecurityGroupRequestPermissions
        {
            IpProtocol = AlibabaNetworkMapping.Protocol(rule),
            PortRange = AlibabaNetworkMapping.Ports(rule),
            SourceCidrIp = isCidr && !IsV6(rule.Source) ? rule.Source : null,
            Ipv6SourceCidrIp = isCidr && IsV6(rule.Source) ? rule.Source : null,
            SourceGroupId = isGroup ? rule.Source : null,
            SourcePrefixListId = isList ? rule.Source : null,
        };
        try
        {
            await alibaba.Ecs.RevokeSecurityGroupAsync(new() { SecurityGroupId = securityGroupId, Permissions = [permission] }, cancellationToken);
        }
        catch (CloudException failure) when (failure.Code == "InvalidSecurityGroupRule.RuleNotExist")
        {
            // Gone already: what was asked for.
        }
    }

    public Task EnableDnsAsync(string vpcId, CancellationToken cancellationToken) => throw CloudTraits.Alibaba.Lacks(nameof(CloudTraits.HasVpcDnsSwitches));

    private static bool IsV6(string cidr) => cidr.Contains(':', StringComparison.Ordinal);

    private async Task<string> CreateGroupAsync(SecurityGroupOrder order, CancellationToken cancellationToken)
    {
        var request = new CreateSecurityGroupRequest
        {
            SecurityGroupName = order.Name,
            Description = order.Description,
            VpcId = order.VpcId,
            Tag = [.. AlibabaTags.Sorted(order.Tags).Select(tag => new CreateSecurityGroupRequest.CreateSecurityGroupRequestTag { Key = tag.Key, Value = tag.Value })],
        };
        var answer = await alibaba.Ecs.CreateSecurityGroupAsync(request, cancellationToken);
        return AlibabaMapping.NullIfEmpty(answer.SecurityGroupId) ?? throw AlibabaFailure.Incomplete("CreateSecurityGroup", answer.RequestId);
    }

    private async Task<string?> OwnGroupAsync(SecurityGroupOrder order, CancellationToken cancellationToken)
    {
        if (order.Tags.Count == 0)
            return null;
        var same = await GroupsAsync(new DescribeSecurityGroupsRequest { VpcId = order.VpcId, SecurityGroupName = order.Name }, cancellationToken);
        return same.FirstOrDefault(group => Carries(AlibabaMapping.Tags((group.Tags?.Tag ?? []).Select(tag => (tag.TagKey, tag.TagValue))), order.Tags))?.SecurityGroupId;
    }

    private static bool Carries(IReadOnlyDictionary<string, string> tags, IReadOnlyDictionary<string, string> asked) =>
        asked.All(tag => tags.TryGetValue(tag.Key, out var value) && value == tag.Value);

    private Task<List<DescribeVpcsResponseBody.DescribeVpcsResponseBodyVpcs.DescribeVpcsResponseBodyVpcsVpc>> VpcsAsync(string? vpcId, CancellationToken cancellationToken) =>
        AlibabaPages.AllByNumberAsync(async number =>
        {
            var request = new DescribeVpcsRequest { VpcId = vpcId, PageNumber = number, PageSize = AlibabaPages.Few };
            var answer = await alibaba.Vpc.DescribeVpcsAsync(request, cancellationToken);
            return (answer.Vpcs?.Vpc, answer.TotalCount);
        });

    private async Task<List<CloudSubnet>> SubnetsAsync(string? vpcId, CancellationToken cancellationToken)
    {
        var vSwitches = await AlibabaPages.AllByNumberAsync(async number =>
        {
            var request = new DescribeVSwitchesRequest { VpcId = vpcId, PageNumber = number, PageSize = AlibabaPages.Few };
            var answer = await alibaba.Vpc.DescribeVSwitchesAsync(request, cancellationToken);
            return (answer.VSwitches?.VSwitch, answer.TotalCount);
        });
        return [.. vSwitches.Select(AlibabaNetworkMapping.Subnet)];
    }

    private Task<List<EcsGroup>> GroupsAsync(DescribeSecurityGroupsRequest request, CancellationToken cancellationToken) => AlibabaPages.AllAsync(async next =>
    {
        (request.MaxResults, request.NextToken) = (AlibabaPages.Groups, next);
        var answer = await alibaba.Ecs.DescribeSecurityGroupsAsync(request, cancellationToken);
        return (answer.SecurityGroups?.SecurityGroup, answer.NextToken);
    });

    private async Task<CloudSecurityGroup> WithRulesAsync(EcsGroup group, CancellationToken cancellationToken)
    {
        var rules = await AlibabaPages.AllAsync(async next =>
        {
            var request = new DescribeSecurityGroupAttributeRequest { SecurityGroupId = group.SecurityGroupId, Direction = "all", NextToken = next };
            var answer = await alibaba.Ecs.DescribeSecurityGroupAttributeAsync(request, cancellationToken);
            return (answer.Permissions?.Permission, answer.NextToken);
        });
        return AlibabaNetworkMapping.Group(group, rules);
    }
}

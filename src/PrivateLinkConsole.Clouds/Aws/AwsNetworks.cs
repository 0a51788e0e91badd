using Amazon.EC2;
using Amazon.EC2.Model;
using PrivateLinkConsole.Core.Clouds;

namespace PrivateLinkConsole.Clouds.Aws;

/// <summary>VPCs, subnets and security groups by EC2.</summary>
internal sealed class AwsNetworks(AwsSession aws) : ICloudNetworks
{
    public async Task<IReadOnlyList<CloudVpc>> ListAsync(CancellationToken cancellationToken)
    {
        var vpcs = VpcsAsync(null, cancellationToken);
        var subnets = SubnetsAsync(null, cancellationToken);
        var groups = GroupsAsync(null, cancellationToken);
        await Task.WhenAll(vpcs, subnets, groups);
        return [.. (await vpcs).Select(vpc => AwsNetworkMapping.Vpc(vpc, subnets.Result, groups.Result, dnsSupport: null, dnsHostnames: null))];
    }

    public async Task<CloudVpc?> FindAsync(string vpcId, CancellationToken cancellationToken)
    {
        // As a filter, so that an absent VPC is an empty list.
        List<Filter> byVpc = [AwsFilters.Of("vpc-id", vpcId)];
        var vpc = (await VpcsAsync(byVpc, cancellationToken)).FirstOrDefault(found => found.VpcId == vpcId);
        if (vpc is null)
            return null;
        var subnets = SubnetsAsync(byVpc, cancellationToken);
        var groups = GroupsAsync(byVpc, cancellationToken);
        var support = AttributeAsync(vpcId, VpcAttributeName.EnableDnsSupport, cancellationToken);
        var hostnames = AttributeAsync(vpcId, VpcAttributeName.EnableDnsHostnames, cancellationToken);
        await Task.WhenAll(subnets, groups, support, hostnames);
        return AwsNetworkMapping.Vpc(
            vpc, await subnets, await groups, (await support).EnableDnsSupport ?? false, (await hostnames).EnableDnsHostnames ?? false);
    }

    public async Task<CloudHost?> FindHostAsync(string id, CancellationToken cancellationToken) => id.StartsWith("i-", StringComparison.Ordinal)
        ? await InstanceAsync(id, cancellationToken)
        : await InterfaceAsync(id, cancellationToken);

    public async Task<string> CreateSecurityGroupAsync(SecurityGroupOrder order, CancellationToken cancellationToken)
    {
        var id = await CreateGroupAsync(order, cancellationToken);
        await AllowIngressAsync(id, order.Port, order.Cidr, cancellationToken);
        return id;
    }

    public async Task AllowIngressAsync(string securityGroupId, int port, string cidr, CancellationToken cancellationToken)
    {
        var request = new AuthorizeSecurityGroupIngressRequest { GroupId = securityGroupId, IpPermissions = [AwsNetworkMapping.Permission(new IngressRule("tcp", port, port, cidr))] };
        await OpenAsync(() => aws.Call.WriteAsync(token => aws.Ec2.AuthorizeSecurityGroupIngressAsync(request, token), cancellationToken));
    }

    public async Task AllowEgressAsync(string securityGroupId, int port, string cidr, CancellationToken cancellationToken)
    {
        var request = new AuthorizeSecurityGroupEgressRequest { GroupId = securityGroupId, IpPermissions = [AwsNetworkMapping.Permission(new EgressRule("tcp", port, port, cidr))] };
        await OpenAsync(() => aws.Call.WriteAsync(token => aws.Ec2.AuthorizeSecurityGroupEgressAsync(request, token), cancellationToken));
    }

    public async Task<CloudSecurityGroup?> FindGroupAsync(string securityGroupId, CancellationToken cancellationToken) =>
        // As a filter, so that an absent group is an empty list.
        (await GroupsAsync([AwsFilters.Of("group-id", securityGroupId)], cancellationToken)).FirstOrDefault(group => group.Id == securityGroupId);

    public async Task RevokeIngressAsync(string securityGroupId, IngressRule rule, CancellationToken cancellationToken)
    {
        var request = new RevokeSecurityGroupIngressRequest { GroupId = securityGroupId, IpPermissions = [AwsNetworkMapping.Permission(rule)] };
        try
        {
            await aws.Call.WriteAsync(token => aws.Ec2.RevokeSecurityGroupIngressAsync(request, token), cancellationToken);
        }
        catch (CloudException failure) when (failure.Code == "InvalidPermission.NotFound")
        {
            // Gone already: what was asked for.
        }
    }

    public async Task EnableDnsAsync(string vpcId, CancellationToken cancellationToken)
    {
        // One attribute a call, and host names need resolution first.
        await ModifyVpcAsync(new ModifyVpcAttributeRequest { VpcId = vpcId, EnableDnsSupport = true }, cancellationToken);
        await ModifyVpcAsync(new ModifyVpcAttributeRequest { VpcId = vpcId, EnableDnsHostnames = true }, cancellationToken);
    }

    private static async Task OpenAsync(Func<Task> authorize)
    {
        try
        {
            await authorize();
        }
        catch (CloudException failure) when (failure.Code == "InvalidPermission.Duplicate")
        {
            // Open already: what was asked for.
        }
    }

    // By filters, so that an absent id is an empty list.
    private async Task<CloudHost?> InstanceAsync(string id, CancellationToken cancellationToken)
    {
        var request = new DescribeInstancesRequest { Filters = [AwsFilters.Of("instance-id", id)] };
        var response = await aws.Call.ReadAsync(token => aws.Ec2.DescribeInstancesAsync(request, token), cancellationToken);
        var found = (response.Reservations ?? []).SelectMany(reservation => reservation.Instances ?? []).FirstOrDefault(instance => instance.InstanceId == id);
        return found is null ? null : AwsNetworkMapping.Host(found);
    }

    private async Task<CloudHost?> InterfaceAsync(string id, CancellationToken cancellationToken)
    {
        var request = new DescribeNetworkInterfacesRequest { Filters = [AwsFilters.Of("network-interface-id", id)] };
        var response = await aws.Call.ReadAsync(token => aws.Ec2.DescribeNetworkInterfacesAsync(request, token), cancellationToken);
        var found = (response.NetworkInterfaces ?? []).FirstOrDefault(eni => eni.NetworkInterfaceId == id);
        return found is null ? null : AwsNetworkMapping.Host(found);
    }

    private async Task ModifyVpcAsync(ModifyVpcAttributeRequest request, CancellationToken cancellationToken) =>
        await aws.Call.WriteAsync(token => aws.Ec2.ModifyVpcAttributeAsync(request, token), cancellationToken);

    private async Task<string> CreateGroupAsync(SecurityGroupOrder order, CancellationToken cancellationToken)
    {
        var request = new CreateSecurityGroupRequest
        {
            GroupName = order.Name,
            Description = order.Description,
            VpcId = order.VpcId,
            TagSpecifications = AwsFilters.TagsFor(ResourceType.SecurityGroup, order.Tags),
        };
        try
        {
            var response = await aws.Call.WriteAsync(token => aws.Ec2.CreateSecurityGroupAsync(request, token), cancellationToken);
            return AwsMapping.NullIfEmpty(response.GroupId) ?? throw AwsAnswers.Incomplete(response);
        }
        catch (CloudException failure) when (failure.Code == "InvalidGroup.Duplicate")
        {
            // The call has no token: after a lost reply the name is taken by our own group, known by its tags.
            if (await OwnGroupAsync(order, cancellationToken) is { } own)
                return own;
            throw;
        }
    }

    private async Task<string?> OwnGroupAsync(SecurityGroupOrder order, CancellationToken cancellationToken)
    {
        if (order.Tags.Count == 0)
            return null;
        var same = await GroupsOfSdkAsync([AwsFilters.Of("vpc-id", order.VpcId), AwsFilters.Of("group-name", order.Name)], cancellationToken);
        return same.FirstOrDefault(group => Carries(AwsMapping.Tags(group.Tags), order.Tags))?.GroupId;
    }

    private static bool Carries(IReadOnlyDictionary<string, string> tags, IReadOnlyDictionary<string, string> asked) =>
        asked.All(tag => tags.TryGetValue(tag.Key, out var value) && value == tag.Value);

    private Task<List<Vpc>> VpcsAsync(List<Filter>? filters, CancellationToken cancellationToken) => AwsPages.AllAsync(async next =>
    {
        var request = new DescribeVpcsRequest { Filters = filters, MaxResults = AwsFilters.PageSize, NextToken = next };
        var response = await aws.Call.ReadAsync(token => aws.Ec2.DescribeVpcsAsync(request, token), cancellationToken);
        return (response.Vpcs, response.NextToken);
    });

    private async Task<List<CloudSubnet>> SubnetsAsync(List<Filter>? filters, CancellationToken cancellationToken)
    {
        var subnets = await AwsPages.AllAsync(async next =>
        {
            var request = new DescribeSubnetsRequest { Filters = filters, MaxResults = AwsFilters.PageSize, NextToken = next };
            var response = await aws.Call.ReadAsync(token => aws.Ec2.DescribeSubnetsAsync(request, token), cancellationToken);
            return (response.Subnets, response.NextToken);
        });
        return [.. subnets.Select(AwsNetworkMapping.Subnet)];
    }

    private async Task<List<CloudSecurityGroup>> GroupsAsync(List<Filter>? filters, CancellationToken cancellationToken) =>
        [.. (await GroupsOfSdkAsync(filters, cancellationToken)).Select(AwsNetworkMapping.Group)];

    private Task<List<SecurityGroup>> GroupsOfSdkAsync(List<Filter>? filters, CancellationToken cancellationToken) => AwsPages.AllAsync(async next =>
    {
        var request = new DescribeSecurityGroupsRequest { Filters = filters, MaxResults = AwsFilters.PageSize, NextToken = next };
        var response = await aws.Call.ReadAsync(token => aws.Ec2.DescribeSecurityGroupsAsync(request, token), cancellationToken);
        return (response.SecurityGroups, response.NextToken);
    });

    private Task<DescribeVpcAttributeResponse> AttributeAsync(string vpcId, VpcAttributeName name, CancellationToken cancellationToken)
    {
        var request = new DescribeVpcAttributeRequest { VpcId = vpcId, Attribute = name };
        return aws.Call.ReadAsync(token => aws.Ec2.DescribeVpcAttributeAsync(request, token), cancellationToken);
    }
}

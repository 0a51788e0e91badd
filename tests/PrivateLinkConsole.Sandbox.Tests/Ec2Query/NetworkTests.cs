using Amazon.EC2;
using Amazon.EC2.Model;
using Xunit;
using static PrivateLinkConsole.Sandbox.Tests.Cloud;

namespace PrivateLinkConsole.Sandbox.Tests.Ec2Query;

/// <summary>The start world and what can be changed in it: VPCs, subnets, groups and rules, interfaces, tags.</summary>
public sealed class NetworkTests : IAsyncLifetime
{
    private Cloud _cloud = null!;

    public async ValueTask InitializeAsync() => _cloud = await StartAsync();

    public ValueTask DisposeAsync() => _cloud.DisposeAsync();

    [Fact]
    public async Task StartWorld_EachAccount_HasDefaultVpcWithFourSubnetsAndAGroup()
    {
        var vpc = Assert.Single((await _cloud.Consumer.DescribeVpcsAsync(new DescribeVpcsRequest(), Token)).Vpcs);
        Assert.True(vpc.IsDefault);
        var subnets = (await _cloud.Consumer.DescribeSubnetsAsync(new() { Filters = [new("vpc-id", [vpc.VpcId])] }, Token)).Subnets;
        Assert.Equal(["usw2-az1", "usw2-az2", "usw2-az3", "usw2-az4"], subnets.Select(s => s.AvailabilityZoneId).Order());
        Assert.All(subnets, s => Assert.Equal(4091, s.AvailableIpAddressCount));
        Assert.Equal("default", Assert.Single((await _cloud.Consumer.DescribeSecurityGroupsAsync(new DescribeSecurityGroupsRequest(),
            Token)).SecurityGroups).GroupName);
        foreach (var attribute in new[] { VpcAttributeName.EnableDnsSupport, VpcAttributeName.EnableDnsHostnames })
        {
            var value = await _cloud.Consumer.DescribeVpcAttributeAsync(new() { VpcId = vpc.VpcId, Attribute = attribute }, Token);
            Assert.True(attribute == VpcAttributeName.EnableDnsSupport ? value.EnableDnsSupport : value.EnableDnsHostnames);
        }
    }

    [Fact]
    public async Task Zones_TwoAccounts_NameThemDifferently()
    {
        var ours = (await _cloud.Consumer.DescribeAvailabilityZonesAsync(new(), Token)).AvailabilityZones.ToDictionary(z => z.ZoneId, z => z.ZoneName);
        var theirs = (await _cloud.Provider.DescribeAvailabilityZonesAsync(new(), Token)).AvailabilityZones.ToDictionary(z => z.ZoneId, z => z.ZoneName);
        Assert.Equal(ours.Keys.Order(), theirs.Keys.Order());
        Assert.All(ours.Keys, id => Assert.NotEqual(ours[id], theirs[id]));
        await Refusal.OfAsync("InvalidZone.NotFound", 400, () => _cloud.Consumer.DescribeAvailabilityZonesAsync(new() { ZoneNames = ["us-west-2z"] }, Token));
    }

    [Fact]
    public async Task Regions_ByNameAndFilter_AreFound()
    {
        Assert.Contains((await _cloud.Consumer.DescribeRegionsAsync(new DescribeRegionsRequest(), Token)).Regions, r => r.RegionName == "eu-west-1");
        Assert.Single((await _cloud.Consumer.DescribeRegionsAsync(new() { Filters = [new("region-name", ["us-west-2"])] }, Token)).Regions);
        var nowhere = _cloud.Ec2(KnownAccounts.ConsumerKey, region: "mars-north-1");
        await Refusal.OfAsync("OptInRequired", 403, () => nowhere.DescribeVpcsAsync(new DescribeVpcsRequest(), Token));
    }

    [Fact]
    public async Task Subnet_EndpointInIt_CountsDownAndCannotBeDeleted()
    {
        var id = await _cloud.AvailableEndpointAsync(await _cloud.ServiceAsync());
        var endpoint = await _cloud.EndpointAsync(id);
        var subnet = (await _cloud.Consumer.DescribeSubnetsAsync(new() { SubnetIds = endpoint.SubnetIds }, Token)).Subnets[0];
        Assert.Equal(4090, subnet.AvailableIpAddressCount);
        await Refusal.OfAsync("DependencyViolation", 400, () => _cloud.Consumer.DeleteSubnetAsync(new() { SubnetId = subnet.SubnetId }, Token));
        await Refusal.OfAsync("DependencyViolation", 400, () => _cloud.Consumer.DeleteVpcAsync(new() { VpcId = endpoint.VpcId }, Token));
        var eni = Assert.Single((await _cloud.Consumer.DescribeNetworkInterfacesAsync(new() { NetworkInterfaceIds = endpoint.NetworkInterfaceIds },
            Token)).NetworkInterfaces);
        Assert.Equal(("172.31.0.4", "usw2-az1", NetworkInterfaceType.Vpc_endpoint), (eni.PrivateIpAddress, eni.AvailabilityZoneId, eni.InterfaceType));

        await _cloud.Consumer.DeleteVpcEndpointsAsync(new() { VpcEndpointIds = [id] }, Token);
        await _cloud.AdvanceAsync(60);
        Assert.Null((await _cloud.Consumer.DescribeNetworkInterfacesAsync(new(), Token)).NetworkInterfaces);
        await _cloud.Consumer.DeleteSubnetAsync(new() { SubnetId = subnet.SubnetId }, Token);
    }

    [Fact]
    public async Task Subnet_OverlappingOrOutside_IsRefused()
    {
        var vpc = (await _cloud.Consumer.CreateVpcAsync(new() { CidrBlock = "10.0.0.0/16" }, Token)).Vpc.VpcId;
        await _cloud.Consumer.CreateSubnetAsync(new() { VpcId = vpc, CidrBlock = "10.0.0.0/24" }, Token);
        await Refusal.OfAsync("InvalidSubnet.Conflict", 400, () => _cloud.Consumer.CreateSubnetAsync(new() { VpcId = vpc, CidrBlock = "10.0.0.128/25" },
            Token));
        await Refusal.OfAsync("InvalidSubnet.Range", 400, () => _cloud.Consumer.CreateSubnetAsync(new() { VpcId = vpc, CidrBlock = "10.1.0.0/24" }, Token));
    }

    [Fact]
    public async Task GroupRules_AuthorizedAndRevoked_AreListed()
    {
        var vpc = (await _cloud.Consumer.DescribeVpcsAsync(new DescribeVpcsRequest(), Token)).Vpcs[0].VpcId;
        var group = (await _cloud.Consumer.CreateSecurityGroupAsync(new() { GroupName = "db", Description = "d", VpcId = vpc }, Token)).GroupId;
        await Refusal.OfAsync("InvalidGroup.Duplicate", 400, () => _cloud.Consumer.CreateSecurityGroupAsync(
            new() { GroupName = "db", Description = "d", VpcId = vpc }, Token));
        var rule = new IpPermission { IpProtocol = "tcp", FromPort = 4000, ToPort = 4000,
            Ipv4Ranges = [new() { CidrIp = "10.0.0.0/8", Description = "office" }] };
        var made = await _cloud.Consumer.AuthorizeSecurityGroupIngressAsync(new() { GroupId = group, IpPermissions = [rule] }, Token);
        Assert.Equal("office", Assert.Single(made.SecurityGroupRules).Description);
        await Refusal.OfAsync("InvalidPermission.Duplicate", 400,
            () => _cloud.Consumer.AuthorizeSecurityGroupIngressAsync(new() { GroupId = group, IpPermissions = [rule] }, Token));
        var rules = (await _cloud.Consumer.DescribeSecurityGroupRulesAsync(new() { Filters = [new("group-id", [group])] }, Token)).SecurityGroupRules;
        Assert.Equal(2, rules.Count);

        await _cloud.Consumer.RevokeSecurityGroupIngressAsync(
            new() { GroupId = group, SecurityGroupRuleIds = [made.SecurityGroupRules[0].SecurityGroupRuleId] }, Token);
        await Refusal.OfAsync("InvalidPermission.NotFound", 400,
            () => _cloud.Consumer.RevokeSecurityGroupIngressAsync(new() { GroupId = group, IpPermissions = [rule] }, Token));
        await _cloud.Consumer.DeleteSecurityGroupAsync(new() { GroupId = group }, Token);
        await Refusal.OfAsync("InvalidGroup.NotFound", 400, () => _cloud.Consumer.DescribeSecurityGroupsAsync(new() { GroupIds = [group] }, Token));
    }

    [Fact]
    public async Task Group_InUseOrDefault_CannotBeDeleted()
    {
        var id = await _cloud.AvailableEndpointAsync(await _cloud.ServiceAsync());
        var vpc = (await _cloud.EndpointAsync(id)).VpcId;
        var group = (await _cloud.Consumer.CreateSecurityGroupAsync(new() { GroupName = "db", Description = "d", VpcId = vpc }, Token)).GroupId;
        await _cloud.Consumer.ModifyVpcEndpointAsync(new() { VpcEndpointId = id, AddSecurityGroupIds = [group] }, Token);
        await Refusal.OfAsync("DependencyViolation", 400, () => _cloud.Consumer.DeleteSecurityGroupAsync(new() { GroupId = group }, Token));
        var standard = (await _cloud.EndpointAsync(id)).Groups[0].GroupId;
        await Refusal.OfAsync("CannotDelete", 400, () => _cloud.Consumer.DeleteSecurityGroupAsync(new() { GroupId = standard }, Token));
    }

    [Fact]
    public async Task Tags_CreatedAndDeleted_AreDescribed()
    {
        var id = await _cloud.AvailableEndpointAsync(await _cloud.ServiceAsync());
        await _cloud.Consumer.CreateTagsAsync(new() { Resources = [id], Tags = [new("a", "1"), new("b", "2")] }, Token);
        await _cloud.Consumer.DeleteTagsAsync(new() { Resources = [id], Tags = [new("a", "other"), new() { Key = "b" }] }, Token);
        var tag = Assert.Single((await _cloud.Consumer.DescribeTagsAsync(new() { Filters = [new("resource-id", [id])] }, Token)).Tags);
        Assert.Equal(("a", "1", ResourceType.VpcEndpoint), (tag.Key, tag.Value, tag.ResourceType));
        await Refusal.OfAsync("InvalidTagKey.Malformed", 400,
            () => _cloud.Consumer.CreateTagsAsync(new() { Resources = [id], Tags = [new("aws:x", "1")] }, Token));
        var many = Enumerable.Range(0, 50).Select(i => new Tag("k" + i, "")).ToList();
        await Refusal.OfAsync("TagLimitExceeded", 400, () => _cloud.Consumer.CreateTagsAsync(new() { Resources = [id], Tags = many }, Token));
        await Refusal.OfAsync("InvalidID", 400, () => _cloud.Consumer.CreateTagsAsync(new() { Resources = ["nonsense"], Tags = [new("a", "1")] }, Token));
        await Refusal.OfAsync("InvalidVpcEndpointId.NotFound", 400,
            () => _cloud.Provider.CreateTagsAsync(new() { Resources = [id], Tags = [new("a", "1")] }, Token));
    }

    [Fact]
    public async Task SmallReads_Answer()
    {
        Assert.Equal(2, (await _cloud.Consumer.DescribePrefixListsAsync(new(), Token)).PrefixLists.Count);
        Assert.Single((await _cloud.Consumer.DescribeRouteTablesAsync(new() { Filters = [new("association.main", ["true"])] }, Token)).RouteTables);
        Assert.Single((await _cloud.Consumer.DescribeNetworkAclsAsync(new() { Filters = [new("default", ["true"])] }, Token)).NetworkAcls);
        Assert.NotEmpty((await _cloud.Consumer.DescribeAccountAttributesAsync(new(), Token)).AccountAttributes);
        Assert.Null((await _cloud.Consumer.DescribeInstancesAsync(new DescribeInstancesRequest(), Token)).Reservations);
        await Refusal.OfAsync("InvalidAction", 400, () => _cloud.Consumer.DescribeVolumesAsync(new DescribeVolumesRequest(), Token));
    }
}

using PrivateLinkConsole.Clouds.Tests.Stubs;
using PrivateLinkConsole.Core.Clouds;
using Xunit;

namespace PrivateLinkConsole.Clouds.Tests.Aws;

public sealed class AwsNetworksTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ListAsync_TwoVpcs_ThreeKindsOfCallAndPagesReadToTheEnd()
    {
        await using var stub = new StubServer(Answer);
        using var cloud = new TestCloud(stub.Url);

        var vpcs = await cloud.Networks.ListAsync(Stop);

        Assert.Equal(["vpc-1", "vpc-2"], vpcs.Select(vpc => vpc.Id));
        var prod = vpcs[0];
        Assert.Equal(("prod", null, null), (prod.Name, prod.DnsSupport, prod.DnsHostnames));
        Assert.Equal(["10.0.0.0/16", "10.1.0.0/16"], prod.Cidrs);
        Assert.Equal(new CloudSubnet("subnet-1", null, "vpc-1", "usw2-az1", "us-west-2b", "10.0.1.0/24", 251), Assert.Single(prod.Subnets));
        Assert.Equal(
            [new("tcp", 4000, 4000, "10.0.0.0/16"), new("-1", null, null, "sg-9"), new("tcp", 0, 65535, "::/0"), new("tcp", 0, 65535, "pl-1")],
            Assert.Single(prod.SecurityGroups).Ingress);
        Assert.Equal([new("-1", null, null, "0.0.0.0/0")], prod.SecurityGroups[0].Egress);
        Assert.Equal(4, stub.Requests.Count);
    }

    [Fact]
    public async Task FindAsync_Found_ReadsTheDnsAttributes()
    {
        await using var stub = new StubServer(Answer);
        using var cloud = new TestCloud(stub.Url);

        var vpc = await cloud.Networks.FindAsync("vpc-1", Stop);

        Assert.NotNull(vpc);
        Assert.Equal((true, false), (vpc.DnsSupport, vpc.DnsHostnames));
        Assert.All(
            stub.Requests.Where(request => request.Form.ContainsKey("Filter.1.Name")),
            request => Assert.Equal(("vpc-id", "vpc-1"), (request.Form["Filter.1.Name"], request.Form["Filter.1.Value.1"])));
    }

    [Fact]
    public async Task FindAsync_NoSuchVpc_IsNullAfterOneCall()
    {
        await using var stub = new StubServer(StubAnswer.Ec2("DescribeVpcs", "<vpcSet/>"));
        using var cloud = new TestCloud(stub.Url);

        Assert.Null(await cloud.Networks.FindAsync("vpc-1", Stop));
        Assert.Single(stub.Requests);
    }

    [Fact]
    public async Task AllowIngressAsync_OpenAlready_IsNoError()
    {
        await using var stub = new StubServer(StubAnswer.Ec2Error("InvalidPermission.Duplicate", 400));
        using var cloud = new TestCloud(stub.Url);

        await cloud.Networks.AllowIngressAsync("sg-1", 4000, "10.0.0.0/16", Stop);
    }

    [Fact]
    public async Task FindHostAsync_Instance_IsItsPlaceAndGroups()
    {
        await using var stub = new StubServer(StubAnswer.Ec2("DescribeInstances", """
            <reservationSet><item><instancesSet><item><instanceId>i-1</instanceId><privateIpAddress>10.0.1.10</privateIpAddress><vpcId>vpc-1</vpcId>
            <subnetId>subnet-1</subnetId><groupSet><item><groupId>sg-1</groupId></item><item><groupId>sg-2</groupId></item></groupSet></item></instancesSet></item></reservationSet>
            """));
        using var cloud = new TestCloud(stub.Url);

        var host = await cloud.Networks.FindHostAsync("i-1", Stop);

        Assert.Equal(("i-1", "10.0.1.10", "vpc-1", "subnet-1", "sg-1 sg-2"), (host!.Id, host.PrivateIp, host.VpcId, host.SubnetId, string.Join(' ', host.SecurityGroupIds)));
        Assert.Equal(("instance-id", "i-1"), (stub.Requests[0].Form["Filter.1.Name"], stub.Requests[0].Form["Filter.1.Value.1"]));
    }

    // A terminated instance is told for an hour, without a place.
    [Theory]
    [InlineData("i-1", "DescribeInstances", "<reservationSet><item><instancesSet><item><instanceId>i-1</instanceId></item></instancesSet></item></reservationSet>")]
    [InlineData("i-1", "DescribeInstances", "<reservationSet/>")]
    [InlineData("eni-1", "DescribeNetworkInterfaces", "<networkInterfaceSet/>")]
    public async Task FindHostAsync_Gone_IsNull(string id, string operation, string answer)
    {
        await using var stub = new StubServer(StubAnswer.Ec2(operation, answer));
        using var cloud = new TestCloud(stub.Url);

        Assert.Null(await cloud.Networks.FindHostAsync(id, Stop));
        Assert.Equal(operation, Assert.Single(stub.Requests).Action);
    }

    [Fact]
    public async Task FindHostAsync_Interface_IsItsPlaceAndGroups()
    {
        await using var stub = new StubServer(StubAnswer.Ec2("DescribeNetworkInterfaces", """
            <networkInterfaceSet><item><networkInterfaceId>eni-1</networkInterfaceId><privateIpAddress>10.0.1.11</privateIpAddress><vpcId>vpc-1</vpcId>
            <subnetId>subnet-1</subnetId><groupSet><item><groupId>sg-3</groupId></item></groupSet></item></networkInterfaceSet>
            """));
        using var cloud = new TestCloud(stub.Url);

        var host = await cloud.Networks.FindHostAsync("eni-1", Stop);

        Assert.Equal(("eni-1", "10.0.1.11", "sg-3"), (host!.Id, host.PrivateIp, Assert.Single(host.SecurityGroupIds)));
    }

    [Fact]
    public async Task AllowEgressAsync_OpenAlready_IsNoError()
    {
        await using var stub = new StubServer(StubAnswer.Ec2Error("InvalidPermission.Duplicate", 400));
        using var cloud = new TestCloud(stub.Url);

        await cloud.Networks.AllowEgressAsync("sg-1", 4000, "10.0.0.0/16", Stop);

        Assert.Equal(("AuthorizeSecurityGroupEgress", "sg-1", "10.0.0.0/16"), (stub.Requests[0].Action, stub.Requests[0].Form["GroupId"], stub.Requests[0].Form["IpPermissions.1.IpRanges.1.CidrIp"]));
    }

    [Fact]
    public async Task CreateSecurityGroupAsync_NameTakenByOurOwn_GoesOnWithThatOne()
    {
        var tags = string.Concat(Orders.Tags.Select(tag => $"<item><key>{tag.Key}</key><value>{tag.Value}</value></item>"));
        await using var stub = new StubServer(request => Duplicate(request, tags));
        using var cloud = new TestCloud(stub.Url);

        Assert.Equal("sg-7", await cloud.Networks.CreateSecurityGroupAsync(Orders.Group, Stop));
        Assert.Equal("sg-7", stub.Requests[^1].Form["GroupId"]);
    }

    [Fact]
    public async Task CreateSecurityGroupAsync_NameTakenByAnother_IsTheError()
    {
        await using var stub = new StubServer(request => Duplicate(request, "<item><key>plc:row</key><value>row-2</value></item>"));
        using var cloud = new TestCloud(stub.Url);

        var failure = await Assert.ThrowsAsync<CloudException>(() => cloud.Networks.CreateSecurityGroupAsync(Orders.Group, Stop));

        Assert.Equal("InvalidGroup.Duplicate", failure.Code);
        Assert.DoesNotContain(stub.Requests, request => request.Action == "AuthorizeSecurityGroupIngress");
    }

    private static StubAnswer Duplicate(StubRequest request, string tags) => request.Action switch
    {
        "CreateSecurityGroup" => StubAnswer.Ec2Error("InvalidGroup.Duplicate", 400),
        "DescribeSecurityGroups" => StubAnswer.Ec2(
            request.Action, $"<securityGroupInfo><item><groupId>sg-7</groupId><vpcId>vpc-1</vpcId><tagSet>{tags}</tagSet></item></securityGroupInfo>"),
        _ => StubAnswer.Ec2(request.Action, "<return>true</return>"),
    };

    private static StubAnswer Answer(StubRequest request) => StubAnswer.Ec2(request.Action, request.Action switch
    {
        "DescribeVpcs" when request.Form.ContainsKey("NextToken") =>
            "<vpcSet><item><vpcId>vpc-2</vpcId><cidrBlock>10.9.0.0/16</cidrBlock><isDefault>true</isDefault></item></vpcSet>",
        "DescribeVpcs" => """
            <vpcSet><item><vpcId>vpc-1</vpcId><cidrBlock>10.0.0.0/16</cidrBlock><cidrBlockAssociationSet>
            <item><cidrBlock>10.0.0.0/16</cidrBlock><cidrBlockState><state>associated</state></cidrBlockState></item>
            <item><cidrBlock>10.1.0.0/16</cidrBlock><cidrBlockState><state>associated</state></cidrBlockState></item>
            <item><cidrBlock>10.2.0.0/16</cidrBlock><cidrBlockState><state>disassociated</state></cidrBlockState></item></cidrBlockAssociationSet>
            <tagSet><item><key>Name</key><value>prod</value></item></tagSet></item></vpcSet><nextToken>2</nextToken>
            """,
        "DescribeSubnets" => """
            <subnetSet><item><subnetId>subnet-1</subnetId><vpcId>vpc-1</vpcId><availabilityZone>us-west-2b</availabilityZone>
            <availabilityZoneId>usw2-az1</availabilityZoneId><cidrBlock>10.0.1.0/24</cidrBlock>
            <availableIpAddressCount>251</availableIpAddressCount></item></subnetSet>
            """,
        "DescribeSecurityGroups" => """
            <securityGroupInfo><item><groupId>sg-1</groupId><groupName>db</groupName><vpcId>vpc-1</vpcId><ipPermissions>
            <item><ipProtocol>tcp</ipProtocol><fromPort>4000</fromPort><toPort>4000</toPort>
            <ipRanges><item><cidrIp>10.0.0.0/16</cidrIp></item></ipRanges></item>
            <item><ipProtocol>-1</ipProtocol><groups><item><groupId>sg-9</groupId></item></groups></item>
            <item><ipProtocol>tcp</ipProtocol><fromPort>0</fromPort><toPort>65535</toPort><ipv6Ranges><item><cidrIpv6>::/0</cidrIpv6></item></ipv6Ranges>
            <prefixListIds><item><prefixListId>pl-1</prefixListId></item></prefixListIds></item></ipPermissions>
            <ipPermissionsEgress><item><ipProtocol>-1</ipProtocol><ipRanges><item><cidrIp>0.0.0.0/0</cidrIp></item></ipRanges></item></ipPermissionsEgress></item></securityGroupInfo>
            """,
        "DescribeVpcAttribute" when request.Form["Attribute"] == "enableDnsSupport" =>
            "<vpcId>vpc-1</vpcId><enableDnsSupport><value>true</value></enableDnsSupport>",
        "DescribeVpcAttribute" => "<vpcId>vpc-1</vpcId><enableDnsHostnames><value>false</value></enableDnsHostnames>",
        _ => throw new InvalidOperationException(request.Action),
    });
}

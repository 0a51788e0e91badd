using PrivateLinkConsole.Clouds.Tests.Stubs;
using PrivateLinkConsole.Core.Clouds;
using Xunit;

namespace PrivateLinkConsole.Clouds.Tests.Alibaba;

/// <summary>How networks are read from two products with pages of their own.</summary>
public sealed class AlibabaNetworksTests
{
    private const string Group = """
        {"SecurityGroupId":"sg-1","SecurityGroupName":"db","SecurityGroupType":"normal","VpcId":"vpc-1","Tags":{"Tag":[{"TagKey":"plc:row","TagValue":"row-1"}]}}
        """;

    private const string Rules = """
        {"Direction":"ingress","Policy":"Accept","IpProtocol":"TCP","PortRange":"4000/4000","SourceCidrIp":"10.0.0.0/16"},
        {"Direction":"ingress","Policy":"Drop","IpProtocol":"TCP","PortRange":"22/22","SourceCidrIp":"0.0.0.0/0"},
        {"Direction":"ingress","Policy":"Accept","IpProtocol":"ALL","PortRange":"-1/-1","SourceGroupId":"sg-2"},
        {"Direction":"egress","Policy":"Accept","IpProtocol":"UDP","PortRange":"53/53","DestCidrIp":"10.0.0.2/32"}
        """;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task FindAsync_AVpc_HasItsRules()
    {
        await using var stub = new StubServer(Answer);
        using var cloud = new TestCloud(stub.Url);

        var vpc = await cloud.Networks().FindAsync("vpc-1", Stop);

        Assert.Equal(("vpc-1", "main", true), (vpc!.Id, vpc.Name, vpc.IsDefault));
        Assert.Equal(["10.0.0.0/16", "10.1.0.0/16"], vpc.Cidrs);
        Assert.Equal((null, null), (vpc.DnsSupport, vpc.DnsHostnames));
        Assert.Equal(new CloudSubnet("vsw-1", null, "vpc-1", "cn-hangzhou-h", "cn-hangzhou-h", "10.0.1.0/24", 250), Assert.Single(vpc.Subnets));
        var group = Assert.Single(vpc.SecurityGroups);
        Assert.Equal([new IngressRule("tcp", 4000, 4000, "10.0.0.0/16"), new IngressRule("-1", null, null, "sg-2")], group.Ingress);
        Assert.Equal([new EgressRule("udp", 53, 53, "10.0.0.2/32"), new EgressRule("-1", null, null, "0.0.0.0/0")], group.Egress);
        Assert.True(group.RulesRead);
    }

    [Fact]
    public async Task ListAsync_Groups_SayThatTheirRulesWereNotRead()
    {
        await using var stub = new StubServer(Answer);
        using var cloud = new TestCloud(stub.Url);

        var group = Assert.Single(Assert.Single(await cloud.Networks().ListAsync(Stop)).SecurityGroups);

        Assert.Equal(("db", false), (group.Name, group.RulesRead));
        Assert.DoesNotContain(stub.Requests, request => request.Action == "DescribeSecurityGroupAttribute");
    }

    [Fact]
    public async Task ListAsync_MoreVpcsThanAPage_ReadsOn()
    {
        await using var stub = new StubServer(request => request.Action == "DescribeVpcs"
            ? StubAnswer.Rpc($"\"TotalCount\":2,\"Vpcs\":{{\"Vpc\":[{{\"VpcId\":\"vpc-{request.Query["PageNumber"]}\",\"CidrBlock\":\"10.0.0.0/8\"}}]}}")
            : StubAnswer.Rpc());
        using var cloud = new TestCloud(stub.Url);

        Assert.Equal(["vpc-1", "vpc-2"], (await cloud.Networks().ListAsync(Stop)).Select(vpc => vpc.Id));
    }

    [Fact]
    public async Task FindAsync_NotThere_IsNull()
    {
        await using var stub = new StubServer(StubAnswer.Rpc());
        using var cloud = new TestCloud(stub.Url);

        Assert.Null(await cloud.Networks().FindAsync("vpc-9", Stop));
        Assert.Null(await cloud.Networks().FindGroupAsync("sg-9", Stop));
        Assert.Null(await cloud.Networks().FindHostAsync("i-9", Stop));
        Assert.Null(await cloud.Networks().FindHostAsync("eni-9", Stop));
    }

    [Fact]
    public async Task FindHostAsync_AnInstance_IsReadByItsPrimaryAddress()
    {
        await using var stub = new StubServer(StubAnswer.Rpc("""
            "Instances":{"Instance":[{"InstanceId":"i-1","VpcAttributes":{"VpcId":"vpc-1","VSwitchId":"vsw-1","PrivateIpAddress":{"IpAddress":["10.0.1.5"]}},
            "SecurityGroupIds":{"SecurityGroupId":["sg-1"]}}]}
            """));
        using var cloud = new TestCloud(stub.Url);

        var host = await cloud.Networks().FindHostAsync("i-1", Stop);

        Assert.Equal(("10.0.1.5", "vpc-1", "vsw-1", "sg-1"), (host!.PrivateIp, host.VpcId, host.SubnetId, Assert.Single(host.SecurityGroupIds)));
    }

    [Fact]
    public async Task CreateSecurityGroupAsync_OursIsThere_IsNotMadeAgain()
    {
        await using var stub = new StubServer(Answer);
        using var cloud = new TestCloud(stub.Url);

        var order = new SecurityGroupOrder("db", "d", "vpc-1", 4000, "10.0.0.0/16", new Dictionary<string, string> { ["plc:row"] = "row-1" });
        Assert.Equal("sg-1", await cloud.Networks().CreateSecurityGroupAsync(order, Stop));

        Assert.Equal(["DescribeSecurityGroups", "AuthorizeSecurityGroup"], stub.Requests.Select(request => request.Action));
    }

    private static StubAnswer Answer(StubRequest request) => StubAnswer.Rpc(request.Action switch
    {
        "DescribeVpcs" => """
            "TotalCount":1,"Vpcs":{"Vpc":[{"VpcId":"vpc-1","VpcName":"main","CidrBlock":"10.0.0.0/16","IsDefault":true,"SecondaryCidrBlocks":{"SecondaryCidrBlock":["10.1.0.0/16"]}}]}
            """,
        "DescribeVSwitches" => """
            "TotalCount":1,"VSwitches":{"VSwitch":[{"VSwitchId":"vsw-1","VpcId":"vpc-1","ZoneId":"cn-hangzhou-h","CidrBlock":"10.0.1.0/24","AvailableIpAddressCount":250}]}
            """,
        "DescribeSecurityGroups" => $"\"SecurityGroups\":{{\"SecurityGroup\":[{Group}]}}",
        "DescribeSecurityGroupAttribute" => $"\"SecurityGroupId\":\"sg-1\",\"Permissions\":{{\"Permission\":[{Rules}]}}",
        _ => "",
    });
}

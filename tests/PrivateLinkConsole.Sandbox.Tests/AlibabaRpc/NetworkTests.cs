using System.Text.Json;
using Xunit;
using static PrivateLinkConsole.Sandbox.Tests.AlibabaRpc.AlibabaCloud;

namespace PrivateLinkConsole.Sandbox.Tests.AlibabaRpc;

/// <summary>The products next door: VPC with its gateway endpoints, and ECS.</summary>
public sealed class NetworkTests : IAsyncLifetime
{
    private AlibabaCloud _cloud = null!;

    public async ValueTask InitializeAsync() => _cloud = await StartAsync();

    public ValueTask DisposeAsync() => _cloud.DisposeAsync();

    [Fact]
    public async Task Region_FirstCall_HasAVpcWithThreeVSwitchesAndAGroup()
    {
        var vpc = Assert.Single((await VpcAsync("DescribeVpcs")).GetProperty("Vpcs").GetProperty("Vpc").EnumerateArray());
        Assert.Equal(("Available", 3), (Text(vpc, "Status"), vpc.GetProperty("VSwitchIds").GetProperty("VSwitchId").GetArrayLength()));
        var answer = await VpcAsync("DescribeVSwitches", ("VpcId", Text(vpc, "VpcId")), ("PageSize", "2"), ("PageNumber", "2"));
        Assert.Equal((ZoneC, 3), (Text(answer.GetProperty("VSwitches").GetProperty("VSwitch")[0], "ZoneId"), answer.GetProperty("TotalCount").GetInt32()));
        Assert.Equal("172.16.0.0/12", Text(await VpcAsync("DescribeVpcAttribute", ("VpcId", Text(vpc, "VpcId"))), "CidrBlock"));
        await _cloud.Consumer.RefusedInAsync("vpc", "InvalidVpcId.NotFound", 404, "DescribeVpcAttribute", ("VpcId", "vpc-x"));
        var hangzhou = await VpcAsync("DescribeVSwitches", ("RegionId", "cn-hangzhou"));
        Assert.Equal("cn-hangzhou-a", Text(hangzhou.GetProperty("VSwitches").GetProperty("VSwitch")[0], "ZoneId"));
    }

    [Fact]
    public async Task CreateVSwitch_FreeRange_IsThere()
    {
        var (vpc, _, _) = await _cloud.NetworkAsync();
        (string, string)[] wish = [("VpcId", vpc), ("ZoneId", ZoneB), ("CidrBlock", "172.20.0.0/24"), ("VSwitchName", "links")];
        var id = Text(await VpcAsync("CreateVSwitch", wish), "VSwitchId");
        var made = await VpcAsync("DescribeVSwitchAttributes", ("VSwitchId", id));
        Assert.Equal(("links", 251), (Text(made, "VSwitchName"), made.GetProperty("AvailableIpAddressCount").GetInt32()));
        await _cloud.Consumer.RefusedInAsync("vpc", "InvalidCidrBlock.Overlapped", 400, "CreateVSwitch", wish);
        await _cloud.Consumer.RefusedInAsync("vpc", "InvalidCidrBlock.Malformed", 400, "CreateVSwitch", ("VpcId", vpc), ("ZoneId", ZoneB), ("CidrBlock", "10.0.0.0/24"));
    }

    [Fact]
    public async Task Rules_PutAndTakenAway_AreInTheGroup()
    {
        var (_, _, group) = await _cloud.NetworkAsync();
        (string, string)[] rule = [("SecurityGroupId", group), ("IpProtocol", "tcp"), ("PortRange", "4000/4000"), ("SourceCidrIp", "172.16.0.0/12")];
        await EcsAsync("AuthorizeSecurityGroup", rule);
        await EcsAsync("AuthorizeSecurityGroup", rule);
        await EcsAsync("AuthorizeSecurityGroup", ("SecurityGroupId", group), ("Permissions.1.IpProtocol", "ALL"), ("Permissions.1.PortRange", "-1/-1"),
            ("Permissions.1.SourceGroupId", group), ("Permissions.1.Description", "members"));
        await EcsAsync("AuthorizeSecurityGroupEgress", ("SecurityGroupId", group), ("IpProtocol", "UDP"), ("PortRange", "53/53"), ("DestCidrIp", "0.0.0.0/0"));
        var rules = await RulesAsync(group);
        Assert.Equal(["ingress TCP 4000/4000", "ingress ALL -1/-1", "egress UDP 53/53"],
            rules.Select(r => $"{Text(r, "Direction")} {Text(r, "IpProtocol")} {Text(r, "PortRange")}"));
        await EcsAsync("RevokeSecurityGroup", rule);
        await EcsAsync("RevokeSecurityGroup", ("SecurityGroupId", group), ("SecurityGroupRuleId.1", Text(rules[1], "SecurityGroupRuleId")));
        Assert.Single(await RulesAsync(group));
        await _cloud.Consumer.RefusedInAsync("ecs", "InvalidPortRange.Malformed", 400, "AuthorizeSecurityGroup",
            ("SecurityGroupId", group), ("IpProtocol", "tcp"), ("PortRange", "9/1"), ("SourceCidrIp", "0.0.0.0/0"));
    }

    [Fact]
    public async Task GatewayEndpoint_InARouteTable_HasARouteThatComesByItself()
    {
        var (vpc, _, _) = await _cloud.NetworkAsync();
        var table = Text((await VpcAsync("DescribeRouteTableList", ("VpcId", vpc))).GetProperty("RouterTableList").GetProperty("RouterTableListType")[0], "RouteTableId");
        var service = Text((await VpcAsync("ListVpcEndpointServicesByEndUser")).GetProperty("Services")[0], "ServiceName");
        Assert.Equal("com.aliyun.ap-southeast-1.oss", service);
        var id = Text(await VpcAsync("CreateVpcGatewayEndpoint", ("VpcId", vpc), ("ServiceName", service), ("EndpointName", "oss")), "EndpointId");
        Assert.Equal("Creating", await GatewayAsync(id));
        (string, string)[] link = [("EndpointId", id), ("RouteTableIds.1", table)];
        await _cloud.Consumer.RefusedInAsync("vpc", "IncorrectStatus.Endpoint", 400, "AssociateRouteTablesWithVpcGatewayEndpoint", link);
        await _cloud.Cloud.AdvanceAsync(10);
        Assert.Empty(await HopsAsync(table));
        await VpcAsync("AssociateRouteTablesWithVpcGatewayEndpoint", link);
        Assert.Equal("Associating", await GatewayAsync(id));
        await _cloud.Cloud.AdvanceAsync(10);
        Assert.Equal([id], await HopsAsync(table));
        await _cloud.Consumer.RefusedInAsync("vpc", "DependencyViolation.RouteTable", 400, "DeleteVpcGatewayEndpoint", ("EndpointId", id));
        await VpcAsync("DissociateRouteTablesFromVpcGatewayEndpoint", link);
        await _cloud.Cloud.AdvanceAsync(10);
        Assert.Empty(await HopsAsync(table));
        await VpcAsync("DeleteVpcGatewayEndpoint", ("EndpointId", id));
        await _cloud.Cloud.AdvanceAsync(10);
        Assert.Equal(0, (await VpcAsync("ListVpcGatewayEndpoints")).GetProperty("TotalCount").GetInt32());
    }

    [Fact]
    public async Task Interfaces_OfEndpointAndMachine_AreListed()
    {
        var (vpc, _, _) = await _cloud.NetworkAsync();
        await _cloud.Cloud.PostAsync("instances", new { vpcId = vpc, name = "client" });
        await _cloud.ConnectedAsync();
        var machine = Assert.Single((await EcsAsync("DescribeInstances", ("VpcId", vpc))).GetProperty("Instances").GetProperty("Instance").EnumerateArray());
        Assert.Equal("client", Text(machine, "InstanceName"));
        var interfaces = await EcsAsync("DescribeNetworkInterfaces", ("VpcId", vpc));
        Assert.Equal(["Primary", "Secondary"], interfaces.GetProperty("NetworkInterfaceSets").GetProperty("NetworkInterfaceSet").EnumerateArray().Select(n => Text(n, "Type")));
    }

    private Task<JsonElement> VpcAsync(string action, params IReadOnlyList<(string Name, string Value)> parameters) => _cloud.Consumer.OkInAsync("vpc", action, parameters);

    private Task<JsonElement> EcsAsync(string action, params IReadOnlyList<(string Name, string Value)> parameters) => _cloud.Consumer.OkInAsync("ecs", action, parameters);

    private async Task<string> GatewayAsync(string id) => Text(await VpcAsync("GetVpcGatewayEndpointAttribute", ("EndpointId", id)), "EndpointStatus");

    private async Task<List<JsonElement>> RulesAsync(string group) =>
        [.. (await EcsAsync("DescribeSecurityGroupAttribute", ("SecurityGroupId", group))).GetProperty("Permissions").GetProperty("Permission").EnumerateArray()];

    /// <summary>The gateway endpoints that a table's routes lead to.</summary>
    private async Task<List<string>> HopsAsync(string table) =>
    [
        .. (await VpcAsync("DescribeRouteEntryList", ("RouteTableId", table), ("NextHopType", "GatewayEndpoint"))).GetProperty("RouteEntrys").GetProperty("RouteEntry")
            .EnumerateArray().Select(entry => Text(entry.GetProperty("NextHops").GetProperty("NextHop")[0], "NextHopId")),
    ];
}

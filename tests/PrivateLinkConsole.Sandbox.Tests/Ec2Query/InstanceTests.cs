using System.Net.Http.Json;
using System.Text.Json;
using Amazon.EC2.Model;
using PrivateLinkConsole.Sandbox.World;
using Xunit;
using static PrivateLinkConsole.Sandbox.Tests.Cloud;

namespace PrivateLinkConsole.Sandbox.Tests.Ec2Query;

/// <summary>Machines: placed by the control plane, read over the wire, and where clients of endpoints stand.</summary>
public sealed class InstanceTests
{
    [Fact]
    public async Task Placed_IsToldByBothDescribes_AndByTheWorld()
    {
        await using var cloud = await StartAsync();
        var (vpc, placed) = await PlaceAsync(cloud);

        var instance = Assert.Single((await cloud.Consumer.DescribeInstancesAsync(new() { InstanceIds = [placed.Id] }, Token)).Reservations).Instances.Single();
        var eni = Assert.Single((await cloud.Consumer.DescribeNetworkInterfacesAsync(new() { NetworkInterfaceIds = [placed.InterfaceId] }, Token)).NetworkInterfaces);

        Assert.Equal((vpc, "running", "client"), (instance.VpcId, instance.State.Name.Value, instance.Tags.Single().Value));
        Assert.Equal((instance.PrivateIpAddress, instance.SubnetId, placed.Id), (eni.PrivateIpAddress, eni.SubnetId, eni.Attachment.InstanceId));
        Assert.Equal(placed.GroupIds, instance.SecurityGroups.Select(group => group.GroupId));
        Assert.Equal(placed.GroupIds, eni.Groups.Select(group => group.GroupId));
        Assert.Equal("interface", eni.InterfaceType.Value);
        var group = (await cloud.Consumer.DescribeSecurityGroupsAsync(new() { GroupIds = [placed.GroupIds[0]] }, Token)).SecurityGroups[0];
        Assert.Equal((0, "0.0.0.0/0"), (group.IpPermissions?.Count ?? 0, group.IpPermissionsEgress.Single().Ipv4Ranges.Single().CidrIp));
        Assert.Equal(placed.Id, (await cloud.GetAsync("world")).GetProperty("instances")[0].GetProperty("id").GetString());
    }

    [Fact]
    public async Task Describe_Unknown_IsTheCloudsError_ByFilterAnEmptyList()
    {
        await using var cloud = await StartAsync();
        await Refusal.OfAsync("InvalidInstanceID.NotFound", 400, () => cloud.Consumer.DescribeInstancesAsync(new() { InstanceIds = ["i-0123456789abcdef0"] }, Token));
        await Refusal.OfAsync("InvalidInstanceID.Malformed", 400, () => cloud.Consumer.DescribeInstancesAsync(new() { InstanceIds = ["i-1"] }, Token));
        Assert.Empty((await cloud.Consumer.DescribeInstancesAsync(new() { Filters = [new("instance-id", ["i-0123456789abcdef0"])] }, Token)).Reservations ?? []);
    }

    [Fact]
    public async Task Described_OfAnotherAccount_IsNotSeen()
    {
        await using var cloud = await StartAsync();
        await PlaceAsync(cloud);
        Assert.Empty((await cloud.Provider.DescribeInstancesAsync(new(), Token)).Reservations ?? []);
    }

    [Fact]
    public async Task Place_WrongVpcOrGroup_IsRefused()
    {
        await using var cloud = await StartAsync();
        using var noVpc = await cloud.Control.PostAsJsonAsync("/_sandbox/instances", new { vpcId = "vpc-0123456789abcdef0" }, Token);
        var vpc = (await cloud.Consumer.DescribeVpcsAsync(new(), Token)).Vpcs[0].VpcId;
        using var noGroup = await cloud.Control.PostAsJsonAsync("/_sandbox/instances", new { vpcId = vpc, groupIds = new[] { "sg-0123456789abcdef0" } }, Token);
        Assert.Equal((400, 400), ((int)noVpc.StatusCode, (int)noGroup.StatusCode));
        Assert.Equal(0, (await cloud.GetAsync("world")).GetProperty("instances").GetArrayLength());
    }

    // A machine outlives endpoints and holds its group and its address.
    [Fact]
    public async Task Placed_StaysWhenEndpointsGo_AndHoldsItsGroup()
    {
        await using var cloud = await StartAsync();
        var (_, placed) = await PlaceAsync(cloud);
        var endpoint = await cloud.AvailableEndpointAsync(await cloud.ServiceAsync());
        await cloud.Consumer.DeleteVpcEndpointsAsync(new() { VpcEndpointIds = [endpoint] }, Token);
        await cloud.AdvanceAsync(100_000);

        Assert.Single((await cloud.Consumer.DescribeNetworkInterfacesAsync(new(), Token)).NetworkInterfaces);
        await Refusal.OfAsync("DependencyViolation", 400, () => cloud.Consumer.DeleteSecurityGroupAsync(new() { GroupId = placed.GroupIds[0] }, Token));
    }

    [Fact]
    public async Task Client_OfTheVpc_IsItsFirstMachine_WithWhatItsGroupsLetOut()
    {
        await using var cloud = await StartAsync();
        await cloud.AvailableEndpointAsync(await cloud.ServiceAsync());
        Assert.Null(Assert.Single(cloud.Server.World.Endpoints()).Client);
        var (_, placed) = await PlaceAsync(cloud);
        await cloud.Consumer.AuthorizeSecurityGroupEgressAsync(
            new() { GroupId = placed.GroupIds[0], IpPermissions = [new IpPermission { IpProtocol = "tcp", FromPort = 4000, ToPort = 4000, UserIdGroupPairs = [new() { GroupId = placed.GroupIds[0] }] }] }, Token);

        var client = Assert.Single(cloud.Server.World.Endpoints()).Client!;

        Assert.Equal([new EgressRuleView("-1", -1, -1, "0.0.0.0/0"), new EgressRuleView("tcp", 4000, 4000, client.Ip + "/32")], client.Egress);
    }

    private static async Task<(string Vpc, Placed Instance)> PlaceAsync(Cloud cloud)
    {
        var vpc = (await cloud.Consumer.DescribeVpcsAsync(new(), Token)).Vpcs[0].VpcId;
        using var answer = await cloud.Control.PostAsJsonAsync("/_sandbox/instances", new { vpcId = vpc }, Token);
        return (vpc, (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<Placed>(JsonSerializerOptions.Web, Token))!);
    }

    private sealed record Placed(string Id, string InterfaceId, IReadOnlyList<string> GroupIds);
}

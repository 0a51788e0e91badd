using Amazon.EC2.Model;
using PrivateLinkConsole.Sandbox.World;
using Xunit;
using static PrivateLinkConsole.Sandbox.Tests.Cloud;

namespace PrivateLinkConsole.Sandbox.Tests.World;

/// <summary>What the data plane sees of what was done over the wire.</summary>
public sealed class EndpointViewTests
{
    [Fact]
    public async Task Endpoints_Available_HasTargetAddressesRulesAndNames()
    {
        await using var cloud = await StartAsync();
        await cloud.PostAsync("load-balancers", new { arn = Arn, port = 19530, protocol = "https" });
        var id = await cloud.AvailableEndpointAsync(await cloud.ServiceAsync());
        var view = Assert.Single(cloud.Server.World.Endpoints());
        Assert.Equal((id, "available", "Available"), (view.Id, view.State, view.ServiceState));
        Assert.Equal([new Listener(19530, TargetProtocol.Https)], view.Listeners);
        Assert.Equal(("172.31.0.0/16", true, true), (view.VpcCidr, view.VpcDnsSupport, view.VpcDnsHostnames));
        Assert.Equal(("172.31.0.4", "usw2-az1"), (view.Enis[0].Ip, view.Enis[0].ZoneId));
        // The default group lets its own members in, which here are the endpoint's interfaces.
        Assert.Equal([new IngressRuleView("-1", -1, -1, "172.31.0.4/32")], view.Ingress);
        var endpoint = await cloud.EndpointAsync(id);
        Assert.Equal(endpoint.DnsEntries.Select(d => d.DnsName), view.DnsNames.Select(d => d.Name));
        Assert.All(view.DnsNames, d => Assert.Equal(["172.31.0.4"], d.Ips));
    }

    [Fact]
    public async Task Changed_RuleAdded_TellsAndShows()
    {
        await using var cloud = await StartAsync();
        var id = await cloud.AvailableEndpointAsync(await cloud.ServiceAsync());
        var group = (await cloud.EndpointAsync(id)).Groups[0].GroupId;
        var told = 0;
        cloud.Server.World.Changed += (_, _) => told++;
        await cloud.Consumer.AuthorizeSecurityGroupIngressAsync(new()
        {
            GroupId = group, IpPermissions = [new IpPermission { IpProtocol = "tcp", FromPort = 4000, ToPort = 4001,
                Ipv4Ranges = [new() { CidrIp = "172.31.0.0/16" }] }],
        }, Token);
        Assert.Equal(1, told);
        Assert.Contains(new IngressRuleView("tcp", 4000, 4001, "172.31.0.0/16"), cloud.Server.World.Endpoints()[0].Ingress);
        await cloud.Consumer.DeleteVpcEndpointsAsync(new() { VpcEndpointIds = [id] }, Token);
        await cloud.AdvanceAsync(60);
        var gone = cloud.Server.World.Endpoints()[0];
        Assert.Equal(("deleted", 0, 0), (gone.State, gone.Enis.Count, gone.DnsNames.Count));
    }
}

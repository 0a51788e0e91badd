using System.Net;
using System.Net.Sockets;
using Amazon.EC2.Model;
using Xunit;
using static PrivateLinkConsole.Sandbox.Tests.Cloud;

namespace PrivateLinkConsole.Sandbox.Tests.Control;

/// <summary>The data plane follows what is done over the wire.</summary>
public sealed class DataPlaneControlTests
{
    [Fact]
    public async Task Routes_RuleOpensThePort_ClusterAnswers()
    {
        await using var cloud = await StartAsync(new() { TimeScale = 0, DataPlane = true });
        var id = await cloud.AvailableEndpointAsync(await cloud.ServiceAsync());
        var endpoint = await cloud.EndpointAsync(id);
        await cloud.Consumer.AuthorizeSecurityGroupIngressAsync(new()
        {
            GroupId = endpoint.Groups[0].GroupId,
            IpPermissions = [new IpPermission { IpProtocol = "tcp", FromPort = 4000, ToPort = 4000, Ipv4Ranges = [new() { CidrIp = "172.31.0.0/16" }] }],
        }, Token);

        var address = (await cloud.GetAsync($"routes?vpcId={endpoint.VpcId}")).GetProperty("172.31.0.4:4000").GetString();
        using var client = new TcpClient();
        await client.ConnectAsync(IPEndPoint.Parse(address!.Contains(':', StringComparison.Ordinal) ? address : address + ":4000"), Token);
        var greeting = new byte[5];
        await client.GetStream().ReadExactlyAsync(greeting, Token);
        // The fifth byte of a MySQL greeting is the protocol version.
        Assert.Equal(10, greeting[4]);
        Assert.StartsWith("127.0.0.1:", (await cloud.GetAsync("resolvers")).GetProperty(endpoint.VpcId).GetString(), StringComparison.Ordinal);
        Assert.Contains("BEGIN CERTIFICATE", (await cloud.GetAsync("ca")).GetProperty("pem").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Routes_WithoutDataPlane_Is404()
    {
        await using var cloud = await StartAsync();
        using var reply = await cloud.Control.GetAsync("/_sandbox/routes", Token);
        Assert.Equal(404, (int)reply.StatusCode);
    }
}

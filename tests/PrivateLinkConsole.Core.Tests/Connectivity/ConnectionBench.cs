using System.Net;
using Amazon.EC2;
using Amazon.EC2.Model;
using Amazon.Runtime;
using Microsoft.Extensions.DependencyInjection;
using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.Connectivity;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.Tests.Bench;
using PrivateLinkConsole.Sandbox;
using Xunit;

namespace PrivateLinkConsole.Core.Tests.Connectivity;

/// <summary>An active endpoint in a sandbox whose addresses answer, and the admins of both accounts with SDK clients of their own.</summary>
internal sealed class ConnectionBench : IAsyncDisposable
{
    public const string PrivateName = "orders.example.com";
    private readonly ConnectionTest test;

    private ConnectionBench(ConsoleBench console)
    {
        Console = console;
        console.Get<SandboxAddress>().Url = console.SandboxUrl;
        // Nothing on loopback takes a second, so a test of silence need not take three.
        test = ActivatorUtilities.CreateInstance<ConnectionTest>(console.Get<IServiceProvider>(), new ConnectionTimings { Answer = TimeSpan.FromSeconds(30), Connect = TimeSpan.FromSeconds(1) });
        Consumer = Ec2(KnownAccounts.ConsumerKey);
        Provider = Ec2(KnownAccounts.ProviderKey);
    }

    public ConsoleBench Console { get; }

    public AmazonEC2Client Consumer { get; }

    public AmazonEC2Client Provider { get; }

    public string Id { get; private set; } = "";

    public string Group { get; private set; } = "";

    public string Vpc { get; private set; } = "";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<ConnectionBench> StartAsync(bool privateDns = false)
    {
        var bench = new ConnectionBench(await ConsoleBench.StartAsync(dataPlane: true, cancellationToken: Token));
        await bench.MakeAsync(privateDns);
        return bench;
    }

    public Task<ConnectionTestResult> RunAsync() => test.RunAsync(Console.Admin, Console.Project, Id, Token);

    public Task FixAsync(RungFix fix) => test.FixAsync(Console.Admin, Console.Project, Id, fix, Token);

    public Task<EndpointView> ViewAsync() => Console.ViewAsync(Id);

    /// <summary>Where the first network interface stands on loopback.</summary>
    public async Task<IPEndPoint> RouteAsync()
    {
        var view = await ViewAsync();
        return (await Console.Get<IVantagePoint>().RouteAsync(Vpc, IPAddress.Parse(view.Zones[0].Ip!), 4000, Token))!;
    }

    /// <summary>Takes the one rule away that lets the VPC in.</summary>
    public async Task ShutAsync()
    {
        var group = (await Consumer.DescribeSecurityGroupsAsync(new() { GroupIds = [Group] }, Token)).SecurityGroups[0];
        await Consumer.RevokeSecurityGroupIngressAsync(new() { GroupId = Group, IpPermissions = group.IpPermissions }, Token);
    }

    /// <summary>Lets the group's own members in, and nobody else.</summary>
    public Task OpenToMembersAsync() => Consumer.AuthorizeSecurityGroupIngressAsync(
        new() { GroupId = Group, IpPermissions = [new IpPermission { IpProtocol = "tcp", FromPort = 4000, ToPort = 4000, UserIdGroupPairs = [new() { GroupId = Group }] }] }, Token);

    public Task SwitchDnsSupportAsync(bool on) => Consumer.ModifyVpcAttributeAsync(new() { VpcId = Vpc, EnableDnsSupport = on }, Token);

    /// <summary>A change takes the endpoint back to pending for a while, and no sweep has seen it yet.</summary>
    public async Task ModifyAsync()
    {
        var view = await ViewAsync();
        await Consumer.ModifyVpcEndpointAsync(new() { VpcEndpointId = view.VpcEndpointId, ResetPolicy = true }, Token);
    }

    /// <summary>The provider throws the accepted connection out, and no sweep has seen it yet.</summary>
    public async Task RejectAsync()
    {
        var view = await ViewAsync();
        var answer = await Provider.RejectVpcEndpointConnectionsAsync(new() { ServiceId = view.ServiceId, VpcEndpointIds = [view.VpcEndpointId] }, Token);
        Assert.True(answer.Unsuccessful is null or []);
    }

    public async ValueTask DisposeAsync()
    {
        Consumer.Dispose();
        Provider.Dispose();
        await Console.DisposeAsync();
    }

    private async Task MakeAsync(bool privateDns)
    {
        var cluster = await Console.ClusterAsync(privateDnsName: privateDns ? PrivateName : null);
        var network = await Console.NetworkAsync(zones: ["usw2-az1", "usw2-az2"]);
        Vpc = network.VpcId;
        Group = await MakeGroupAsync(network.VpcId);
        Id = await Console.CreateAsync(cluster, dns: privateDns, network: network with { SecurityGroupIds = [Group] });
        if (privateDns)
            await VerifyNameAsync(cluster.Id);
        await Console.UntilAsync(Id, EndpointStatus.Active);
    }

    private async Task<string> MakeGroupAsync(string vpc)
    {
        var made = await Consumer.CreateSecurityGroupAsync(new() { GroupName = "orders-endpoint", Description = "Endpoint", VpcId = vpc }, Token);
        var cidr = (await Consumer.DescribeVpcsAsync(new() { VpcIds = [vpc] }, Token)).Vpcs[0].CidrBlock;
        var rule = new IpPermission { IpProtocol = "tcp", FromPort = 4000, ToPort = 4000, Ipv4Ranges = [new() { CidrIp = cidr }] };
        await Consumer.AuthorizeSecurityGroupIngressAsync(new() { GroupId = made.GroupId, IpPermissions = [rule] }, Token);
        return made.GroupId;
    }

    private async Task VerifyNameAsync(string clusterId)
    {
        var clusters = Console.Get<ClusterRegistry>();
        await Console.UntilAsync(async () => (await clusters.GetAsync(Console.Admin, Console.Project, clusterId, Token)).TxtName is not null);
        var cluster = await clusters.GetAsync(Console.Admin, Console.Project, clusterId, Token);
        await Console.PublishTxtAsync(cluster.TxtName!, cluster.TxtValue!);
        await Console.Get<ClusterEditing>().CheckPrivateDnsNameAsync(Console.Admin, Console.Project, clusterId, Token);
    }

    private AmazonEC2Client Ec2(string key) => new(new BasicAWSCredentials(key, KnownAccounts.Secret), new AmazonEC2Config
    {
        ServiceURL = Console.SandboxUrl.ToString(),
        AuthenticationRegion = ConsoleBench.Region,
        MaxErrorRetry = 0,
    });
}

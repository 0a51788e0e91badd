using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Amazon.EC2;
using Amazon.EC2.Model;
using Amazon.Runtime;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.Connectivity;
using PrivateLinkConsole.Core.Connectivity.Probing;
using PrivateLinkConsole.Core.DnsBindings;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.Core.Tests.Bench;
using PrivateLinkConsole.Sandbox;
using Xunit;

namespace PrivateLinkConsole.Core.Tests.Connectivity;

/// <summary>An active endpoint in a sandbox whose addresses answer, and the admins of both accounts with SDK clients of their own.</summary>
internal sealed class DoctorBench : IAsyncDisposable
{
    public const string PrivateName = "orders.example.com";
    private readonly HttpClient control;

    private DoctorBench(ConsoleBench console)
    {
        Console = console;
        console.Get<SandboxAddress>().Url = console.SandboxUrl;
        control = new HttpClient { BaseAddress = console.SandboxUrl };
        Consumer = Ec2(KnownAccounts.ConsumerKey);
        Provider = Ec2(KnownAccounts.ProviderKey);
    }

    public ConsoleBench Console { get; }

    public AmazonEC2Client Consumer { get; }

    public AmazonEC2Client Provider { get; }

    public string Id { get; private set; } = "";

    public string Group { get; private set; } = "";

    public string Vpc { get; private set; } = "";

    public ClusterView Cluster { get; private set; } = null!;

    public int Port => Cluster.Port;

    private static string Balancer => $"arn:aws:elasticloadbalancing:{ConsoleBench.Region}:{ConsoleBench.ProviderAccount}:loadbalancer/net/vectors/0123456789abcdef";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>A TiDB cluster.</summary>
    /// <param name="patience">How long a hang may last; long by default, since a busy machine is no hang.</param>
    public static Task<DoctorBench> StartAsync(bool privateDns = false, TimeSpan? patience = null) => StartAsync(patience, bench => bench.MakeTidbAsync(privateDns));

    /// <summary>A Zilliz cluster with its private link in a hosted zone.</summary>
    /// <param name="record">Whether its DNS record is made.</param>
    public static Task<DoctorBench> StartZillizAsync(bool record = true, TimeSpan? patience = null) => StartAsync(patience, bench => bench.MakeZillizAsync(record));

    public Task<ConnectionRunView> RunAsync(string? source = null, string? clusterId = null, Caller? caller = null) =>
        Console.Get<ConnectivityDoctor>().RunAsync(caller ?? Console.Admin, Console.Project, Id, new DoctorInput(clusterId, source), null, Token);

    public Task FixAsync(ConnectionRunView run, RungFix fix) => Console.Get<ConnectionFixes>().FixAsync(Console.Admin, Console.Project, Id, run.Id, fix, Token);

    public Task<ConnectionRunView> ReportAsync(ConnectionRunView run, string output) =>
        Console.Get<ConnectivityDoctor>().ReportAsync(Console.Admin, Console.Project, Id, run.Id, output, Token);

    public Task<EndpointView> ViewAsync() => Console.ViewAsync(Id);

    /// <summary>Lets the console work until the private link leads to the endpoint.</summary>
    public Task UntilRecordAsync() => Console.UntilAsync(async () => (await ViewAsync()).Bindings is [{ Status: DnsBindingStatus.Ready, ObservedAt: not null }]);

    /// <summary>Where the first network interface stands on loopback.</summary>
    public async Task<IPEndPoint> RouteAsync()
    {
        var view = await ViewAsync();
        return (await Console.Get<IVantagePoint>().RouteAsync(Vpc, IPAddress.Parse(view.Zones[0].Ip!), Port, Token))!;
    }

    /// <summary>Takes the one rule away that lets the VPC in.</summary>
    public async Task ShutAsync()
    {
        var group = (await Consumer.DescribeSecurityGroupsAsync(new() { GroupIds = [Group] }, Token)).SecurityGroups[0];
        await Consumer.RevokeSecurityGroupIngressAsync(new() { GroupId = Group, IpPermissions = group.IpPermissions }, Token);
    }

    /// <summary>Lets the members of a group in, and nobody else.</summary>
    public Task OpenToGroupAsync(string group) => Consumer.AuthorizeSecurityGroupIngressAsync(
        new() { GroupId = Group, IpPermissions = [new IpPermission { IpProtocol = "tcp", FromPort = Port, ToPort = Port, UserIdGroupPairs = [new() { GroupId = group }] }] }, Token);

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

    /// <summary>How the Zilliz cluster behind the load balancer is.</summary>
    public Task TargetAsync(string target = "answers", string? tlsName = null) =>
        PostAsync("load-balancers", new { arn = Balancer, port = Port, protocol = "https", target, tlsNames = new[] { tlsName ?? Cluster.PrivateLink } });

    /// <summary>A machine in the VPC; the answer is what the sandbox knows of it.</summary>
    public async Task<(string Id, string InterfaceId, string Group)> PlaceInstanceAsync()
    {
        using var answer = await control.PostAsJsonAsync("/_sandbox/instances", new { vpcId = Vpc }, Token);
        var instance = await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>(Token);
        return (instance.GetProperty("id").GetString()!, instance.GetProperty("interfaceId").GetString()!, instance.GetProperty("groupIds")[0].GetString()!);
    }

    public async Task<IPrivateDns> ZonesAsync() => await Console.Get<CloudDoor>().PrivateDnsAsync(Console.ConsumerAccountRow, Token);

    /// <summary>The alias record that the console wrote.</summary>
    public async Task<(IPrivateDns Zones, string ZoneId, CloudRecord Record)> RecordAsync()
    {
        var zones = await ZonesAsync();
        var zone = (await ViewAsync()).Bindings[0].ZoneId!;
        return (zones, zone, (await zones.ListRecordsAsync(zone, Token)).Single(record => record.Type == "A"));
    }

    /// <summary>Another endpoint on the same service, made by hand.</summary>
    public async Task<VpcEndpoint> OtherEndpointAsync()
    {
        var view = await ViewAsync();
        var made = (await Consumer.CreateVpcEndpointAsync(
            new() { VpcEndpointType = VpcEndpointType.Interface, VpcId = Vpc, ServiceName = view.ServiceName, SubnetIds = [view.SubnetIds[0]], PrivateDnsEnabled = false }, Token)).VpcEndpoint;
        await Provider.AcceptVpcEndpointConnectionsAsync(new() { ServiceId = view.ServiceId, VpcEndpointIds = [made.VpcEndpointId] }, Token);
        await Console.AdvanceAsync(TimeSpan.FromMinutes(2));
        return (await Consumer.DescribeVpcEndpointsAsync(new() { VpcEndpointIds = [made.VpcEndpointId] }, Token)).VpcEndpoints[0];
    }

    public async ValueTask DisposeAsync()
    {
        Consumer.Dispose();
        Provider.Dispose();
        control.Dispose();
        await Console.DisposeAsync();
    }

    private static async Task<DoctorBench> StartAsync(TimeSpan? patience, Func<DoctorBench, Task> make)
    {
        // Nothing on loopback takes a second, so a test of silence need not take three.
        var timings = new ConnectionTimings { Answer = patience ?? TimeSpan.FromSeconds(30), Connect = TimeSpan.FromSeconds(1) };
        var bench = new DoctorBench(await ConsoleBench.StartAsync(dataPlane: true, timings: timings, cancellationToken: Token));
        await make(bench);
        return bench;
    }

    private async Task MakeTidbAsync(bool privateDns)
    {
        Cluster = await Console.ClusterAsync(privateDnsName: privateDns ? PrivateName : null);
        await MakeEndpointAsync(privateDns);
        if (privateDns)
            await VerifyNameAsync(Cluster.Id);
        await Console.UntilAsync(Id, EndpointStatus.Active);
    }

    private async Task MakeZillizAsync(bool record)
    {
        Cluster = await Console.Get<ClusterRegistry>().CreateAsync(Console.Admin, Console.Project, new ClusterInput
        {
            Name = "vectors",
            Platform = ClusterPlatform.ZillizDedicated,
            Provider = CloudProvider.Aws,
            Region = ConsoleBench.Region,
            Port = 19530,
            CloudAccountId = Console.ProviderAccountRow,
            NetworkLoadBalancerArns = [Balancer],
        }, Token);
        await TargetAsync();
        await MakeEndpointAsync(dns: true);
        await Console.UntilAsync(async () => (await ViewAsync()) is { CloudState: "available", Zones.Count: 2 });
        if (!record)
            return;
        await Console.Get<DnsRecords>().ApplyAsync(Console.Admin, Console.Project, Id, new DnsBindingInput { ClusterIds = [Cluster.Id], Mode = EndpointMode.Console }, Token);
        await UntilRecordAsync();
    }

    private async Task MakeEndpointAsync(bool dns)
    {
        var network = await Console.NetworkAsync(zones: ["usw2-az1", "usw2-az2"]);
        Vpc = network.VpcId;
        Group = await MakeGroupAsync(network.VpcId);
        Id = await Console.CreateAsync(Cluster, dns: dns, network: network with { SecurityGroupIds = [Group] });
    }

    private async Task<string> MakeGroupAsync(string vpc)
    {
        var made = await Consumer.CreateSecurityGroupAsync(new() { GroupName = "orders-endpoint", Description = "Endpoint", VpcId = vpc }, Token);
        var cidr = (await Consumer.DescribeVpcsAsync(new() { VpcIds = [vpc] }, Token)).Vpcs[0].CidrBlock;
        var rule = new IpPermission { IpProtocol = "tcp", FromPort = Port, ToPort = Port, Ipv4Ranges = [new() { CidrIp = cidr }] };
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

    private async Task PostAsync(string path, object body)
    {
        using var answer = await control.PostAsJsonAsync("/_sandbox/" + path, body, Token);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Token));
    }

    private AmazonEC2Client Ec2(string key) => new(new BasicAWSCredentials(key, KnownAccounts.Secret), new AmazonEC2Config
    {
        ServiceURL = Console.SandboxUrl.ToString(),
        AuthenticationRegion = ConsoleBench.Region,
        MaxErrorRetry = 0,
    });
}

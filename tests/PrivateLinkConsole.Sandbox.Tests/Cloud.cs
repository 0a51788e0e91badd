using System.Net.Http.Json;
using System.Text.Json;
using Amazon.EC2;
using Amazon.EC2.Model;
using Amazon.Runtime;
using Amazon.SecurityToken;
using Xunit;

namespace PrivateLinkConsole.Sandbox.Tests;

/// <summary>A sandbox whose clock stands still until a test moves it, with real SDK clients on its socket.</summary>
internal sealed class Cloud : IAsyncDisposable
{
    public const string Region = "us-west-2";
    public const string Arn = "arn:aws:elasticloadbalancing:us-west-2:111111111111:loadbalancer/net/tidb/0123456789abcdef";

    private readonly List<IDisposable> _clients = [];

    private Cloud(SandboxServer server)
    {
        Server = server;
        Provider = Ec2(KnownAccounts.ProviderKey);
        Consumer = Ec2(KnownAccounts.ConsumerKey);
        Control = Keep(new HttpClient { BaseAddress = server.Url });
    }

    public SandboxServer Server { get; }

    public AmazonEC2Client Provider { get; }

    public AmazonEC2Client Consumer { get; }

    public HttpClient Control { get; }

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<Cloud> StartAsync(SandboxOptions? options = null) =>
        new(await SandboxServer.StartAsync(options ?? new() { TimeScale = 0 }, Token));

    public AmazonEC2Client Ec2(string key, string secret = KnownAccounts.Secret, string region = Region) => Ec2(new BasicAWSCredentials(key, secret), region);

    public AmazonEC2Client Ec2(AWSCredentials credentials, string region = Region) => Keep(new AmazonEC2Client(credentials, new AmazonEC2Config
    {
        ServiceURL = Server.Url.ToString(),
        AuthenticationRegion = region,
        MaxErrorRetry = 0,
        MaxStaleConnectionRetries = 0,
        Timeout = TimeSpan.FromSeconds(30),
    }));

    public AmazonSecurityTokenServiceClient Sts(AWSCredentials credentials) =>
        Keep(new AmazonSecurityTokenServiceClient(credentials, new AmazonSecurityTokenServiceConfig
    {
        ServiceURL = Server.Url.ToString(),
        AuthenticationRegion = Region,
        MaxErrorRetry = 0,
    }));

    public AmazonSecurityTokenServiceClient Sts(string key, string secret = KnownAccounts.Secret) => Sts(new BasicAWSCredentials(key, secret));

    public Task AdvanceAsync(double seconds) => PostAsync("clock", new { advanceSeconds = seconds });

    public Task FaultAsync(object fault) => PostAsync("faults", fault);

    public async Task PostAsync(string path, object body)
    {
        using var reply = await Control.PostAsJsonAsync("/_sandbox/" + path, body, Token);
        Assert.True(reply.IsSuccessStatusCode, await reply.Content.ReadAsStringAsync(Token));
    }

    public async Task<JsonElement> GetAsync(string path) => await Control.GetFromJsonAsync<JsonElement>("/_sandbox/" + path, Token);

    /// <summary>An available service that the consumer may use.</summary>
    public async Task<ServiceConfiguration> ServiceAsync(bool acceptance = true, string? privateName = null, string arn = Arn)
    {
        var made = await Provider.CreateVpcEndpointServiceConfigurationAsync(
            new() { NetworkLoadBalancerArns = [arn], AcceptanceRequired = acceptance, PrivateDnsName = privateName }, Token);
        var service = made.ServiceConfiguration;
        await Provider.ModifyVpcEndpointServicePermissionsAsync(
            new() { ServiceId = service.ServiceId, AddAllowedPrincipals = [$"arn:aws:iam::{KnownAccounts.Consumer}:root"] }, Token);
        await AdvanceAsync(300);
        return service;
    }

    /// <summary>The consumer's default VPC with one subnet in a zone that every service has.</summary>
    public async Task<CreateVpcEndpointRequest> RequestAsync(string serviceName)
    {
        var subnets = await Consumer.DescribeSubnetsAsync(new() { Filters = [new("availability-zone-id", ["usw2-az1"]), new("default-for-az", ["true"])] },
            Token);
        var subnet = Assert.Single(subnets.Subnets);
        return new()
        {
            VpcEndpointType = VpcEndpointType.Interface,
            VpcId = subnet.VpcId,
            ServiceName = serviceName,
            SubnetIds = [subnet.SubnetId],
            PrivateDnsEnabled = false,
        };
    }

    /// <summary>An endpoint of the consumer, accepted and available.</summary>
    public async Task<string> AvailableEndpointAsync(ServiceConfiguration service)
    {
        var made = await Consumer.CreateVpcEndpointAsync(await RequestAsync(service.ServiceName), Token);
        if (made.VpcEndpoint.State == State.PendingAcceptance)
            await Provider.AcceptVpcEndpointConnectionsAsync(new() { ServiceId = service.ServiceId, VpcEndpointIds = [made.VpcEndpoint.VpcEndpointId] }, Token);
        await AdvanceAsync(100);
        return made.VpcEndpoint.VpcEndpointId;
    }

    public async Task<VpcEndpoint> EndpointAsync(string id) =>
        Assert.Single((await Consumer.DescribeVpcEndpointsAsync(new() { VpcEndpointIds = [id] }, Token)).VpcEndpoints);

    public async ValueTask DisposeAsync()
    {
        foreach (var client in _clients) client.Dispose();
        await Server.DisposeAsync();
    }

    private T Keep<T>(T client)
        where T : IDisposable
    {
        _clients.Add(client);
        return client;
    }
}

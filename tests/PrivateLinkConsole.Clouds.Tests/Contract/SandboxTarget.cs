using System.Net.Http.Json;
using PrivateLinkConsole.Clouds.Tests.Stubs;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Sandbox;
using Xunit;

namespace PrivateLinkConsole.Clouds.Tests.Contract;

/// <summary>The product's own sandbox, two accounts of each cloud, its clock standing still until a test moves it.</summary>
public sealed class SandboxTarget : IAsyncLifetime
{
    private readonly HttpClient control = new(new SocketsHttpHandler { UseProxy = false });
    private SandboxServer? server;
    private ContractTarget? aws;
    private ContractTarget? alibaba;

    /// <summary>AWS in the sandbox.</summary>
    public ContractTarget Target => aws!;

    public ContractTarget Alibaba => alibaba!;

    public string Url => server!.Url.ToString();

    public async ValueTask InitializeAsync()
    {
        server = await SandboxServer.StartAsync(new SandboxOptions { TimeScale = 0 });
        control.BaseAddress = server.Url;
        var balancer = $"arn:aws:elasticloadbalancing:us-west-2:{KnownAccounts.Provider}:loadbalancer/net/contract/0123456789abcdef";
        var cloud = new TestCloud(server.Url.ToString(), mode: CloudsMode.Sandbox);
        aws = new ContractTarget(
            cloud, cloud.Aws, TestCloud.Region, ContractWords.Aws,
            Access(CloudProvider.Aws, KnownAccounts.Consumer, KnownAccounts.ConsumerKey), Access(CloudProvider.Aws, KnownAccounts.Provider, KnownAccounts.ProviderKey),
            balancer, SettleAsync);
        alibaba = new ContractTarget(
            cloud, cloud.Alibaba, "cn-hangzhou", ContractWords.Alibaba,
            Access(CloudProvider.Alibaba, AlibabaAccounts.Consumer, AlibabaAccounts.ConsumerKey),
            Access(CloudProvider.Alibaba, AlibabaAccounts.Provider, AlibabaAccounts.ProviderKey),
            "nlb-contract0@cn-hangzhou-a", SettleAsync);
    }

    public async ValueTask DisposeAsync()
    {
        aws?.Cloud.Dispose();
        control.Dispose();
        if (server is not null)
            await server.DisposeAsync();
    }

    /// <summary>One of the sandbox's own calls, e.g. <c>roles</c>.</summary>
    public async Task ControlAsync(string path, object body, CancellationToken cancellationToken)
    {
        using var answer = await control.PostAsJsonAsync($"/_sandbox/{path}", body, cancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Longer than anything takes, shorter than a deleted object stays listed.</summary>
    private Task SettleAsync(CancellationToken cancellationToken) => ControlAsync("clock", new { advanceSeconds = 250 }, cancellationToken);

    private static CloudAccess Access(CloudProvider provider, string account, string key) =>
        new($"ca-{account}", provider, account, new CloudCredentials.AccessKey(key, new Secret(KnownAccounts.Secret)));
}

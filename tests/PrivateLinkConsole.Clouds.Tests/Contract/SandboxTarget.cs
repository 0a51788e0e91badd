using System.Net.Http.Json;
using PrivateLinkConsole.Clouds.Tests.Stubs;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Sandbox;
using Xunit;

namespace PrivateLinkConsole.Clouds.Tests.Contract;

/// <summary>The product's own sandbox, two accounts, its clock standing still until a test moves it.</summary>
public sealed class SandboxTarget : IAsyncLifetime
{
    private static readonly CloudAccess Consumer = Access("ca-consumer", KnownAccounts.Consumer, KnownAccounts.ConsumerKey);

    private static readonly CloudAccess Provider = Access("ca-provider", KnownAccounts.Provider, KnownAccounts.ProviderKey);

    private readonly HttpClient control = new(new SocketsHttpHandler { UseProxy = false });
    private SandboxServer? server;
    private ContractTarget? target;

    public ContractTarget Target => target!;

    public async ValueTask InitializeAsync()
    {
        server = await SandboxServer.StartAsync(new SandboxOptions { TimeScale = 0 });
        control.BaseAddress = server.Url;
        var balancer = $"arn:aws:elasticloadbalancing:us-west-2:{KnownAccounts.Provider}:loadbalancer/net/contract/0123456789abcdef";
        target = new ContractTarget(new TestCloud(server.Url.ToString(), mode: CloudsMode.Sandbox), Consumer, Provider, balancer, SettleAsync);
    }

    public async ValueTask DisposeAsync()
    {
        target?.Cloud.Dispose();
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

    private static CloudAccess Access(string id, string account, string key) =>
        new(id, CloudProvider.Aws, account, new CloudCredentials.AccessKey(key, new Secret(KnownAccounts.Secret)));
}

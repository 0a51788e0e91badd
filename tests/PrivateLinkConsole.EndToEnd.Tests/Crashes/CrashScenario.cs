using System.Text.Json;
using PrivateLinkConsole.TestKit;

namespace PrivateLinkConsole.EndToEnd.Tests.Crashes;

/// <summary>One cluster and one endpoint with private DNS, made and deleted by REST while the console may die at any moment.</summary>
internal sealed class CrashScenario(SandboxProcess cloud) : IAsyncDisposable
{
    private const string Region = "us-west-2";
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(90);
    private readonly TempFolder folder = new();
    private ConsoleProcess? console;
    private string clusterId = "";
    private string endpointId = "";

    public async Task StartAsync(string? crashAt)
    {
        if (console is not null)
            await console.DisposeAsync();
        console = await ConsoleProcess.StartAsync(folder.Path, cloud.Url, crashAt);
    }

    /// <summary>Asks for everything; what follows is the console's work.</summary>
    public async Task AskAsync()
    {
        var provider = await console!.PostAsync("cloud-accounts", Account("provider", "111111111111", "AKIASANDBOXPROVIDER1"));
        var consumer = await console.PostAsync("cloud-accounts", Account("consumer", "222222222222", "AKIASANDBOXCONSUMER1"));
        clusterId = await console.PostAsync("clusters", new
        {
            name = "orders",
            platform = "tidbDedicated",
            provider = "aws",
            region = Region,
            port = 4000,
            cloudAccountId = provider,
            networkLoadBalancerArns = new[] { $"arn:aws:elasticloadbalancing:{Region}:111111111111:loadbalancer/net/orders/0123456789abcdef" },
            privateDnsName = "orders.db.example.com",
        });
        var networks = (await console.GetAsync($"networks?cloudAccountId={consumer}&region={Region}"))!.Value;
        var vpc = networks.GetProperty("items")[0];
        // Zone ids are the same in all accounts; the first of the region is always served by the sandbox's load balancers.
        var subnet = vpc.GetProperty("subnets").EnumerateArray().OrderBy(one => one.GetProperty("zoneId").GetString(), StringComparer.Ordinal).First();
        endpointId = await console.PostAsync("endpoints", new
        {
            name = "prod-orders",
            clusterId,
            region = Region,
            consumerCloudAccountId = consumer,
            vpcId = vpc.GetProperty("id").GetString(),
            subnetIds = new[] { subnet.GetProperty("id").GetString() },
            securityGroupIds = Array.Empty<string>(),
            mode = "console",
            acceptConnection = true,
            enablePrivateDns = true,
        });
    }

    /// <summary>Works as the people do who publish the TXT record, until the endpoint has the status, is gone, or the console is dead.</summary>
    public async Task<bool> UntilAsync(string? status)
    {
        var until = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(until) < Deadline)
        {
            try
            {
                if (console!.HasDied)
                    return false;
                if (await ReachedAsync(status))
                    return true;
                await PublishAsync();
            }
            catch (HttpRequestException) when (console!.HasDied || DiesSoon)
            {
                return false;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        }

        throw new TimeoutException($"Not {status ?? "gone"} in time: {(await console!.GetAsync("endpoints/" + endpointId))?.GetRawText()}");
    }

    public async Task ExpectDeathAsync()
    {
        await UntilAsync(null);
        // 128 + SIGKILL: it killed itself at the gate, and nothing was tidied up.
        Xunit.Assert.Equal(137, await console!.DeathAsync());
    }

    public bool DiesSoon { get; set; }

    public Task DeleteAsync() => console!.DeleteAsync("endpoints/" + endpointId);

    public async ValueTask DisposeAsync()
    {
        if (console is not null)
            await console.DisposeAsync();
        folder.Dispose();
    }

    private async Task<bool> ReachedAsync(string? status)
    {
        var row = await console!.GetAsync("endpoints/" + endpointId);
        if (status is not null)
            return row?.GetProperty("status").GetString() == status;
        // Gone with all it stood on.
        return row is null && await cloud.LiveAsync() == (0, 0) && !DiesSoon;
    }

    private async Task PublishAsync()
    {
        if (await console!.GetAsync("clusters/" + clusterId) is not { } cluster)
            return;
        if (cluster.TryGetProperty("privateDnsNameState", out var state) && state.ValueKind == JsonValueKind.String && state.GetString() != "verified"
            && cluster.TryGetProperty("txtName", out var name) && name.ValueKind == JsonValueKind.String)
        {
            await cloud.PublishTxtAsync(name.GetString()!, cluster.GetProperty("txtValue").GetString()!);
            await console.PostAsync($"clusters/{clusterId}/private-dns-check", new { });
        }
    }

    private static object Account(string name, string number, string key) => new
    {
        name,
        provider = "aws",
        accountId = number,
        credentials = new { kind = "accessKey", accessKeyId = key, secretAccessKey = "sandbox" },
    };
}

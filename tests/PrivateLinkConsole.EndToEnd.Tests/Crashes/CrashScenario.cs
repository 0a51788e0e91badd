using System.Text.Json;
using PrivateLinkConsole.TestKit;
using Xunit;

namespace PrivateLinkConsole.EndToEnd.Tests.Crashes;

/// <summary>
/// One cluster and one endpoint with private DNS, made and deleted by REST while the console dies again and again. Every request
/// that makes something carries the same Idempotency-Key in every life of the console: an answer that a death swallowed is asked for again.
/// </summary>
internal sealed class CrashScenario(SandboxProcess cloud) : IAsyncDisposable
{
    private const string Region = "us-west-2";
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(200);
    private readonly TempFolder folder = new();
    private ConsoleProcess? console;
    private string clusterId = "";
    private string? endpointId;
    private Goal goal = Goal.Active;
    private bool deletionAnswered;

    private enum Goal
    {
        Active,
        Gone,
    }

    /// <summary>
    /// Lets the console die at each of the gates, in whatever order a life comes to them, and works with it as people do. A death
    /// takes its gate away, so the next console must have recovered to get to another one.
    /// </summary>
    public async Task DieAtAllAsync(IEnumerable<string> gates)
    {
        var left = gates.ToHashSet();
        while (left.Count > 0)
        {
            await StartAsync(left);
            Assert.False(await WorkAsync(), $"Not hit: {string.Join(", ", left)}.");
            var (status, hit) = await console!.DeathAsync();
            // 128 + SIGKILL: it killed itself, and nothing was tidied up.
            Assert.Equal(137, status);
            Assert.NotEmpty(hit);
            left.ExceptWith(hit);
            var (endpoints, services) = await cloud.LiveAsync();
            Assert.True(endpoints <= 1 && services <= 1, $"{endpoints} endpoints and {services} services after {hit[0]}.");
        }
    }

    /// <summary>Starts a console that lives, and works with it until the endpoint is Active, or gone with all it stood on.</summary>
    public async Task LiveAsync()
    {
        await StartAsync([]);
        Assert.True(await WorkAsync(), "The console ended by itself.");
    }

    /// <summary>From now on people want the endpoint gone.</summary>
    public void WantDeletion() => goal = Goal.Gone;

    /// <summary>The ids of the VPC endpoint in the rows of the project's table.</summary>
    public async Task<IReadOnlyList<string?>> RowsAsync() =>
        [.. (await console!.GetAsync("endpoints"))!.Value.GetProperty("items").EnumerateArray().Select(row => row.GetProperty("vpcEndpointId").GetString())];

    public async ValueTask DisposeAsync()
    {
        if (console is not null)
            await console.DisposeAsync();
        folder.Dispose();
    }

    private async Task StartAsync(IEnumerable<string> crashAt)
    {
        if (console is not null)
            await console.DisposeAsync();
        console = await ConsoleProcess.StartAsync(folder.Path, cloud.Url, crashAt);
    }

    /// <summary>false: the console died.</summary>
    private async Task<bool> WorkAsync()
    {
        var since = TimeProvider.System.GetTimestamp();
        try
        {
            while (!console!.HasDied)
            {
                if (endpointId is null)
                    await AskAsync();
                else if (await ReachedAsync())
                    return true;
                if (TimeProvider.System.GetElapsedTime(since) > Deadline)
                    throw new TimeoutException($"Not {goal} in time: {(await console.GetAsync("endpoints/" + endpointId))?.GetRawText()}");
                await Task.Delay(BetweenLooks, TimeProvider.System);
            }
        }
        catch (HttpRequestException)
        {
            // Only a death excuses an answer that does not come.
            await console!.DeathAsync();
        }

        return false;
    }

    private Task<bool> ReachedAsync() => goal switch
    {
        Goal.Active => IsActiveAsync(),
        Goal.Gone => IsGoneAsync(),
    };

    private async Task AskAsync()
    {
        var provider = await console!.PostAsync("cloud-accounts", Account("provider", "111111111111", "AKIASANDBOXPROVIDER1"), key: "provider");
        var consumer = await console.PostAsync("cloud-accounts", Account("consumer", "222222222222", "AKIASANDBOXCONSUMER1"), key: "consumer");
        clusterId = await console.PostAsync("clusters", Cluster(provider), key: "cluster");
        var networks = (await console.GetAsync($"networks?cloudAccountId={consumer}&region={Region}"))!.Value;
        endpointId = await console.PostAsync("endpoints", Endpoint(consumer, networks.GetProperty("items")[0]), key: "endpoint");
    }

    private async Task<bool> IsActiveAsync()
    {
        if ((await console!.GetAsync("endpoints/" + endpointId))!.Value.GetProperty("status").GetString() == "active")
            return true;
        await PublishAsync();
        return false;
    }

    private async Task<bool> IsGoneAsync()
    {
        if (!deletionAnswered)
            await console!.DeleteAsync("endpoints/" + endpointId);
        deletionAnswered = true;
        return await console!.GetAsync("endpoints/" + endpointId) is null && await cloud.LiveAsync() == (0, 0);
    }

    /// <summary>What the owner of the name's zone does.</summary>
    private async Task PublishAsync()
    {
        var cluster = (await console!.GetAsync("clusters/" + clusterId))!.Value;
        if (cluster.GetProperty("privateDnsNameState").GetString() is null or "verified" || cluster.GetProperty("txtName").GetString() is not { } name)
            return;
        await cloud.PublishTxtAsync(name, cluster.GetProperty("txtValue").GetString()!);
        await console.PostAsync($"clusters/{clusterId}/private-dns-check", new { });
    }

    private static object Account(string name, string number, string key) => new
    {
        name,
        provider = "aws",
        accountId = number,
        credentials = new { kind = "accessKey", accessKeyId = key, secretAccessKey = "sandbox" },
    };

    private static object Cluster(string provider) => new
    {
        name = "orders",
        platform = "tidbDedicated",
        provider = "aws",
        region = Region,
        port = 4000,
        cloudAccountId = provider,
        networkLoadBalancerArns = new[] { $"arn:aws:elasticloadbalancing:{Region}:111111111111:loadbalancer/net/orders/0123456789abcdef" },
        privateDnsName = "orders.db.example.com",
    };

    private object Endpoint(string consumer, JsonElement vpc) => new
    {
        name = "prod-orders",
        clusterId,
        region = Region,
        consumerCloudAccountId = consumer,
        vpcId = vpc.GetProperty("id").GetString(),
        // Zone ids are the same in all accounts; the first of the region is always served by the sandbox's load balancers.
        subnetIds = new[] { vpc.GetProperty("subnets").EnumerateArray().OrderBy(one => one.GetProperty("zoneId").GetString(), StringComparer.Ordinal).First().GetProperty("id").GetString() },
        securityGroupIds = Array.Empty<string>(),
        mode = "console",
        acceptConnection = true,
        enablePrivateDns = true,
    };
}

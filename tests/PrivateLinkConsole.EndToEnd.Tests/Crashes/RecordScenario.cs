using System.Text.Json;
using PrivateLinkConsole.Core.Reconciling;
using PrivateLinkConsole.TestKit;
using Xunit;

namespace PrivateLinkConsole.EndToEnd.Tests.Crashes;

/// <summary>One endpoint whose DNS record is made and removed again by REST, while the console dies at the writes of both.</summary>
internal sealed class RecordScenario(RecordCloud cloud) : IAsyncDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(200);
    private static readonly JournalledAction[] Writes =
    [
        JournalledAction.CreateHostedZone,
        JournalledAction.TagHostedZone,
        JournalledAction.PutRecords,
        JournalledAction.RemoveRecords,
        JournalledAction.DeleteHostedZone,
    ];

    private readonly TempFolder folder = new();
    private HashSet<string> gates = [];
    private string life = "";
    private ConsoleProcess? console;
    private string clusterId = "";
    private string endpointId = "";

    /// <summary>The cluster's private link.</summary>
    public string Link { get; private set; } = "";

    /// <summary>An available endpoint, and no name that leads to it.</summary>
    public async Task PrepareAsync()
    {
        await StartAsync([]);
        var provider = await console!.PostAsync("cloud-accounts", cloud.Provider, "provider");
        var consumer = ReferenceEquals(cloud.Provider, cloud.Consumer) ? provider : await console.PostAsync("cloud-accounts", cloud.Consumer, "consumer");
        clusterId = await console.PostAsync("clusters", new
        {
            name = "vectors",
            platform = "zillizDedicated",
            provider = "aws",
            region = cloud.Region,
            port = 19530,
            cloudAccountId = provider,
            networkLoadBalancerArns = new[] { cloud.LoadBalancer },
        });
        Link = (await console.GetAsync("clusters/" + clusterId))!.Value.GetProperty("privateLink").GetString()!;
        var vpc = (await console.GetAsync($"networks?cloudAccountId={consumer}&region={cloud.Region}"))!.Value.GetProperty("items")[0];
        endpointId = await console.PostAsync("endpoints", new
        {
            name = "prod-vectors",
            clusterId,
            consumerCloudAccountId = consumer,
            vpcId = vpc.GetProperty("id").GetString(),
            subnetIds = new[] { vpc.GetProperty("subnets").EnumerateArray().OrderBy(one => one.GetProperty("zoneId").GetString(), StringComparer.Ordinal).First().GetProperty("id").GetString() },
            mode = "console",
            acceptConnection = true,
            enablePrivateDns = false,
        });
        await UntilAsync(row => row.GetProperty("status").GetString() == "active");
    }

    /// <summary>From the next start on the console kills itself at this moment of every write of a record's life, each once.</summary>
    public Task DieAtAsync(string moment)
    {
        life = moment;
        gates = [.. Writes.Select(action => JournalGates.Name(action, moment))];
        return StartAsync(gates);
    }

    /// <summary>Asks for the record and lives on, death after death, until it leads to the endpoint; answers where.</summary>
    public async Task<string> MakeAsync()
    {
        await LiveUntilAsync(AskAsync, row => Records(row).Any(record => record.GetProperty("status").GetString() == "ready"));
        var row = (await console!.GetAsync("endpoints/" + endpointId))!.Value;
        return row.GetProperty("dnsNames")[0].GetString()!;
    }

    /// <summary>Asks for its removal and lives on, death after death, until it is gone; every gate was hit then.</summary>
    public async Task RemoveAsync()
    {
        await LiveUntilAsync(AskRemovalAsync, row => !Records(row).Any());
        Assert.Empty(gates);
    }

    public async ValueTask DisposeAsync()
    {
        if (console is not null)
            await console.DisposeAsync();
        folder.Dispose();
    }

    private static IEnumerable<JsonElement> Records(JsonElement row) => row.GetProperty("dnsRecords").EnumerateArray();

    private Task AskAsync() => console!.PostAsync($"endpoints/{endpointId}/dns-records", new { clusterIds = new[] { clusterId } }, "record-" + life);

    private async Task AskRemovalAsync()
    {
        var row = (await console!.GetAsync("endpoints/" + endpointId))!.Value;
        if (Records(row).Select(record => record.GetProperty("id").GetString()).FirstOrDefault() is { } record)
            await console.DeleteAsync($"endpoints/{endpointId}/dns-records/{record}", mayBeGone: true);
    }

    private async Task LiveUntilAsync(Func<Task> ask, Func<JsonElement, bool> reached)
    {
        while (!await WorkAsync(ask, reached))
        {
            var (status, hit) = await console!.DeathAsync();
            // 128 + SIGKILL: it killed itself, and nothing was tidied up.
            Assert.Equal(137, status);
            Assert.NotEmpty(hit);
            gates.ExceptWith(hit);
            await StartAsync(gates);
        }
    }

    /// <summary>What people do: ask, and look again. false: the console died.</summary>
    private async Task<bool> WorkAsync(Func<Task> ask, Func<JsonElement, bool> reached)
    {
        try
        {
            await ask();
            await UntilAsync(reached);
            return true;
        }
        catch (HttpRequestException)
        {
            // Only a death excuses an answer that does not come: DeathAsync fails where there was none.
            return false;
        }
    }

    private async Task UntilAsync(Func<JsonElement, bool> reached)
    {
        var since = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var row = (await console!.GetAsync("endpoints/" + endpointId))!.Value;
            if (reached(row))
                return;
            Assert.True(TimeProvider.System.GetElapsedTime(since) < Deadline, $"{row.GetRawText()}; not hit: {string.Join(", ", gates)}");
            await Task.Delay(BetweenLooks, TimeProvider.System);
        }
    }

    private async Task StartAsync(IEnumerable<string> crashAt)
    {
        if (console is not null)
            await console.DisposeAsync();
        console = await ConsoleProcess.StartAsync(folder.Path, cloud.Url.ToString(), crashAt);
    }
}

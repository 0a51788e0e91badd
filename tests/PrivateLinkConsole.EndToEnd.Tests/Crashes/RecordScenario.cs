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
    private readonly TempFolder folder = new();
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

    /// <summary>Asks for the record, dies at the moment of each of its writes, and lives until it leads to the endpoint; answers where.</summary>
    public async Task<string> MakeAsync(string moment)
    {
        var ask = () => console!.PostAsync($"endpoints/{endpointId}/dns-records", new { clusterIds = new[] { clusterId } }, "record-" + moment);
        await DieAndLiveAsync([JournalledAction.CreateHostedZone, JournalledAction.TagHostedZone, JournalledAction.PutRecords], moment, ask, Made);
        var row = (await console!.GetAsync("endpoints/" + endpointId))!.Value;
        return row.GetProperty("dnsNames")[0].GetString()!;
    }

    /// <summary>Asks for its removal, dies at the moment of each of its writes, and lives until it is gone.</summary>
    public Task RemoveAsync(string moment) => DieAndLiveAsync([JournalledAction.RemoveRecords, JournalledAction.DeleteHostedZone], moment, AskRemovalAsync, row => !Records(row).Any());

    public async ValueTask DisposeAsync()
    {
        if (console is not null)
            await console.DisposeAsync();
        folder.Dispose();
    }

    private static bool Made(JsonElement row) => Records(row).Any(record => record.GetProperty("status").GetString() == "ready");

    private static IEnumerable<JsonElement> Records(JsonElement row) => row.GetProperty("dnsRecords").EnumerateArray();

    private async Task AskRemovalAsync()
    {
        var row = (await console!.GetAsync("endpoints/" + endpointId))!.Value;
        if (Records(row).Select(record => record.GetProperty("id").GetString()).FirstOrDefault() is { } record)
            await console.DeleteAsync($"endpoints/{endpointId}/dns-records/{record}", mayBeGone: true);
    }

    private async Task DieAndLiveAsync(JournalledAction[] actions, string moment, Func<Task> ask, Func<JsonElement, bool> reached)
    {
        var left = actions.Select(action => JournalGates.Name(action, moment)).ToHashSet();
        while (left.Count > 0)
        {
            await StartAsync(left);
            await DieAsync(ask, left);
            var (status, hit) = await console!.DeathAsync();
            Assert.Equal(137, status);
            left.ExceptWith(hit);
            Assert.True((await cloud.ZonesAsync(Link)).Count <= 1, $"More than one zone after {string.Join(", ", hit)}.");
        }

        await StartAsync([]);
        await ask();
        await UntilAsync(reached);
    }

    /// <summary>What people do until the console is dead: ask, and look again.</summary>
    private async Task DieAsync(Func<Task> ask, HashSet<string> left)
    {
        var since = TimeProvider.System.GetTimestamp();
        try
        {
            await ask();
            while (!console!.HasDied)
            {
                Assert.True(TimeProvider.System.GetElapsedTime(since) < Deadline, $"Not hit: {string.Join(", ", left)}.");
                await console.GetAsync("endpoints/" + endpointId);
                await Task.Delay(BetweenLooks, TimeProvider.System);
            }
        }
        catch (HttpRequestException)
        {
            // Only a death excuses an answer that does not come: DeathAsync fails where there was none.
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
            Assert.True(TimeProvider.System.GetElapsedTime(since) < Deadline, row.GetRawText());
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

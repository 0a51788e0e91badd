using System.Net;
using System.Text.Json;

namespace PrivateLinkConsole.Web.Tests.Api;

/// <summary>What most tests need first, made by REST alone.</summary>
internal sealed record ApiWorld(ApiClient Client, string Provider, string Consumer, string Cluster)
{
    public const string Region = "us-west-2";
    private const string ProviderNumber = "111111111111";
    private const string ConsumerNumber = "222222222222";

    public static async Task<ApiWorld> MakeAsync(ApiClient client)
    {
        var name = Guid.NewGuid().ToString("N")[..8];
        var provider = await AccountAsync(client, $"provider {name}", ProviderNumber, "AKIASANDBOXPROVIDER1");
        var consumer = await AccountAsync(client, $"consumer {name}", ConsumerNumber, "AKIASANDBOXCONSUMER1");
        var cluster = (await client.PostAsync("clusters", Cluster_($"orders {name}", provider))).Expect(HttpStatusCode.Created);
        return new ApiWorld(client, provider, consumer, cluster["id"]!);
    }

    /// <summary>The same with a cluster whose private link is led to endpoints by DNS records.</summary>
    public static async Task<ApiWorld> ZillizAsync(ApiClient client)
    {
        var name = Guid.NewGuid().ToString("N")[..8];
        var provider = await AccountAsync(client, $"provider {name}", ProviderNumber, "AKIASANDBOXPROVIDER1");
        var consumer = await AccountAsync(client, $"consumer {name}", ConsumerNumber, "AKIASANDBOXCONSUMER1");
        var cluster = (await client.PostAsync("clusters", Zilliz($"vectors {name}", provider))).Expect(HttpStatusCode.Created);
        return new ApiWorld(client, provider, consumer, cluster["id"]!);
    }

    /// <param name="balanced">Later clusters of a location may leave the load balancers out.</param>
    public static object Zilliz(string name, string account, bool balanced = true, string? privateLink = null) => new
    {
        name,
        platform = "zillizDedicated",
        provider = "aws",
        region = Region,
        port = 19530,
        cloudAccountId = account,
        networkLoadBalancerArns = balanced ? [$"arn:aws:elasticloadbalancing:{Region}:{ProviderNumber}:loadbalancer/net/vectors/0123456789abcdef"] : Array.Empty<string>(),
        privateLink,
    };

    public static object Cluster_(string name, string account, object? port = null, object? privateDnsName = null, object? region = null, object? zoneIds = null) => new
    {
        name,
        platform = "tidbDedicated",
        provider = "aws",
        region = region ?? Region,
        zoneIds = zoneIds ?? Array.Empty<string>(),
        port = port ?? 4000,
        cloudAccountId = account,
        networkLoadBalancerArns = new[] { $"arn:aws:elasticloadbalancing:{Region}:{ProviderNumber}:loadbalancer/net/orders/0123456789abcdef" },
        privateDnsName,
        endpointServiceName = (string?)null,
    };

    public static async Task<string> AccountAsync(ApiClient client, string name, string number, string key) => (await client.PostAsync("cloud-accounts", new
    {
        name,
        provider = "aws",
        accountId = number,
        credentials = new { kind = "accessKey", accessKeyId = key, secretAccessKey = "sandbox" },
    })).Expect(HttpStatusCode.Created)["id"]!;

    /// <summary>The body of an endpoint in the consumer's default VPC, in two zones that every load balancer serves.</summary>
    public async Task<Dictionary<string, object?>> EndpointAsync(string name = "prod-orders")
    {
        var vpc = (await Client.GetAsync($"networks?cloudAccountId={Consumer}&region={Region}")).Expect(HttpStatusCode.OK).Json.GetProperty("items")[0];
        var subnets = vpc.GetProperty("subnets").EnumerateArray().OrderBy(subnet => subnet.GetProperty("zoneId").GetString(), StringComparer.Ordinal).Take(2);
        return new Dictionary<string, object?>
        {
            ["name"] = name,
            ["clusterId"] = Cluster,
            ["type"] = "interface",
            ["region"] = Region,
            ["consumerCloudAccountId"] = Consumer,
            ["vpcId"] = vpc.GetProperty("id").GetString(),
            ["subnetIds"] = subnets.Select(subnet => subnet.GetProperty("id").GetString()).ToArray(),
            ["securityGroupIds"] = new[] { vpc.GetProperty("securityGroups")[0].GetProperty("id").GetString() },
            ["tags"] = new Dictionary<string, string> { ["team"] = "orders" },
            ["mode"] = "console",
            ["acceptConnection"] = true,
            ["enablePrivateDns"] = false,
        };
    }

    public async Task<ApiReply> CreateAsync(string name = "prod-orders") => (await Client.PostAsync("endpoints", await EndpointAsync(name))).Expect(HttpStatusCode.Created);

    public Task<ApiReply> UntilAsync(string id, string status) => Client.UntilAsync($"endpoints/{id}", reply => reply["status"] == status);

    public static IEnumerable<string> Texts(JsonElement list, string member) => list.EnumerateArray().Select(item => item.GetProperty(member).GetString()!);
}

using System.Text.Json;
using PrivateLinkConsole.TestKit;

namespace PrivateLinkConsole.EndToEnd.Tests.Crashes;

/// <summary>A cloud in which DNS records are made while the console dies: how to get in, and what stands in it.</summary>
/// <param name="Provider">The account of the endpoint service.</param>
/// <param name="Consumer">The account of the VPC; the same where one account owns both sides (R29).</param>
/// <param name="Cli">Reads the cloud as the consumer, by another maker's client.</param>
internal sealed record RecordCloud(Uri Url, string Region, object Provider, object Consumer, string LoadBalancer, AwsCli Cli) : IDisposable
{
    public static async Task<RecordCloud> MotoAsync(Uri url)
    {
        var cli = new AwsCli("AKIATESTTESTTESTTEST", "not-a-secret", "us-east-1", url.ToString());
        var subnets = (await JsonAsync(cli, "ec2", "describe-subnets")).GetProperty("Subnets").EnumerateArray().Select(subnet => subnet.GetProperty("SubnetId").GetString()!).Take(2);
        var balancer = await JsonAsync(cli, ["elbv2", "create-load-balancer", "--name", "zilliz", "--type", "network", "--subnets", .. subnets]);
        var account = Account("both sides", "123456789012", "AKIATESTTESTTESTTEST", "not-a-secret");
        return new RecordCloud(url, "us-east-1", account, account, balancer.GetProperty("LoadBalancers")[0].GetProperty("LoadBalancerArn").GetString()!, cli);
    }

    /// <summary>The private zones of a name, bare ids.</summary>
    public async Task<IReadOnlyList<string>> ZonesAsync(string name)
    {
        var zones = (await JsonAsync(Cli, "route53", "list-hosted-zones")).GetProperty("HostedZones").EnumerateArray();
        return [.. zones.Where(zone => zone.GetProperty("Name").GetString() == name + ".").Select(zone => zone.GetProperty("Id").GetString()!.Split('/')[^1])];
    }

    /// <summary>Where the aliases of a name lead to.</summary>
    public async Task<IReadOnlyList<string>> AliasesAsync(string zoneId, string name)
    {
        var records = (await JsonAsync(Cli, "route53", "list-resource-record-sets", "--hosted-zone-id", zoneId)).GetProperty("ResourceRecordSets").EnumerateArray();
        return [.. records
            .Where(record => record.GetProperty("Name").GetString() == name + "." && record.TryGetProperty("AliasTarget", out _))
            .Select(record => record.GetProperty("AliasTarget").GetProperty("DNSName").GetString()!.TrimEnd('.'))];
    }

    public void Dispose() => Cli.Dispose();

    private static object Account(string name, string number, string key, string secret) => new
    {
        name,
        provider = "aws",
        accountId = number,
        credentials = new { kind = "accessKey", accessKeyId = key, secretAccessKey = secret },
    };

    private static async Task<JsonElement> JsonAsync(AwsCli cli, params string[] arguments) =>
        JsonSerializer.Deserialize<JsonElement>((await cli.RunAsync(arguments)).Succeeded());
}

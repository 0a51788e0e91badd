using System.Net;
using PrivateLinkConsole.Sandbox;
using Xunit;

namespace PrivateLinkConsole.Web.Tests.Api;

/// <summary>TiDB Cloud Starter on Alibaba Cloud by REST alone: made in two zones, changed, deleted; and what is refused beside its field.</summary>
public sealed class AlibabaTests(ApiConsole console) : IClassFixture<ApiConsole>
{
    private const string Region = "ap-southeast-1";

    [Fact]
    public async Task Endpoint_ByZones_BecomesActive_IsChanged_AndGoes()
    {
        var (client, body) = await WorldAsync();

        var id = (await client.PostAsync("endpoints", body)).Expect(HttpStatusCode.Created)["id"]!;
        await client.UntilAsync($"endpoints/{id}", reply => reply["status"] == "active");

        var made = await client.GetAsync($"endpoints/{id}");
        Assert.Equal("Connected", made["connectionState"]);
        var changed = (await client.PatchAsync($"endpoints/{id}", new { name = "renamed", tags = new { env = "prod" } })).Expect(HttpStatusCode.OK);
        Assert.Equal("renamed", changed["name"]);
        var text = (await client.GetAsync($"endpoints/{id}/handoff?format=aliyunCli&purpose=describe")).Expect(HttpStatusCode.OK);
        Assert.Contains("aliyun privatelink GetVpcEndpointAttribute", text.Text, StringComparison.Ordinal);
        Assert.Equal(["format"], (await client.GetAsync($"endpoints/{id}/handoff?format=awsCli")).Refused());

        (await client.DeleteAsync($"endpoints/{id}")).Expect(HttpStatusCode.Accepted);
        await client.UntilAsync($"endpoints/{id}", reply => reply.Status == HttpStatusCode.NotFound);
    }

    // D30–D33, D67: each beside its field, and nothing of it is asked of the cloud.
    [Fact]
    public async Task Endpoint_BadFields_AreRefusedByName()
    {
        var (client, body) = await WorldAsync();

        Assert.Equal(["subnetIds"], (await client.PostAsync("endpoints", With(body, "zones", ((object[])body["zones"]!).Take(1)))).Refused());
        Assert.Equal(["subnetIds"], (await client.PostAsync("endpoints", With(body, "zones", new[] { new { zoneId = "", vSwitchId = "vsw-t4n0000000000" } }))).Refused());
        Assert.Equal(["vpcId"], (await client.PostAsync("endpoints", With(body, "vpcId", "vpc-0a1b2c3d"))).Refused());
        Assert.Equal(["securityGroupIds"], (await client.PostAsync("endpoints", With(body, "securityGroupIds", Array.Empty<string>()))).Refused());
        Assert.Equal(["type"], (await client.PostAsync("endpoints", With(body, "type", "reverse"))).Refused());
        Assert.Equal(["name"], (await client.PostAsync("endpoints", With(body, "name", "1 endpoint"))).Refused());
        Assert.Equal(["tags"], (await client.PostAsync("endpoints", With(body, "tags", new Dictionary<string, string> { ["acs:x"] = "1" }))).Refused());
    }

    private static Dictionary<string, object?> With(Dictionary<string, object?> body, string field, object value) => new(body) { [field] = value };

    private async Task<(ApiClient Client, Dictionary<string, object?> Endpoint)> WorldAsync()
    {
        var client = console.Admin;
        var name = Guid.NewGuid().ToString("N")[..8];
        var provider = await AccountAsync(client, $"provider {name}", AlibabaAccounts.Provider, AlibabaAccounts.ProviderKey);
        var consumer = await AccountAsync(client, $"consumer {name}", AlibabaAccounts.Consumer, AlibabaAccounts.ConsumerKey);
        var cluster = (await client.PostAsync("clusters", new
        {
            name = $"starter {name}",
            platform = "tidbStarter",
            provider = "alibaba",
            region = Region,
            port = 4000,
            cloudAccountId = provider,
            networkLoadBalancerArns = new[] { $"nlb-{name}starter@{Region}a", $"nlb-{name}starter@{Region}b" },
        })).Expect(HttpStatusCode.Created)["id"]!;
        var vpc = (await client.GetAsync($"networks?cloudAccountId={consumer}&region={Region}")).Expect(HttpStatusCode.OK).Json.GetProperty("items")[0];
        var zones = vpc.GetProperty("subnets").EnumerateArray()
            .Where(subnet => subnet.GetProperty("zoneId").GetString() is $"{Region}a" or $"{Region}b")
            .Select(subnet => (object)new { zoneId = subnet.GetProperty("zoneId").GetString(), vSwitchId = subnet.GetProperty("id").GetString() })
            .ToArray();
        return (client, new Dictionary<string, object?>
        {
            ["name"] = $"starter-{name}",
            ["clusterId"] = cluster,
            ["consumerCloudAccountId"] = consumer,
            ["vpcId"] = vpc.GetProperty("id").GetString(),
            ["zones"] = zones,
            ["securityGroupIds"] = new[] { vpc.GetProperty("securityGroups")[0].GetProperty("id").GetString() },
        });
    }

    private static async Task<string> AccountAsync(ApiClient client, string name, string number, string key) => (await client.PostAsync("cloud-accounts", new
    {
        name,
        provider = "alibaba",
        accountId = number,
        credentials = new { kind = "accessKey", accessKeyId = key, secretAccessKey = AlibabaAccounts.Secret },
    })).Expect(HttpStatusCode.Created)["id"]!;
}

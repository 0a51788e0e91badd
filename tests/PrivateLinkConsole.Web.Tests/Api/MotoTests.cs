using System.Net;
using Xunit;

namespace PrivateLinkConsole.Web.Tests.Api;

/// <summary>The main job by REST in Live mode against clouds that are not ours.</summary>
public sealed class MotoTests(MotoConsole console) : IClassFixture<MotoConsole>
{
    [Fact]
    public async Task Endpoint_InLiveMode_IsMadeOnceAndDeleted()
    {
        var subnets = (await console.AwsAsync("ec2", "describe-subnets")).GetProperty("Subnets").EnumerateArray().Select(subnet => subnet.GetProperty("SubnetId").GetString()!).Take(2).ToArray();
        var balancer = (await console.AwsAsync(["elbv2", "create-load-balancer", "--name", "rest", "--type", "network", "--subnets", .. subnets]))
            .GetProperty("LoadBalancers")[0].GetProperty("LoadBalancerArn").GetString()!;
        var client = console.Admin;
        var account = (await client.PostAsync("cloud-accounts", new
        {
            name = "both sides",
            provider = "aws",
            accountId = MotoConsole.Account,
            credentials = new { kind = "accessKey", accessKeyId = "AKIATESTTESTTESTTEST", secretAccessKey = "not-a-secret" },
        })).Expect(HttpStatusCode.Created)["id"]!;
        var cluster = (await client.PostAsync("clusters", new
        {
            name = "orders",
            platform = "tidbDedicated",
            provider = "aws",
            region = MotoConsole.Region,
            port = 4000,
            cloudAccountId = account,
            networkLoadBalancerArns = new[] { balancer },
        })).Expect(HttpStatusCode.Created)["id"]!;

        var vpc = (await client.GetAsync($"networks?cloudAccountId={account}&region={MotoConsole.Region}")).Expect(HttpStatusCode.OK).Json.GetProperty("items")[0];
        var id = (await client.PostAsync("endpoints", new
        {
            name = "by rest",
            clusterId = cluster,
            consumerCloudAccountId = account,
            vpcId = vpc.GetProperty("id").GetString(),
            subnetIds = subnets,
            securityGroupIds = new[] { vpc.GetProperty("securityGroups")[0].GetProperty("id").GetString() },
            enablePrivateDns = false,
        })).Expect(HttpStatusCode.Created)["id"]!;
        var active = await client.UntilAsync($"endpoints/{id}", reply => reply["status"] is "active" or "failed", 120);
        Assert.True(active["status"] == "active", active.Text);

        var made = Assert.Single((await console.AwsAsync("ec2", "describe-vpc-endpoints")).GetProperty("VpcEndpoints").EnumerateArray());
        Assert.Equal(active["vpcEndpointId"], made.GetProperty("VpcEndpointId").GetString());
        Assert.Contains(made.GetProperty("Tags").EnumerateArray(), tag => tag.GetProperty("Key").GetString() == "plc:row" && tag.GetProperty("Value").GetString() == id);

        (await client.DeleteAsync($"endpoints/{id}")).Expect(HttpStatusCode.Accepted);
        await client.UntilAsync($"endpoints/{id}", reply => reply.Status == HttpStatusCode.NotFound, 180);
    }
}

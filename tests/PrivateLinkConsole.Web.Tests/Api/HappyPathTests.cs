using System.Net;
using System.Text.Json;
using Xunit;

namespace PrivateLinkConsole.Web.Tests.Api;

/// <summary>The main job by REST alone.</summary>
public sealed class HappyPathTests(ApiConsole console) : IClassFixture<ApiConsole>
{
    [Fact]
    public async Task Endpoint_FromAccountToGone_IsMadeAndLeavesNoTrace()
    {
        var world = await ApiWorld.MakeAsync(console.Admin);
        var client = world.Client;
        var test = (await client.PostAsync($"cloud-accounts/{world.Consumer}/test", new { region = ApiWorld.Region })).Expect(HttpStatusCode.OK);
        Assert.Equal("True", test["succeeded"]);
        // The account's test has tried the same operations without effect.
        var creates = await console.CloudRequestsAsync("CreateVpcEndpoint");

        var made = await world.CreateAsync();
        var id = made["id"]!;
        Assert.Equal($"{ApiClient.Default}/endpoints/{id}", made.Headers["Location"]);
        Assert.Equal("initiating", made["status"]);
        Assert.Equal("creating", made["serviceStatus"]);

        var active = await world.UntilAsync(id, "active");
        Assert.Equal("active", active["serviceStatus"]);
        Assert.Equal("available", active["cloudState"]);
        Assert.Equal("Ready", active["statusReason"]);
        Assert.Null(active["failure"]);
        Assert.Null(active["editStep"]);
        Assert.EndsWith("Z", active["createdAt"], StringComparison.Ordinal);
        Assert.StartsWith("com.amazonaws.vpce.us-west-2.", active["serviceName"], StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.String, active.Json.GetProperty("dnsNames")[0].ValueKind);
        await client.UntilAsync($"endpoints/{id}", reply => reply.Json.GetProperty("zones").GetArrayLength() == 2);

        var verified = await client.PostAsync("service-verifications", new { cloudAccountId = world.Consumer, region = ApiWorld.Region, serviceName = active["serviceName"] });
        Assert.Equal("True", verified.Expect(HttpStatusCode.OK)["verified"]);
        Assert.Equal("111111111111", verified["owner"]);

        var events = (await client.GetAsync($"endpoints/{id}/events")).Expect(HttpStatusCode.OK).Json.GetProperty("items");
        var kinds = ApiWorld.Texts(events, "kind").ToList();
        Assert.Equal("creationAsked", kinds[^1]);
        Assert.Contains("endpointCreated", kinds);

        var terraform = (await client.GetAsync($"endpoints/{id}/handoff?format=terraform")).Expect(HttpStatusCode.OK);
        Assert.Equal("text/plain", terraform.MediaType);
        Assert.Contains(active["vpcEndpointId"]!, terraform.Text, StringComparison.Ordinal);
        Assert.Contains("--endpoint-url", (await client.GetAsync($"endpoints/{id}/handoff?format=awsCli")).Expect(HttpStatusCode.OK).Text, StringComparison.Ordinal);
        Assert.StartsWith("1. ", (await client.GetAsync($"endpoints/{id}/handoff?format=console")).Expect(HttpStatusCode.OK).Text, StringComparison.Ordinal);

        (await client.DeleteAsync($"clusters/{world.Cluster}")).Problem(HttpStatusCode.Conflict);
        Assert.Equal("deleting", (await client.DeleteAsync($"endpoints/{id}")).Expect(HttpStatusCode.Accepted)["status"]);
        await client.UntilAsync($"endpoints/{id}", reply => reply.Status == HttpStatusCode.NotFound);
        await client.UntilAsync($"clusters/{world.Cluster}", reply => reply["serviceStatus"] is null);
        (await client.DeleteAsync($"clusters/{world.Cluster}")).Expect(HttpStatusCode.NoContent);
        (await client.GetAsync($"clusters/{world.Cluster}")).Problem(HttpStatusCode.NotFound);
        Assert.Equal(creates + 1, await console.CloudRequestsAsync("CreateVpcEndpoint"));
    }

    [Fact]
    public async Task Endpoint_MadeByCommand_IsAcceptedByRest()
    {
        var world = await ApiWorld.MakeAsync(console.Admin);
        var body = await world.EndpointAsync("self-made");
        body["mode"] = "self";
        body["acceptConnection"] = false;
        var id = (await world.Client.PostAsync("endpoints", body)).Expect(HttpStatusCode.Created)["id"]!;

        var early = await world.Client.GetAsync($"endpoints/{id}/handoff?format=awsCli");
        if (early.Status != HttpStatusCode.OK)
            Assert.Contains("<service_name>", ApiWorldUnfilled(early));
        var command = await world.Client.UntilAsync($"endpoints/{id}/handoff?format=awsCli", reply => reply.Status == HttpStatusCode.OK);
        Assert.StartsWith("aws ec2 create-vpc-endpoint", command.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<", command.Text, StringComparison.Ordinal);
        Assert.Equal(["vpcEndpointId"], (await world.Client.PostAsync($"endpoints/{id}/connection", new { vpcEndpointId = "vpce-0ce90d01341533a5c" })).Refused());
        (await world.Client.DeleteAsync($"endpoints/{id}?keepCloudResources=true")).Expect(HttpStatusCode.Accepted);
        await world.Client.UntilAsync($"endpoints/{id}", reply => reply.Status == HttpStatusCode.NotFound);
    }

    private static IEnumerable<string> ApiWorldUnfilled(ApiReply reply) =>
        reply.Problem(HttpStatusCode.Conflict).GetProperty("unfilled").EnumerateArray().Select(item => item.GetString()!);
}

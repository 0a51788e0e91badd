using System.Net;
using System.Text.Json;
using Xunit;

namespace PrivateLinkConsole.Web.Tests.Api;

/// <summary>E17 to E20, E29 by REST alone: names led to an endpoint by hosted zones.</summary>
public sealed class DnsRecordTests(ApiConsole console) : IClassFixture<ApiConsole>
{
    [Fact]
    public async Task Endpoint_WithPrivateDns_HasItsRecord_AndASecondClusterOnlyNeedsItsOwn()
    {
        var world = await ApiWorld.ZillizAsync(console.Admin);
        var client = world.Client;
        var id = await MakeAsync(world, "prod-vectors");
        var active = await world.UntilAsync(id, "active");
        var link = (await client.GetAsync($"clusters/{world.Cluster}"))["privateLink"]!;
        var record = Assert.Single(active.Json.GetProperty("dnsRecords").EnumerateArray());
        Assert.Equal((link, link, "ready", "right"), (Text(record, "name"), Text(record, "zoneName"), Text(record, "status"), Text(record, "records")));
        Assert.Equal(active.Json.GetProperty("dnsNames")[0].GetString(), Text(record.GetProperty("target"), "dnsName"));
        Assert.Equal(link, active["host"]);
        Assert.Contains(link, await ZoneNamesAsync(world));

        // A cluster registered later stands behind the same endpoint: only its record is missing, and it is offered.
        var second = (await client.PostAsync("clusters", ApiWorld.Zilliz($"later {world.Cluster}", world.Provider, balanced: false))).Expect(HttpStatusCode.Created);
        Assert.Equal(1, second.Json.GetProperty("endpoints").GetInt32());
        var missing = (await client.GetAsync($"endpoints/{id}/dns-records")).Expect(HttpStatusCode.OK).Json.GetProperty("items").EnumerateArray().Single(one => Text(one, "clusterId") == second["id"]);
        Assert.Equal(JsonValueKind.Null, missing.GetProperty("record").ValueKind);
        var creates = await console.CloudRequestsAsync("CreateVpcEndpoint");
        var body = new { clusterIds = new[] { second["id"] } };
        var preview = (await client.PostAsync($"endpoints/{id}/dns-records/preview", body)).Expect(HttpStatusCode.OK).Json.GetProperty("items")[0];
        Assert.True(preview.GetProperty("checked").GetBoolean());
        Assert.Empty(preview.GetProperty("errors").EnumerateArray());
        Assert.DoesNotContain(second["privateLink"]!, await ZoneNamesAsync(world));
        var asked = (await client.PostAsync($"endpoints/{id}/dns-records", body)).Expect(HttpStatusCode.Created).Json.GetProperty("items")[0];
        await RecordAsync(client, id, Text(asked, "id"), "ready");
        Assert.Equal(creates, await console.CloudRequestsAsync("CreateVpcEndpoint"));
        (await client.PostAsync($"endpoints/{id}/dns-records", body)).Problem(HttpStatusCode.Conflict);

        // Back-out in one call: record, then its zone.
        Assert.Equal("removing", (await client.DeleteAsync($"endpoints/{id}/dns-records/{Text(asked, "id")}")).Expect(HttpStatusCode.Accepted)["status"]);
        await client.UntilAsync($"endpoints/{id}", reply => reply.Json.GetProperty("dnsRecords").GetArrayLength() == 1);
        Assert.DoesNotContain(second["privateLink"]!, await ZoneNamesAsync(world));
        (await client.DeleteAsync($"endpoints/{id}")).Expect(HttpStatusCode.Accepted);
        await client.UntilAsync($"endpoints/{id}", reply => reply.Status == HttpStatusCode.NotFound);
        Assert.DoesNotContain(link, await ZoneNamesAsync(world));
    }

    // F27, F29: the owner and the zone are named before any write.
    [Fact]
    public async Task Conflict_ZoneOfTheSameName_IsNamedBeforeAnythingIsMade()
    {
        var world = await ApiWorld.ZillizAsync(console.Admin);
        var first = await MakeAsync(world, "first");
        var record = (await world.UntilAsync(first, "active")).Json.GetProperty("dnsRecords")[0];
        var (zone, creates) = (Text(record, "zoneId"), await console.CloudRequestsAsync("CreateVpcEndpoint"));

        var body = await world.EndpointAsync("second");
        body["enablePrivateDns"] = true;
        var refused = (await world.Client.PostAsync("endpoints", body)).Problem(HttpStatusCode.BadRequest).GetProperty("errors").GetProperty("enablePrivateDns")[0].GetString()!;
        Assert.Contains(zone, refused, StringComparison.Ordinal);
        Assert.Contains("222222222222", refused, StringComparison.Ordinal);
        Assert.Equal(creates, await console.CloudRequestsAsync("CreateVpcEndpoint"));

        body["enablePrivateDns"] = false;
        var second = (await world.Client.PostAsync("endpoints", body)).Expect(HttpStatusCode.Created)["id"]!;
        await world.UntilAsync(second, "active");
        var previewed = (await world.Client.PostAsync($"endpoints/{second}/dns-records/preview", new { clusterIds = new[] { world.Cluster } })).Expect(HttpStatusCode.OK);
        var conflict = previewed.Json.GetProperty("items")[0].GetProperty("errors")[0];
        Assert.Equal(("zone-exists", zone), (Text(conflict, "code"), Text(conflict, "suggestion")));
        // The zone is there to be used; what stands in it is replaced only when that was said.
        var use = new { clusterIds = new[] { world.Cluster }, hostedZoneId = zone };
        Assert.Equal(["hostedZoneId"], (await world.Client.PostAsync($"endpoints/{second}/dns-records", use)).Refused());
    }

    [Fact]
    public async Task Vendor_PrivateLinkComesLater_AndThenItsRecord()
    {
        var owner = await ApiWorld.ZillizAsync(console.Admin);
        var served = await owner.UntilAsync(await MakeAsync(owner, "owner"), "active");
        var client = owner.Client;
        var vendor = (await client.PostAsync("clusters", new
        {
            name = $"vendor {owner.Cluster}", platform = "zillizDedicated", provider = "aws", region = ApiWorld.Region, port = 19530, endpointServiceName = served["serviceName"],
        })).Expect(HttpStatusCode.Created);
        Assert.Null(vendor["privateLink"]);
        var world = owner with { Cluster = vendor["id"]! };
        var id = await MakeAsync(world, "vendors");
        // The vendor of this test is the project itself, which accepts through its other cluster's endpoint.
        var known = await client.UntilAsync($"endpoints/{id}", reply => reply["vpcEndpointId"] is not null);
        Assert.Empty(known.Json.GetProperty("dnsRecords").EnumerateArray());
        Assert.Equal(["clusterIds"], (await client.PostAsync($"endpoints/{id}/dns-records", new { clusterIds = new[] { world.Cluster } })).Refused());

        var link = $"in01-{world.Cluster[3..]}.aws-us-west-2.vectordb.zillizcloud.com";
        Assert.Equal(link, (await client.PatchAsync($"clusters/{world.Cluster}", new { privateLink = link, port = 19531 })).Expect(HttpStatusCode.OK)["privateLink"]);
        Assert.Equal(["privateLink"], (await client.PatchAsync($"clusters/{owner.Cluster}", new { privateLink = $"https://{link}:19531" })).Refused());
        Assert.Equal(["privateLink"], (await client.PostAsync("clusters", ApiWorld.Zilliz($"twin {owner.Cluster}", owner.Provider, balanced: false, link))).Refused());
        (await client.PostAsync($"endpoints/{id}/dns-records", new { clusterIds = new[] { world.Cluster } })).Expect(HttpStatusCode.Created);
        // Under a record the link stays what it is.
        (await client.PatchAsync($"clusters/{world.Cluster}", new { privateLink = "other.example.com" })).Problem(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Strangers_RecordsAndZones_AreNotFoundOrForbidden()
    {
        var world = await ApiWorld.ZillizAsync(console.Admin);
        var id = await MakeAsync(world, "closed");
        var record = Text((await world.Client.GetAsync($"endpoints/{id}")).Json.GetProperty("dnsRecords")[0], "id");
        var stranger = await console.PersonAsync(null);
        var viewer = await console.PersonAsync(Core.Projects.ProjectRole.Viewer);
        (await stranger.GetAsync($"endpoints/{id}/dns-records")).Problem(HttpStatusCode.NotFound);
        (await stranger.GetAsync($"hosted-zones?cloudAccountId={world.Consumer}")).Problem(HttpStatusCode.NotFound);
        (await viewer.GetAsync($"endpoints/{id}/dns-records")).Expect(HttpStatusCode.OK);
        (await viewer.PostAsync($"endpoints/{id}/dns-records", new { clusterIds = new[] { world.Cluster } })).Problem(HttpStatusCode.Forbidden);
        (await viewer.DeleteAsync($"endpoints/{id}/dns-records/{record}")).Problem(HttpStatusCode.Forbidden);
        (await viewer.PatchAsync(ApiClient.Default, new { privateLinkTemplate = "" })).Problem(HttpStatusCode.Forbidden);
        (await world.Client.PostAsync($"endpoints/{id}/dns-records/db-0000000000000000/retry")).Problem(HttpStatusCode.NotFound);
        (await world.Client.PostAsync($"endpoints/{id}/dns-records/{record}/confirm")).Problem(HttpStatusCode.Conflict);
        Assert.Equal(["vpcId"], (await world.Client.PostAsync($"endpoints/{id}/dns-records/{record}/vpcs", new { vpcId = "vpc-?", region = ApiWorld.Region })).Refused());
    }

    // R2: how links of our own clusters are named is the project's to say.
    [Fact]
    public async Task Template_OfAProject_NamesTheNextCluster()
    {
        var client = console.Admin;
        (await client.PostAsync("/api/v1/projects", new { slug = "named", name = "Named" })).Expect(HttpStatusCode.Created);
        foreach (var bad in new[] { "{cluster}.{nowhere}.example.com", "{region}.example.com", "{id}", "https://{id}.example.com", "{id}.{region}..example.com", new string('a', 40) + "{cluster}.example.com" })
            Assert.Equal(["privateLinkTemplate"], (await client.PatchAsync("/api/v1/projects/named", new { privateLinkTemplate = bad })).Refused());
        var changed = (await client.PatchAsync("/api/v1/projects/named", new { privateLinkTemplate = "{cluster}.{region}.corp.example.com" })).Expect(HttpStatusCode.OK);
        Assert.Equal("{cluster}.{region}.corp.example.com", changed["privateLinkTemplate"]);
        var account = (await client.PostAsync("/api/v1/projects/named/cloud-accounts", new
        {
            name = "provider", provider = "aws", accountId = "111111111111", credentials = new { kind = "accessKey", accessKeyId = "AKIASANDBOXPROVIDER1", secretAccessKey = "sandbox" },
        })).Expect(HttpStatusCode.Created)["id"]!;
        var cluster = (await client.PostAsync("/api/v1/projects/named/clusters", ApiWorld.Zilliz("Product search", account))).Expect(HttpStatusCode.Created);
        Assert.Equal("product-search.us-west-2.corp.example.com", cluster["privateLink"]);
        Assert.Equal("{cluster}-{id}.{region}.privatelink.internal", (await client.PatchAsync("/api/v1/projects/named", new { privateLinkTemplate = "" })).Expect(HttpStatusCode.OK)["privateLinkTemplate"]);
    }

    private static async Task<string> MakeAsync(ApiWorld world, string name)
    {
        var body = await world.EndpointAsync(name);
        body["enablePrivateDns"] = true;
        return (await world.Client.PostAsync("endpoints", body)).Expect(HttpStatusCode.Created)["id"]!;
    }

    private static async Task RecordAsync(ApiClient client, string id, string record, string status) => await client.UntilAsync(
        $"endpoints/{id}/dns-records",
        reply => reply.Json.GetProperty("items").EnumerateArray().Any(one => one.GetProperty("record") is { ValueKind: JsonValueKind.Object } binding && Text(binding, "id") == record && Text(binding, "status") == status));

    private static async Task<IReadOnlyList<string>> ZoneNamesAsync(ApiWorld world) =>
        [.. ApiWorld.Texts((await world.Client.GetAsync($"hosted-zones?cloudAccountId={world.Consumer}")).Expect(HttpStatusCode.OK).Json.GetProperty("items"), "name")];

    private static string Text(JsonElement element, string member) => element.GetProperty(member).GetString()!;
}

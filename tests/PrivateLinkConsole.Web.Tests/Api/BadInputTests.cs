using System.Net;
using Xunit;

namespace PrivateLinkConsole.Web.Tests.Api;

/// <summary>Every bad input through REST: refused under its field's name, no row, no call to a cloud.</summary>
public sealed class BadInputTests(ApiConsole console) : IClassFixture<ApiConsole>
{
    private static readonly string[] Tables = ["Projects", "CloudAccounts", "Clusters", "EndpointServices", "PrivateEndpoints", "ConnectionRuns", "DnsBindings"];

    // Once: an API token may send only so many requests in a minute.
    private static Task<There>? made;

    public static TheoryData<string, string, string> Fields => new()
    {
        { "aws.vpc", "endpoint", "vpcId" },
        { "aws.subnet", "endpoint", "subnetIds" },
        { "aws.sg", "endpoint", "securityGroupIds" },
        { "displayName", "endpoint", "name" },
        { "aws.account", "endpoint", "consumerAccountId" },
        { "aws.tagKey", "endpoint", "tags" },
        { "displayName", "cluster", "name" },
        { "port", "cluster", "port" },
        { "aws.region", "cluster", "region" },
        { "aws.azId", "cluster", "zoneIds[0]" },
        { "domain", "cluster", "privateDnsName" },
        { "aws.service", "vendor", "endpointServiceName" },
        { "r53.zoneName", "zilliz", "privateLink" },
        { "aws.sg", "zilliz", "publicSecurityGroupId" },
        { "r53.zoneId", "records", "hostedZoneId" },
        { "aws.vpc", "records", "moreVpcs" },
        { "displayName", "account", "name" },
        { "aws.account", "account", "accountId" },
        { "aws.roleArn", "account", "credentials.roleArn" },
        { "aws.service", "verification", "serviceName" },
        { "aws.endpoint", "connection", "vpcEndpointId" },
        { "source", "test", "source" },
    };

    [Theory]
    [MemberData(nameof(Fields))]
    public async Task Field_EachBadInput_IsRefusedAndDoesNothing(string kind, string form, string field)
    {
        var client = console.Admin;
        var inputs = ApiInputs.Of(kind);
        Assert.NotEmpty(inputs);
        var there = await (made ??= ThereAsync(client));
        var (rows, calls) = (Rows(), await console.CloudRequestsAsync());
        foreach (var input in inputs)
        {
            // An optional field that is empty was left out.
            if (input.Length == 0 && field is "privateDnsName" or "privateLink" or "publicSecurityGroupId" or "hostedZoneId")
                continue;
            var (path, body) = Form(form, field, input, there);
            var refused = (await client.PostAsync(path, body)).Refused();
            Assert.True(refused.Any(name => name == field || name.StartsWith(field + "[", StringComparison.Ordinal)), $"'{input[..Math.Min(input.Length, 80)]}' refused as {string.Join(", ", refused)}");
        }

        Assert.Equal(rows, Rows());
        Assert.Equal(calls, await console.CloudRequestsAsync());
    }

    private long[] Rows() => [.. Tables.Select(console.Count)];

    /// <summary>What the bodies name. Which cloud's rules hold is known from these; none of them lets the console call a cloud.</summary>
    private static async Task<There> ThereAsync(ApiClient client)
    {
        var name = Guid.NewGuid().ToString("N")[..17];
        var account = await ApiWorld.AccountAsync(client, name, "222222222222", "AKIASANDBOXCONSUMER1");
        var cluster = (await client.PostAsync("clusters", With(Cluster(null, $"com.amazonaws.vpce.{ApiWorld.Region}.vpce-svc-{name}"), "name", name))).Expect(HttpStatusCode.Created)["id"]!;
        var endpoint = (await client.PostAsync("endpoints", Endpoint(cluster))).Expect(HttpStatusCode.Created)["id"]!;
        return new There(account, cluster, endpoint);
    }

    private static Dictionary<string, object?> Endpoint(string cluster) => new()
    {
        ["name"] = "ok", ["clusterId"] = cluster, ["vpcId"] = "vpc-0123abcd", ["subnetIds"] = new[] { "subnet-0123abcd" }, ["consumerAccountId"] = "222222222222", ["mode"] = "self",
    };

    private static (string Path, object Body) Form(string form, string field, string input, There there) => form switch
    {
        "endpoint" => ("endpoints", With(
            Endpoint(there.Cluster),
            field,
            field switch
            {
                "subnetIds" or "securityGroupIds" => new[] { input },
                "tags" => new Dictionary<string, string> { [input] = "value" },
                _ => input,
            })),
        "cluster" => ("clusters", With(Cluster("ca-0000000000000000", null), field.Split('[')[0], field == "zoneIds[0]" ? new[] { input } : int.TryParse(input, out var number) && field == "port" ? number : input)),
        "vendor" => ("clusters", With(Cluster(null, null), field, input)),
        "zilliz" => ("clusters", With(With(Cluster("ca-0000000000000000", null), "platform", "zillizDedicated"), field, input)),
        "records" => ("endpoints/pe-0000000000000000/dns-records", With(
            new() { ["clusterIds"] = new[] { "cl-0000000000000000" } }, field, field == "moreVpcs" ? new[] { new { vpcId = input, region = ApiWorld.Region } } : input)),
        "account" => ("cloud-accounts", field == "credentials.roleArn"
            ? With(Account(), "credentials", new { kind = "assumeRole", roleArn = input })
            : With(Account(), field, input)),
        "verification" => ("service-verifications", new { cloudAccountId = there.Account, region = ApiWorld.Region, serviceName = input }),
        "test" => ("endpoints/pe-0000000000000000/connection-tests", new { clusterId = (string?)null, source = input }),
        _ => ($"endpoints/{there.Endpoint}/connection", new { vpcEndpointId = input }),
    };

    private static Dictionary<string, object?> Account() => new()
    {
        ["name"] = "ok", ["provider"] = "aws", ["accountId"] = "222222222222", ["credentials"] = new { kind = "ambient" },
    };

    private static Dictionary<string, object?> Cluster(string? account, string? service) => new()
    {
        ["name"] = "ok", ["platform"] = "tidbDedicated", ["provider"] = "aws", ["region"] = ApiWorld.Region, ["port"] = 4000, ["cloudAccountId"] = account,
        ["networkLoadBalancerArns"] = account is null ? [] : new[] { $"arn:aws:elasticloadbalancing:{ApiWorld.Region}:111111111111:loadbalancer/net/orders/0123456789abcdef" },
        ["endpointServiceName"] = service,
    };

    private static Dictionary<string, object?> With(Dictionary<string, object?> body, string field, object value)
    {
        body[field] = value;
        return body;
    }

    private sealed record There(string Account, string Cluster, string Endpoint);
}

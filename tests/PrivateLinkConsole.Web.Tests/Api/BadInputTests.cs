using Xunit;

namespace PrivateLinkConsole.Web.Tests.Api;

/// <summary>Every bad input through REST: refused under its field's name, no row, no call to a cloud.</summary>
public sealed class BadInputTests(UnhurriedConsole console) : IClassFixture<UnhurriedConsole>
{
    private static readonly string[] Tables = ["Projects", "CloudAccounts", "Clusters", "EndpointServices", "PrivateEndpoints", "ConnectionRuns", "DnsBindings"];

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
        { "policy", "change", "policy" },
        { "aws.tagKey", "change", "tags" },
        { "aws.sg", "change", "securityGroupIds" },
        { "ali.vpc", "ali-endpoint", "vpcId" },
        { "ali.vsw", "ali-endpoint", "subnetIds" },
        { "ali.zone", "ali-endpoint", "zones" },
        { "ali.sg", "ali-endpoint", "securityGroupIds" },
        { "ali.name", "ali-endpoint", "name" },
        { "ali.tagKey", "ali-endpoint", "tags" },
        { "ali.name", "ali-change", "name" },
        { "ali.desc", "ali-change", "description" },
        { "ali.tagKey", "ali-change", "tags" },
        { "policy", "ali-change", "policy" },
        { "ali.endpoint", "ali-connection", "vpcEndpointId" },
        { "ali.service", "ali-vendor", "endpointServiceName" },
        { "ali.region", "ali-vendor", "region" },
        { "ali.roleArn", "ali-account", "credentials.roleArn" },
    };

    [Theory]
    [MemberData(nameof(Fields))]
    public async Task Field_EachBadInput_IsRefusedAndDoesNothing(string kind, string form, string field)
    {
        var client = console.Admin;
        var inputs = ApiInputs.Of(kind);
        Assert.NotEmpty(inputs);
        var aws = await MakeAsync(client, "aws", Endpoint());
        var alibaba = await MakeAsync(client, "alibaba", AlibabaEndpoint());
        var (rows, calls) = (Rows(), await console.CloudRequestsAsync());
        foreach (var input in inputs)
        {
            // An optional field that is empty was left out.
            if (input.Length == 0 && field is "privateDnsName" or "privateLink" or "publicSecurityGroupId" or "hostedZoneId" or "description" or "policy")
                continue;
            var (path, body) = Form(form, field, input, form.StartsWith("ali", StringComparison.Ordinal) ? alibaba : aws);
            var refused = (form.EndsWith("change", StringComparison.Ordinal) ? await client.PatchAsync(path, body) : await client.PostAsync(path, body)).Refused();
            Assert.True(refused.Any(name => name == field || (name, field) == ("subnetIds", "zones") || name.StartsWith(field + "[", StringComparison.Ordinal)), $"'{input[..Math.Min(input.Length, 80)]}' refused as {string.Join(", ", refused)}");
        }

        Assert.Equal(rows, Rows());
        Assert.Equal(calls, await console.CloudRequestsAsync());
    }

    private long[] Rows() => [.. Tables.Select(console.Count)];

    /// <summary>What the fields of an endpoint accept follows from its cloud: a cluster of a vendor's and an endpoint on it, for which no cloud is asked.</summary>
    private static async Task<(string Account, string Cluster, string Endpoint)> MakeAsync(ApiClient client, string cloud, Dictionary<string, object?> endpoint)
    {
        var body = cloud == "aws" ? Cluster(null, "com.amazonaws.vpce.us-west-2.vpce-svc-0123456789abcdef0") : AlibabaCluster();
        var cluster = (await client.PostAsync("clusters", With(body, "name", $"good {cloud}"), ("Idempotency-Key", $"cluster-{cloud}")))["id"]!;
        endpoint["clusterId"] = cluster;
        var account = (await client.PostAsync("cloud-accounts", With(Account(), "name", "good"), ("Idempotency-Key", "account")))["id"]!;
        return (account, cluster, (await client.PostAsync("endpoints", endpoint, ("Idempotency-Key", $"endpoint-{cloud}")))["id"]!);
    }

    private static object Value(string field, string input) => field switch
    {
        "subnetIds" or "securityGroupIds" => new[] { input },
        "zones" => new[] { new { zoneId = input, vSwitchId = "vsw-t4n0000000000" } },
        "tags" => new Dictionary<string, string> { [input] = "value" },
        _ => input,
    };

    private static (string Path, object Body) Form(string form, string field, string input, (string Account, string Cluster, string Endpoint) made) => form switch
    {
        "endpoint" => ("endpoints", With(With(Endpoint(), "clusterId", made.Cluster), field, Value(field, input))),
        "ali-endpoint" => ("endpoints", With(With(AlibabaEndpoint(), "clusterId", made.Cluster), field, Value(field, input))),
        "change" or "ali-change" => ($"endpoints/{made.Endpoint}", With([], field, Value(field, input))),
        "ali-vendor" => ("clusters", With(AlibabaCluster(), field, input)),
        "ali-account" => ("cloud-accounts", new { name = "ok", provider = "alibaba", accountId = "2222222222222222", credentials = new { kind = "assumeRole", roleArn = input } }),
        "cluster" => ("clusters", With(Cluster("ca-0000000000000000", null), field.Split('[')[0], field == "zoneIds[0]" ? new[] { input } : int.TryParse(input, out var number) && field == "port" ? number : input)),
        "vendor" => ("clusters", With(Cluster(null, null), field, input)),
        "zilliz" => ("clusters", With(With(Cluster("ca-0000000000000000", null), "platform", "zillizDedicated"), field, input)),
        "records" => ("endpoints/pe-0000000000000000/dns-records", With(
            new() { ["clusterIds"] = new[] { "cl-0000000000000000" } }, field, field == "moreVpcs" ? new[] { new { vpcId = input, region = ApiWorld.Region } } : input)),
        "account" => ("cloud-accounts", field == "credentials.roleArn"
            ? With(Account(), "credentials", new { kind = "assumeRole", roleArn = input })
            : With(Account(), field, input)),
        "verification" => ("service-verifications", new { cloudAccountId = made.Account, region = ApiWorld.Region, serviceName = input }),
        "test" => ("endpoints/pe-0000000000000000/connection-tests", new { clusterId = (string?)null, source = input }),
        _ => ($"endpoints/{made.Endpoint}/connection", new { vpcEndpointId = input }),
    };

    private static Dictionary<string, object?> Endpoint() => new()
    {
        ["name"] = "ok", ["vpcId"] = "vpc-0123abcd", ["subnetIds"] = new[] { "subnet-0123abcd" }, ["consumerAccountId"] = "222222222222", ["mode"] = "self",
    };

    private static Dictionary<string, object?> AlibabaEndpoint() => new()
    {
        ["name"] = "okay",
        ["vpcId"] = "vpc-t4n0000000000",
        ["zones"] = new[] { new { zoneId = "ap-southeast-1a", vSwitchId = "vsw-t4n0000000001" }, new { zoneId = "ap-southeast-1b", vSwitchId = "vsw-t4n0000000002" } },
        ["securityGroupIds"] = new[] { "sg-t4n0000000000" },
        ["consumerAccountId"] = "2222222222222222",
        ["mode"] = "self",
    };

    private static Dictionary<string, object?> AlibabaCluster() => new()
    {
        ["name"] = "ok", ["platform"] = "tidbStarter", ["provider"] = "alibaba", ["region"] = "ap-southeast-1", ["port"] = 4000,
        ["endpointServiceName"] = "com.aliyuncs.privatelink.ap-southeast-1.epsrv-t4n0000000000",
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
}

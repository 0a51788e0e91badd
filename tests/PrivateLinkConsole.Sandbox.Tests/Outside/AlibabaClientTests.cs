using System.Text.Json;
using PrivateLinkConsole.Sandbox.Tests.AlibabaRpc;
using PrivateLinkConsole.TestKit;
using Xunit;
using static PrivateLinkConsole.Sandbox.Tests.AlibabaRpc.AlibabaCloud;
using static PrivateLinkConsole.Sandbox.Tests.Cloud;

namespace PrivateLinkConsole.Sandbox.Tests.Outside;

/// <summary>Alibaba Cloud's own generic client as judge: it signs by its own code, and reads our answers by it.</summary>
public sealed class AlibabaClientTests : IAsyncLifetime
{
    private const string Package = "@alicloud/openapi-client";
    private readonly string _node = OutsideProgram.Find("node");
    private readonly string _modules = OutsideProgram.FindNodeModules(Package);
    private AlibabaCloud _cloud = null!;

    public async ValueTask InitializeAsync() => _cloud = await AlibabaCloud.StartAsync();

    public ValueTask DisposeAsync() => _cloud.DisposeAsync();

    [Fact]
    public async Task Client_VerifyCreateGetListTagAndDelete_Succeed()
    {
        var service = await _cloud.ServiceAsync();
        var name = Text(service, "ServiceName");
        var (_, other, _) = await _cloud.NetworkAsync(ZoneB);
        var request = (await _cloud.RequestAsync(name)).ToDictionary(p => p.Name, p => p.Value);
        request["EndpointName"] = "made-by-the-client";
        request["EndpointDescription"] = "a b+c*~/ü";
        request["ClientToken"] = "token-1";
        var made = await RunAsync(
            Call("privatelink", "ListVpcEndpointServicesByEndUser", new() { ["ServiceName"] = name }),
            Call("privatelink", "CreateVpcEndpoint", request), Call("privatelink", "CreateVpcEndpoint", request),
            Call("vpc", "DescribeVpcs", []), Call("ecs", "DescribeSecurityGroups", []), Call("sts", "GetCallerIdentity", []));
        Assert.Equal(name, Text(Ok(made[0]).GetProperty("Services")[0], "ServiceName"));
        var id = Text(Ok(made[1]), "EndpointId");
        Assert.Equal(id, Text(Ok(made[2]), "EndpointId"));
        Assert.Equal(AlibabaAccounts.Consumer, Text(Ok(made[5]), "AccountId"));
        Assert.All(made, answer => Ok(answer));

        await _cloud.Cloud.AdvanceAsync(30);
        Dictionary<string, string> endpoint = new() { ["EndpointId"] = id };
        var seen = await RunAsync(
            Call("privatelink", "GetVpcEndpointAttribute", endpoint), Call("privatelink", "ListVpcEndpoints", endpoint),
            Form("privatelink", "TagResources", new() { ["ResourceType"] = "vpcendpoint", ["ResourceId.1"] = id, ["Tag.1.Key"] = "env", ["Tag.1.Value"] = "a b" }),
            Call("privatelink", "ListTagResources", new() { ["ResourceType"] = "vpcendpoint", ["ResourceId.1"] = id }),
            Call("privatelink", "AddZoneToVpcEndpoint", new() { ["EndpointId"] = id, ["ZoneId"] = ZoneB, ["VSwitchId"] = other }),
            Call("privatelink", "ListVpcEndpointZones", endpoint));
        Assert.Equal("a b+c*~/ü", Text(Ok(seen[0]), "EndpointDescription"));
        Assert.Equal(1, Ok(seen[1]).GetProperty("TotalCount").GetInt32());
        Assert.Equal("a b", Text(Ok(seen[3]).GetProperty("TagResources")[0], "TagValue"));
        Assert.Equal(2, Ok(seen[5]).GetProperty("Zones").GetArrayLength());

        foreach (var zone in new[] { ZoneA, ZoneB })
        {
            await _cloud.Cloud.AdvanceAsync(20);
            Ok((await RunAsync(Call("privatelink", "RemoveZoneFromVpcEndpoint", new() { ["EndpointId"] = id, ["ZoneId"] = zone })))[0]);
        }

        await _cloud.Cloud.AdvanceAsync(20);
        Ok((await RunAsync(Call("privatelink", "DeleteVpcEndpoint", endpoint)))[0]);
        await _cloud.Cloud.AdvanceAsync(20);
        var gone = (await RunAsync(Call("privatelink", "GetVpcEndpointAttribute", endpoint)))[0];
        Assert.Equal((400, "EndpointNotFound"), (gone.GetProperty("status").GetInt32(), Text(gone.GetProperty("body"), "Code")));
    }

    [Fact]
    public async Task Client_WrongSecret_IsRefused()
    {
        var answer = (await RunAsync("wrong", Call("privatelink", "ListVpcEndpoints", [])))[0];
        Assert.Equal("SignatureDoesNotMatch", Text(answer.GetProperty("body"), "Code"));
    }

    private static object Call(string product, string action, Dictionary<string, string> query)
    {
        query["RegionId"] = AlibabaCaller.Here;
        return new { product, action, query };
    }

    private static object Form(string product, string action, Dictionary<string, string> body)
    {
        body["RegionId"] = AlibabaCaller.Here;
        return new { product, action, body };
    }

    private static JsonElement Ok(JsonElement answer)
    {
        Assert.True(answer.GetProperty("status").GetInt32() == 200, answer.ToString());
        return answer.GetProperty("body");
    }

    private Task<List<JsonElement>> RunAsync(params object[] calls) => RunAsync(AlibabaAccounts.Secret, calls);

    private async Task<List<JsonElement>> RunAsync(string secret, params object[] calls)
    {
        var input = JsonSerializer.Serialize(new { endpoint = _cloud.Cloud.Server.Url.Authority, key = AlibabaAccounts.ConsumerKey, secret, calls });
        var environment = new Dictionary<string, string?> { ["NODE_PATH"] = _modules, ["HTTP_PROXY"] = null, ["http_proxy"] = null };
        var script = Path.Combine(AppContext.BaseDirectory, "Outside", "alibaba.js");
        var output = (await Command.RunAsync(_node, [script, input], environment, cancellationToken: Token)).Succeeded();
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
    }
}

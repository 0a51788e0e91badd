using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using PrivateLinkConsole.Core.Connectivity;
using Xunit;

namespace PrivateLinkConsole.Web.Tests.Api;

/// <summary>The connectivity doctor by REST: run, read, fix, and what a host in the VPC printed.</summary>
public sealed class ConnectionTestTests(ApiConsole console) : IClassFixture<ApiConsole>
{
    private static readonly string[] Kinds =
        ["available", "connection", "zones", "interfaces", "portOpen", "sourceOut", "vpcDns", "record", "association", "name", "tcp", "tls", "protocol"];

    // The default group lets in its own members only: red, and green after the fix.
    [Fact]
    public async Task Test_PortShut_NamesTheCause_FixOpensIt()
    {
        var (client, tests) = await ActiveAsync();

        var made = (await client.PostAsync(tests, new { clusterId = (string?)null, source = (string?)null })).Expect(HttpStatusCode.Created);

        Assert.Equal($"{ApiClient.Default}/{tests}/{made["id"]}", made.Headers["Location"]);
        Assert.Equal(("False", "tcp", "insideVpc"), (made["reached"], made["cause"], made["vantage"]));
        Assert.Equal(Kinds, ApiWorld.Texts(made.Json.GetProperty("rungs"), "kind"));
        var port = Rung(made, "portOpen");
        Assert.Equal(("warning", "openPort", "Rung.PortOpen.Partly"), (Text(port, "outcome"), Text(port, "fix"), Text(port, "code")));
        Assert.Contains("172.31.0.0/16", Text(port, "message"), StringComparison.Ordinal);
        Assert.Equal("tcp", Text(Rung(made, "protocol"), "blockedBy"));
        (await client.PostAsync($"{tests}/{made["id"]}/fix", new { fix = "repairRecord" })).Problem(HttpStatusCode.Conflict);
        Assert.Equal(["fix"], (await client.PostAsync($"{tests}/{made["id"]}/fix", new { fix = "dance" })).Refused());
        (await client.PostAsync($"{tests}/{made["id"]}/fix", new { fix = "openPort" })).Expect(HttpStatusCode.Accepted);

        var green = (await client.PostAsync(tests, new { source = "172.31.0.0/20" })).Expect(HttpStatusCode.Created);

        Assert.Equal(("True", null, "172.31.0.0/20"), (green["reached"], green["cause"], green["source"]));
        Assert.Contains("Result: the cluster answers.", green["text"]!, StringComparison.Ordinal);
        Assert.NotNull((await client.GetAsync(tests.Replace("/connection-tests", "", StringComparison.Ordinal)))["provenAt"]);
        var list = (await client.GetAsync($"{tests}?limit=1")).Expect(HttpStatusCode.OK).Json;
        Assert.Equal(green["id"], list.GetProperty("items")[0].GetProperty("id").GetString());
        var rest = (await client.GetAsync($"{tests}?limit=1&cursor={list.GetProperty("nextCursor").GetString()}")).Json;
        Assert.Equal((made["id"], JsonValueKind.Null), (rest.GetProperty("items")[0].GetProperty("id").GetString(), rest.GetProperty("nextCursor").ValueKind));
        Assert.Equal(made.Json.GetProperty("rungs").GetRawText(), (await client.GetAsync($"{tests}/{made["id"]}")).Json.GetProperty("rungs").GetRawText());
    }

    [Fact]
    public async Task Report_PastedOutput_IsReadOrRefusedByName()
    {
        var (client, tests) = await ActiveAsync();
        var made = await FromOutsideAsync(client, tests);
        Assert.Equal(("notChecked", "notChecked"), (Text(Rung(made, "tcp"), "outcome"), Text(Rung(made, "protocol"), "outcome")));
        var ip = Text(Rung(made, "interfaces"), "message").Split(' ')[1];
        Assert.Contains("plc-check", made["script"]!, StringComparison.Ordinal);

        Assert.Equal(["output"], (await client.PostAsync($"{tests}/{made["id"]}/report", new { output = "it works" })).Refused());
        Assert.Equal(["output"], (await client.PostAsync($"{tests}/{made["id"]}/report", new { })).Refused());
        (await client.PostAsync($"{tests}/cr-none/report", new { output = "it works" })).Problem(HttpStatusCode.NotFound);
        var told = (await client.PostAsync($"{tests}/{made["id"]}/report", new
        {
            output = $"$ bash check.sh\nplc-check 1 start {made["id"]}\nplc-check 1 name {ip}\nplc-check 1 own {ip}\nplc-check 1 tcp {ip} connected\nplc-check 1 greeting {ip} :124\nplc-check 1 end\n",
        })).Expect(HttpStatusCode.OK);

        Assert.Equal(("passed", "failed"), (Text(Rung(told, "tcp"), "outcome"), Text(Rung(told, "protocol"), "outcome")));
        Assert.NotEmpty(Text(Rung(told, "protocol"), "reportedBy"));
        Assert.Equal("protocol", told["cause"]);
        // What the console read itself stays its own.
        Assert.Equal(JsonValueKind.Null, Rung(told, "interfaces").GetProperty("reportedBy").ValueKind);
    }

    [Fact]
    public async Task Test_WhatIsNotThere_IsRefusedAndKeepsNothing()
    {
        var (client, tests) = await ActiveAsync();
        var before = console.Count("ConnectionRuns");

        Assert.Equal(["clusterId"], (await client.PostAsync(tests, new { clusterId = "cl-0000000000000000" })).Refused());
        Assert.Equal(["source"], (await client.PostAsync(tests, new { source = "i-0123456789abcdef0" })).Refused());
        (await client.PostAsync("endpoints/pe-0000000000000000/connection-tests", new { })).Problem(HttpStatusCode.NotFound);

        Assert.Equal(before, console.Count("ConnectionRuns"));
    }

    private async Task<(ApiClient Client, string Tests)> ActiveAsync()
    {
        var world = await ApiWorld.MakeAsync(console.Admin);
        var id = (await world.CreateAsync())["id"]!;
        await world.UntilAsync(id, "active");
        return (console.Admin, $"endpoints/{id}/connection-tests");
    }

    /// <summary>A run by a console that stands outside of the VPC: it reads the cloud, and cannot connect.</summary>
    private async Task<ApiReply> FromOutsideAsync(ApiClient client, string tests)
    {
        var sandbox = console.Services.GetRequiredService<SandboxAddress>();
        var url = sandbox.Url;
        sandbox.Url = null;
        try
        {
            return (await client.PostAsync(tests, new { })).Expect(HttpStatusCode.Created);
        }
        finally
        {
            sandbox.Url = url;
        }
    }

    private static JsonElement Rung(ApiReply run, string kind) => Assert.Single(run.Json.GetProperty("rungs").EnumerateArray(), rung => Text(rung, "kind") == kind);

    private static string Text(JsonElement rung, string member) => rung.GetProperty(member).GetString() ?? "";
}

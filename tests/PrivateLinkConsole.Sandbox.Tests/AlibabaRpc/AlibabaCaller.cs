using System.Text.Json;
using Xunit;
using static PrivateLinkConsole.Sandbox.Tests.Cloud;

namespace PrivateLinkConsole.Sandbox.Tests.AlibabaRpc;

/// <summary>One account's signed calls, over a real socket.</summary>
internal sealed class AlibabaCaller(Cloud cloud, string key, string secret = AlibabaAccounts.Secret, string? token = null)
{
    public const string Here = "ap-southeast-1";

    private static readonly Dictionary<string, string> Versions = new()
    {
        ["privatelink"] = "2020-04-15", ["vpc"] = "2016-04-28", ["ecs"] = "2014-05-26", ["sts"] = "2015-04-01",
    };

    public Task<JsonElement> OkAsync(string action, params IReadOnlyList<(string Name, string Value)> parameters) => OkInAsync("privatelink", action, parameters);

    /// <summary>A call of another product that must succeed.</summary>
    public async Task<JsonElement> OkInAsync(string product, string action, params IReadOnlyList<(string Name, string Value)> parameters)
    {
        var (status, body) = await SendAsync(product, action, parameters);
        Assert.True(status == 200, body.ToString());
        return body;
    }

    public Task<string> RefusedAsync(string code, string action, params IReadOnlyList<(string Name, string Value)> parameters) =>
        RefusedInAsync("privatelink", code, 400, action, parameters);

    /// <summary>A call that must be refused with this code and status; gives the message.</summary>
    public async Task<string> RefusedInAsync(string product, string code, int status, string action, params IReadOnlyList<(string Name, string Value)> parameters)
    {
        var (actual, body) = await SendAsync(product, action, parameters);
        Assert.True((code, status) == (body.TryGetProperty("Code", out var said) ? said.GetString() : null, actual), $"{actual} {body}");
        Assert.StartsWith("https://", body.GetProperty("Recommend").GetString(), StringComparison.Ordinal);
        return body.GetProperty("Message").GetString()!;
    }

    public async Task<(int Status, JsonElement Body)> SendAsync(
        string product, string action, IReadOnlyList<(string Name, string Value)> parameters, Action<SortedDictionary<string, string>>? change = null)
    {
        var all = parameters.ToDictionary(p => p.Name, p => p.Value);
        if (product != "sts") all.TryAdd("RegionId", Here);
        using var request = AcsSigner.Sign(
            cloud.Server.Url, Versions[product], action, all, key, secret, asForm: action is "TagResources" or "UntagResources", headers =>
            {
                if (token is not null) headers["x-acs-security-token"] = token;
                change?.Invoke(headers);
            });
        using var reply = await cloud.Control.SendAsync(request, Token);
        var body = JsonDocument.Parse(await reply.Content.ReadAsStringAsync(Token)).RootElement;
        Assert.Equal(reply.Headers.GetValues("x-acs-request-id").Single(), body.GetProperty("RequestId").GetString());
        return ((int)reply.StatusCode, body);
    }
}

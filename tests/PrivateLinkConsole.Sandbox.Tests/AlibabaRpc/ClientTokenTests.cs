using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using PrivateLinkConsole.Sandbox.AlibabaRpc;
using PrivateLinkConsole.Sandbox.World;
using Xunit;

namespace PrivateLinkConsole.Sandbox.Tests.AlibabaRpc;

/// <summary>Client tokens of calls that last. Not over a socket, so that nothing but the clock decides.</summary>
public sealed class ClientTokenTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly RpcProtocol _protocol;

    public ClientTokenTests() => _protocol = new(
        new(new(_time, 0), new()), new(AlibabaAccounts.Provider, "acs:ram::1111111111111111:user/sandbox", "1"), RpcProducts.PrivateLink);

    [Fact]
    public void Execute_TokenOfASlowCall_IsBeingProcessedUntilItIsAnswered()
    {
        var id = ServiceId(Create("a", new Fault { Kind = FaultKind.Slow, Seconds = 10 }));
        Assert.Equal("IdempotenceProcessing", Create("a").Code);
        _time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(id, ServiceId(Create("a")));
        Assert.Equal("IdempotenceSignatureMismatch", Create("b").Code);
    }

    private WireReply Create(string balancer, Fault? fault = null)
    {
        var parameters = new Dictionary<string, string> { ["ClientToken"] = "t", ["Resource.1.ResourceId"] = "nlb-ofteam" + balancer };
        return _protocol.Execute(new("privatelink", "CreateVpcEndpointService", AlibabaAccounts.Provider, AlibabaCaller.Here, parameters), fault, "R-1");
    }

    private static string? ServiceId(WireReply reply) => JsonDocument.Parse(reply.Body).RootElement.GetProperty("ServiceId").GetString();
}

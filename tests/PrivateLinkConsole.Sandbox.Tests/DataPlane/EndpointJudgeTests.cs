using PrivateLinkConsole.Sandbox.DataPlane;
using PrivateLinkConsole.Sandbox.World;
using Xunit;

namespace PrivateLinkConsole.Sandbox.Tests.DataPlane;

public sealed class EndpointJudgeTests
{
    [Theory]
    [InlineData("tcp", 4000, 4000, "10.0.0.0/16", true)]
    [InlineData("6", 0, 65535, "0.0.0.0/0", true)]
    [InlineData("-1", -1, -1, "10.0.0.0/16", true)]
    [InlineData("tcp", -1, -1, "10.0.0.0/16", true)]
    [InlineData("tcp", 4001, 5000, "10.0.0.0/16", false)]
    [InlineData("udp", 4000, 4000, "10.0.0.0/16", false)]
    [InlineData("tcp", 4000, 4000, "10.1.0.0/16", false)]
    [InlineData("tcp", 4000, 4000, "10.0.0.1/32", true)]
    [InlineData("tcp", 4000, 4000, "::/0", false)]
    [InlineData("tcp", 4000, 4000, "no cidr", false)]
    public void Of_OneRule_AllowsOnlyWhatTheRuleSays(string protocol, int from, int to, string cidr, bool allowed)
    {
        var endpoint = TestWorld.Endpoint() with { Ingress = [new IngressRuleView(protocol, from, to, cidr)] };

        Assert.Equal(allowed ? "Answer" : "Silence", EndpointJudge.Of(endpoint).ToString());
    }

    [Fact]
    public void Of_VpcWithoutAReadableCidr_IsSilent() =>
        Assert.Equal("Silence", EndpointJudge.Of(TestWorld.Endpoint() with { VpcCidr = "" }).ToString());

    [Fact]
    public void Of_StatesInAlibabasSpelling_Answer() =>
        Assert.Equal("Answer", EndpointJudge.Of(TestWorld.Endpoint() with { State = "Available", ServiceState = "available" }).ToString());
}

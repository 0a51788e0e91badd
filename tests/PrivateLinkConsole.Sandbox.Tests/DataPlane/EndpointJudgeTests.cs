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

        Assert.Equal(allowed ? "Answer" : "Silence", EndpointJudge.Of(endpoint, 4000).ToString());
    }

    [Fact]
    public void Of_VpcWithoutAReadableCidr_IsSilent() =>
        Assert.Equal("Silence", EndpointJudge.Of(TestWorld.Endpoint() with { VpcCidr = "" }, 4000).ToString());

    [Fact]
    public void Of_StatesInAlibabasSpelling_Answer() =>
        Assert.Equal("Answer", EndpointJudge.Of(TestWorld.Endpoint() with { State = "Available", ServiceState = "available" }, 4000).ToString());

    [Theory]
    [InlineData(TargetHealth.Answers, true, "Answer")]
    [InlineData(TargetHealth.Closed, true, "Refuse")]
    [InlineData(TargetHealth.Hangs, true, "Mute")]
    [InlineData(TargetHealth.Closed, false, "Silence")]
    [InlineData(TargetHealth.Hangs, false, "Silence")]
    public void Of_TargetNotWell_ShowsBehindAnOpenGroupOnly(TargetHealth target, bool isOpen, string verdict)
    {
        var endpoint = TestWorld.Endpoint() with { Listeners = [new Listener(Target: target)], Ingress = isOpen ? [TestWorld.AllowTcp(4000)] : [] };

        Assert.Equal(verdict, EndpointJudge.Of(endpoint, 4000).ToString());
    }

    // Both sides count: what the machine's own groups hold back is never sent.
    [Theory]
    [InlineData("10.0.9.9", "0.0.0.0/0", "10.0.9.9/32", "Answer")]
    [InlineData("10.0.9.9", "10.0.1.0/24", "10.0.0.0/16", "Answer")]
    [InlineData("10.0.9.9", "10.0.2.0/24", "10.0.0.0/16", "Silence")]
    [InlineData("10.0.9.9", "0.0.0.0/0", "10.0.0.1/32", "Silence")]
    public void Of_WithAMachine_ItsGroupsAndItsAddressCount(string ip, string lets, string allows, string verdict)
    {
        var endpoint = TestWorld.Endpoint() with { Client = new VpcClient(ip, [new EgressRuleView("tcp", 4000, 4000, lets)]), Ingress = [TestWorld.AllowTcp(4000, allows)] };

        Assert.Equal(verdict, EndpointJudge.Of(endpoint, 4000).ToString());
    }

    [Fact]
    public void Of_PortWithoutListener_IsRefused() => Assert.Equal("Refuse", EndpointJudge.Of(TestWorld.Endpoint(), 4001).ToString());
}

using PrivateLinkConsole.Core.Connectivity;
using PrivateLinkConsole.TestKit;
using Xunit;

namespace PrivateLinkConsole.Core.Tests.Connectivity;

/// <summary>The script says in bash what the test says.</summary>
public sealed class ConnectionScriptTests
{
    [Fact]
    public async Task Script_AgainstTheSandbox_TellsAnsweringFromSilent()
    {
        await using var bench = await ConnectionBench.StartAsync();
        var open = await RunAsync(bench);
        Assert.Contains("port 4000: connected", open, StringComparison.Ordinal);
        Assert.Contains("localhost resolves to: 127.0.0.1", open, StringComparison.Ordinal);

        await bench.ShutAsync();
        Assert.Contains("port 4000: no answer, so a security group drops the packets", await RunAsync(bench), StringComparison.Ordinal);
    }

    [Fact]
    public void Script_HostileName_StaysOneWord()
    {
        var view = Views.Of(names: "vpce-1'; rm -rf ~; '.vpce.amazonaws.com");
        Assert.Contains(@"host='vpce-1'\''; rm -rf ~; '\''.vpce.amazonaws.com'", ConnectionTest.Script(view), StringComparison.Ordinal);
    }

    [Fact]
    public void Script_NoNameYet_IsNone() => Assert.Null(ConnectionTest.Script(Views.Of(names: "other.example.com")));

    // A name that the machine knows by itself: a test asks nobody outside.
    private static async Task<string> RunAsync(ConnectionBench bench)
    {
        if (!File.Exists("/bin/bash"))
            Assert.Skip("bash is not installed");
        var route = await bench.RouteAsync();
        if (route.Port != 4000)
            Assert.Skip("The system withholds the port of the cluster on loopback.");
        var view = Views.Of(ips: [route.Address.ToString()]) with { PrivateDnsEnabled = true, PrivateDnsName = "localhost" };
        var result = await Command.RunAsync("/bin/bash", ["-c", ConnectionTest.Script(view)!], cancellationToken: TestContext.Current.CancellationToken);
        return result.Succeeded();
    }
}

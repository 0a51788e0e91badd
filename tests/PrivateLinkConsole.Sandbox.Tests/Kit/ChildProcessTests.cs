using PrivateLinkConsole.TestKit;
using Xunit;

namespace PrivateLinkConsole.Sandbox.Tests.Kit;

public sealed class ChildProcessTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task LineAsync_LineAlreadyWritten_IsStillFound()
    {
        await using var child = ChildProcess.Start("bash", ["-c", "echo one; echo two $KIT"], new Dictionary<string, string?> { ["KIT"] = "three" });

        await child.ExitAsync(cancellationToken: Token);

        Assert.Equal("two three", await child.LineAsync(line => line.StartsWith("two", StringComparison.Ordinal), cancellationToken: Token));
    }

    [Fact]
    public async Task LineAsync_ProgramEndsWithoutIt_FailsWithItsOutput()
    {
        await using var child = ChildProcess.Start("bash", ["-c", "echo out; echo err >&2"]);

        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => child.LineAsync(_ => false, cancellationToken: Token));

        Assert.Contains("out", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Kill_RunningProgram_EndsAsACrash()
    {
        await using var child = ChildProcess.Start("bash", ["-c", "trap 'echo kindly' TERM; echo ready; read -r < <(exec tail -f /dev/null)"]);
        await child.LineAsync(line => line == "ready", cancellationToken: Token);

        child.Kill();

        Assert.Equal(128 + 9, await child.ExitAsync(cancellationToken: Token));
        Assert.DoesNotContain("kindly", child.Output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Terminate_RunningProgram_MayEndInItsOwnWay()
    {
        await using var child = ChildProcess.Start("bash", ["-c", "trap 'kill $!; exit 5' TERM; echo ready; tail -f /dev/null & wait"]);
        await child.LineAsync(line => line == "ready", cancellationToken: Token);

        child.Terminate();

        Assert.Equal(5, await child.ExitAsync(cancellationToken: Token));
    }
}

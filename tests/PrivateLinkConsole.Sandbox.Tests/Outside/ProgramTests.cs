using PrivateLinkConsole.TestKit;
using Xunit;
using static PrivateLinkConsole.Sandbox.Tests.Cloud;

namespace PrivateLinkConsole.Sandbox.Tests.Outside;

/// <summary>The sandbox as a program of its own.</summary>
public sealed class ProgramTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Run_KilledAndStartedAgain_IsOnTheSamePort()
    {
        var first = await LineAsync(kill: true);
        Assert.StartsWith("Sandbox: http://127.0.0.1:", first, StringComparison.Ordinal);
        Assert.Equal(first, await LineAsync(kill: false));
    }

    private async Task<string> LineAsync(bool kill)
    {
        string[] arguments = [typeof(SandboxServer).Assembly.Location, "--port", "0", "--time-scale", "50", "--sample-data", "false", "--state",
            _folder.File("world.json")];
        await using var program = ChildProcess.Start("dotnet", arguments, workingDirectory: _folder.Path);
        var line = await program.LineAsync(_ => true, cancellationToken: Token);
        if (kill)
        {
            program.Kill();
        }
        else
        {
            program.Terminate();
            Assert.Equal(0, await program.ExitAsync(cancellationToken: Token));
        }

        return line;
    }
}

using PrivateLinkConsole.TestKit;
using Xunit;

namespace PrivateLinkConsole.Sandbox.Tests.Kit;

public sealed class OutsideProgramTests
{
    [Fact]
    public void TryFind_UnknownProgram_SaysWhatIsKnown()
    {
        var fault = Assert.Throws<ArgumentException>(() => OutsideProgram.TryFind("cobol"));

        Assert.Contains("terraform", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AwsCli_PastedText_SeesOnlyTheGivenKeysAndRegion()
    {
        using var aws = new AwsCli("AKIATESTKIT000000001", "secret", "eu-central-1");

        const string text = "aws configure get region || echo none; aws configure list; echo \"$AWS_ACCESS_KEY_ID $HOME\"";

        var result = await aws.BashAsync(text, TestContext.Current.CancellationToken);

        Assert.Contains("none", result.Succeeded(), StringComparison.Ordinal);
        Assert.Contains("AKIATESTKIT000000001 " + aws.Folder, result.Output, StringComparison.Ordinal);
        Assert.Contains("eu-central-1", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AwsCli_CommandWithoutEndpoint_DoesNotLeaveTheMachine()
    {
        using var aws = new AwsCli("AKIATESTKIT000000001", "secret", "eu-central-1");

        var result = await aws.RunAsync(["sts", "get-caller-identity"], TestContext.Current.CancellationToken);

        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains("127.0.0.1:1", result.Errors, StringComparison.Ordinal);
    }
}

using PrivateLinkConsole.TestKit;
using Xunit;
using Xunit.Sdk;

namespace PrivateLinkConsole.Sandbox.Tests.Kit;

public sealed class GoldenTests
{
    [Fact]
    public void Matches_SameTextWithOtherLineEndings_Passes() => Golden.Matches("alpha\r\nbeta\r\ngamma\r\n", "three-lines.txt");

    [Fact]
    public void Matches_OneLineDiffers_ShowsJustThatLine()
    {
        if (Environment.GetEnvironmentVariable(Golden.UpdateVariable) == "1") Assert.Skip("golden files are being written");

        var fault = Assert.Throws<FailException>(() => Golden.Matches("alpha\nBETA\ngamma\n", "three-lines.txt"));

        Assert.Contains("  alpha\n- beta\n+ BETA\n  gamma", fault.Message, StringComparison.Ordinal);
    }
}

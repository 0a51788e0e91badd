using PrivateLinkConsole.Core.Connectivity;
using PrivateLinkConsole.Core.PrivateEndpoints;
using Xunit;

namespace PrivateLinkConsole.Core.Tests.Connectivity;

/// <summary>Short words for what a test expects of a result.</summary>
internal static class Rungs
{
    public static ConnectionRung Of(this ConnectionTestResult result, RungKind kind) => Assert.Single(result.Rungs, rung => rung.Kind == kind);

    public static void Expect(this ConnectionTestResult result, RungKind kind, CheckOutcome outcome, string key, params string[] says)
    {
        var rung = result.Of(kind);
        var text = ConnectivityTexts.Format(rung);
        Assert.Equal((outcome, key, text), (rung.Outcome, rung.MessageKey, text));
        Assert.All(says, part => Assert.Contains(part, text, StringComparison.Ordinal));
    }
}

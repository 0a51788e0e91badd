using PrivateLinkConsole.Core.Connectivity;
using PrivateLinkConsole.Core.PrivateEndpoints;
using Xunit;

namespace PrivateLinkConsole.Core.Tests.Connectivity;

/// <summary>Short words for what a test expects of a run.</summary>
internal static class Rungs
{
    public static ConnectionRung Of(this ConnectionRunView run, RungKind kind) => Assert.Single(run.Rungs, rung => rung.Kind == kind);

    public static void Expect(this ConnectionRunView run, RungKind kind, CheckOutcome outcome, string key, params string[] says)
    {
        var rung = run.Of(kind);
        var text = ConnectivityTexts.Format(rung);
        Assert.Equal((outcome, key, text), (rung.Outcome, rung.MessageKey, text));
        Assert.All(says, part => Assert.Contains(part, text, StringComparison.Ordinal));
    }

    /// <summary>The lowest rung that failed is this one, in these words, with this fix.</summary>
    public static void ExpectCause(this ConnectionRunView run, RungKind kind, string key, RungFix? fix, params string[] says)
    {
        Assert.False(run.Reached);
        Assert.Equal((kind, fix), (run.Cause?.Kind, run.Cause?.Fix));
        run.Expect(kind, CheckOutcome.Failed, key, says);
    }

    /// <summary>Nothing failed, and the cluster answered.</summary>
    public static void ExpectReached(this ConnectionRunView run)
    {
        Assert.Empty(run.Rungs.Where(rung => rung.Outcome == CheckOutcome.Failed).Select(rung => ConnectivityTexts.Format(rung)));
        Assert.True(run.Reached);
    }
}

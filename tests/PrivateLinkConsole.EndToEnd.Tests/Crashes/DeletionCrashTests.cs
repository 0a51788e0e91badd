using PrivateLinkConsole.Core.Reconciling;
using Xunit;

namespace PrivateLinkConsole.EndToEnd.Tests.Crashes;

/// <summary>F33: kill -9 at every gate of a deletion, then a restart: nothing is left in the cloud, and the row is gone.</summary>
public sealed class DeletionCrashTests(SandboxProcess cloud) : IClassFixture<SandboxProcess>
{
    public static TheoryData<string> Gates { get; } =
        [.. new[] { JournalledAction.DeleteEndpoint, JournalledAction.DeleteService }.SelectMany(action => JournalGates.Moments.Select(moment => JournalGates.Name(action, moment)))];

    [Theory, MemberData(nameof(Gates))]
    public async Task Deletion_KilledAtGate_EndsAfterRestart_WithNothingLeft(string gate)
    {
        await cloud.ResetAsync();
        await using var scenario = new CrashScenario(cloud);
        await scenario.StartAsync(gate);
        await scenario.AskAsync();
        Assert.True(await scenario.UntilAsync("active"));

        scenario.DiesSoon = true;
        await scenario.DeleteAsync();
        await scenario.ExpectDeathAsync();

        scenario.DiesSoon = false;
        await scenario.StartAsync(crashAt: null);
        Assert.True(await scenario.UntilAsync(null));

        Assert.Equal((0, 0), await cloud.LiveAsync());
    }
}

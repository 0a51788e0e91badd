using PrivateLinkConsole.Core.Reconciling;
using Xunit;

namespace PrivateLinkConsole.EndToEnd.Tests.Crashes;

/// <summary>F33: kill -9 at every gate of a creation, then a restart: exactly one service and one endpoint, and the row tells the truth.</summary>
public sealed class CreationCrashTests(SandboxProcess cloud) : IClassFixture<SandboxProcess>
{
    private static readonly JournalledAction[] Actions =
    [
        JournalledAction.CreateService,
        JournalledAction.AllowConsumer,
        JournalledAction.StartVerification,
        JournalledAction.CreateEndpoint,
        JournalledAction.AcceptConnection,
        JournalledAction.EnablePrivateDns,
    ];

    public static TheoryData<string> Gates { get; } = [.. Actions.SelectMany(action => JournalGates.Moments.Select(moment => JournalGates.Name(action, moment)))];

    [Theory, MemberData(nameof(Gates))]
    public async Task Creation_KilledAtGate_GoesOnAfterRestart_WithoutASecondResource(string gate)
    {
        await cloud.ResetAsync();
        await using var scenario = new CrashScenario(cloud) { DiesSoon = true };
        await scenario.StartAsync(gate);
        await scenario.AskAsync();
        await scenario.ExpectDeathAsync();

        scenario.DiesSoon = false;
        await scenario.StartAsync(crashAt: null);
        await scenario.UntilAsync("active");

        Assert.Equal((1, 1), await cloud.LiveAsync());
    }
}

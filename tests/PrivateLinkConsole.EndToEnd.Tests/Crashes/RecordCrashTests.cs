using PrivateLinkConsole.Core.Reconciling;
using PrivateLinkConsole.TestKit;
using Xunit;

namespace PrivateLinkConsole.EndToEnd.Tests.Crashes;

/// <summary>
/// F33 for names: kill -9 at every moment of every write of a DNS record, on our sandbox and on another maker's emulator: one zone
/// and one alias to the endpoint afterwards, or nothing (E18, E19).
/// </summary>
public sealed class RecordCrashTests(SandboxProcess sandbox, MotoServer moto) : IClassFixture<SandboxProcess>, IClassFixture<MotoServer>
{
    [Fact]
    public async Task Record_KilledAtEveryGate_InTheSandbox_IsMadeOnceAndGoneOnce()
    {
        OutsideProgram.Find("aws");
        await sandbox.ResetAsync();
        using var cloud = RecordCloud.Sandbox(sandbox);
        await WalkAsync(cloud);
    }

    [Fact]
    public async Task Record_KilledAtEveryGate_AtMoto_IsMadeOnceAndGoneOnce()
    {
        OutsideProgram.Find("aws");
        using var cloud = await RecordCloud.MotoAsync(moto.Url);
        await WalkAsync(cloud);
    }

    private static async Task WalkAsync(RecordCloud cloud)
    {
        await using var scenario = new RecordScenario(cloud);
        await scenario.PrepareAsync();
        foreach (var moment in JournalGates.Moments)
        {
            var target = await scenario.MakeAsync(moment);
            var zone = Assert.Single(await cloud.ZonesAsync(scenario.Link));
            Assert.Equal([target], await cloud.AliasesAsync(zone, scenario.Link));

            await scenario.RemoveAsync(moment);
            Assert.Empty(await cloud.ZonesAsync(scenario.Link));
        }
    }
}

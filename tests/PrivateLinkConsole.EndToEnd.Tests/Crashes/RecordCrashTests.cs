using PrivateLinkConsole.Core.Reconciling;
using PrivateLinkConsole.TestKit;
using Xunit;

namespace PrivateLinkConsole.EndToEnd.Tests.Crashes;

/// <summary>
/// F33 for names, on another maker's emulator: kill -9 at each moment of every write of a DNS record, and a restart after each. One
/// zone and one alias to the endpoint afterwards, or nothing (E18, E19).
/// </summary>
public sealed class RecordCrashTests(MotoServer moto) : IClassFixture<MotoServer>
{
    [Fact]
    public async Task Record_KilledAtEveryWrite_AtMoto_IsMadeOnceAndGoneOnce()
    {
        OutsideProgram.Find("aws");
        using var cloud = await RecordCloud.MotoAsync(moto.Url);
        await using var scenario = new RecordScenario(cloud);
        await scenario.PrepareAsync();
        foreach (var moment in JournalGates.Moments)
        {
            await scenario.DieAtAsync(moment);
            var target = await scenario.MakeAsync();
            var zone = Assert.Single(await cloud.ZonesAsync(scenario.Link));
            Assert.Equal([target], await cloud.AliasesAsync(zone, scenario.Link));

            await scenario.RemoveAsync();
            Assert.Empty(await cloud.ZonesAsync(scenario.Link));
        }
    }
}

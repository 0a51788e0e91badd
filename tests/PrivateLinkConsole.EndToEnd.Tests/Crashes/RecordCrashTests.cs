using PrivateLinkConsole.Core.Reconciling;
using PrivateLinkConsole.TestKit;
using Xunit;

namespace PrivateLinkConsole.EndToEnd.Tests.Crashes;

/// <summary>
/// F33 for names, on another maker's emulator: kill -9 at every write of a DNS record when the cloud has carried it out and the
/// console has not written that down: one zone and one alias to the endpoint afterwards, or nothing (E18, E19).
/// </summary>
public sealed class RecordCrashTests(MotoServer moto) : IClassFixture<MotoServer>
{
    private static readonly string[] Moments = [JournalGates.AfterReply];

    [Fact]
    public async Task Record_KilledAtEveryWrite_AtMoto_IsMadeOnceAndGoneOnce()
    {
        OutsideProgram.Find("aws");
        using var cloud = await RecordCloud.MotoAsync(moto.Url);
        await using var scenario = new RecordScenario(cloud);
        await scenario.PrepareAsync();
        foreach (var moment in Moments)
        {
            var target = await scenario.MakeAsync(moment);
            var zone = Assert.Single(await cloud.ZonesAsync(scenario.Link));
            Assert.Equal([target], await cloud.AliasesAsync(zone, scenario.Link));

            await scenario.RemoveAsync(moment);
            Assert.Empty(await cloud.ZonesAsync(scenario.Link));
        }
    }
}

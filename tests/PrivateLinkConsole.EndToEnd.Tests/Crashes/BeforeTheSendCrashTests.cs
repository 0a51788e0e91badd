using PrivateLinkConsole.Core.Reconciling;
using Xunit;

namespace PrivateLinkConsole.EndToEnd.Tests.Crashes;

/// <summary>Deaths at which the cloud has heard nothing of the write. Apart from those after it, so that both run at the same time.</summary>
public sealed class BeforeTheSendCrashTests(SandboxProcess cloud) : IClassFixture<SandboxProcess>
{
    [Theory]
    [InlineData(JournalGates.BeforeIntent)]
    [InlineData(JournalGates.AfterIntent)]
    public Task Life_KilledAtEveryWrite_EndsWithOneOfEachAndThenNothing(string moment) => CrashingLife.WalkAsync(cloud, moment);
}

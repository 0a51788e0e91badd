using PrivateLinkConsole.Core.Reconciling;
using Xunit;

namespace PrivateLinkConsole.EndToEnd.Tests.Crashes;

/// <summary>Deaths at which the cloud may have carried the write out.</summary>
public sealed class AfterTheSendCrashTests(SandboxProcess cloud) : IClassFixture<SandboxProcess>
{
    public static TheoryData<string> Moments { get; } = [.. JournalGates.Moments.Except([JournalGates.BeforeIntent, JournalGates.AfterIntent])];

    [Theory, MemberData(nameof(Moments))]
    public Task Life_KilledAtEveryWrite_EndsWithOneOfEachAndThenNothing(string moment) => CrashingLife.WalkAsync(cloud, moment);
}

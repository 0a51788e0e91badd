using PrivateLinkConsole.Core.Reconciling;
using Xunit;

namespace PrivateLinkConsole.EndToEnd.Tests.Crashes;

/// <summary>
/// F33: kill -9 at the same moment of every write of an endpoint's life, from the creation of its service to its deletion, and a
/// restart after each. A gate is reached only if the life recovered from the death before it; at the end there is exactly one of
/// each, or nothing.
/// </summary>
internal static class CrashingLife
{
    private static readonly JournalledAction[] Creation =
    [
        JournalledAction.CreateService,
        JournalledAction.AllowConsumer,
        JournalledAction.StartVerification,
        JournalledAction.CreateEndpoint,
        JournalledAction.AcceptConnection,
        JournalledAction.EnablePrivateDns,
    ];

    private static readonly JournalledAction[] Deletion = [JournalledAction.DeleteEndpoint, JournalledAction.DeleteService];

    public static async Task WalkAsync(SandboxProcess cloud, string moment)
    {
        await cloud.ResetAsync();
        await using var scenario = new CrashScenario(cloud);
        await scenario.DieAtAllAsync(Creation.Select(action => JournalGates.Name(action, moment)));
        await scenario.LiveAsync();
        Assert.Equal((1, 1), await cloud.LiveAsync());
        Assert.Equal(await cloud.EndpointIdsAsync(), await scenario.RowsAsync());

        scenario.WantDeletion();
        await scenario.DieAtAllAsync(Deletion.Select(action => JournalGates.Name(action, moment)));
        await scenario.LiveAsync();
        Assert.Equal((0, 0), await cloud.LiveAsync());
        Assert.Empty(await scenario.RowsAsync());
    }
}

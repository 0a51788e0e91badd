using System.Diagnostics;

namespace PrivateLinkConsole.Core.Reconciling;

/// <summary>
/// The five moments of a journalled write at which a crash tells most. <c>PLC_CRASH_AT=CreateEndpoint.after-reply</c> makes
/// the process kill itself (SIGKILL, no cleaning up) the first time it gets there; tests walk all of <see cref="All"/>.
/// </summary>
public static class JournalGates
{
    public const string BeforeIntent = "before-intent";
    public const string AfterIntent = "after-intent";
    public const string AfterSend = "after-send";
    public const string AfterReply = "after-reply";
    public const string AfterOutcome = "after-outcome";

    private static readonly string? CrashAt = Environment.GetEnvironmentVariable("PLC_CRASH_AT");

    public static IReadOnlyList<string> Moments { get; } = [BeforeIntent, AfterIntent, AfterSend, AfterReply, AfterOutcome];

    public static IReadOnlyList<string> All { get; } =
        [.. Enum.GetValues<JournalledAction>().SelectMany(action => Moments.Select(moment => Name(action, moment)))];

    public static string Name(JournalledAction action, string moment) => $"{action}.{moment}";

    public static void Reach(JournalledAction action, string moment)
    {
        if (CrashAt is not null && CrashAt == Name(action, moment))
            Process.GetCurrentProcess().Kill();
    }
}

using System.Diagnostics;

namespace PrivateLinkConsole.Core.Reconciling;

/// <summary>
/// The five moments of a journalled write at which a crash tells most. <c>PLC_CRASH_AT=CreateEndpoint.after-reply</c> (or several
/// with commas) makes the process name the gate on its error output and kill itself (SIGKILL, no cleaning up) the first time it
/// gets there; tests walk them.
/// </summary>
public static class JournalGates
{
    public const string BeforeIntent = "before-intent";
    public const string AfterIntent = "after-intent";
    public const string AfterSend = "after-send";
    public const string AfterReply = "after-reply";
    public const string AfterOutcome = "after-outcome";

    /// <summary>What the gate is named after, on the error output.</summary>
    public const string Died = "Died at ";

    private static readonly string[] CrashAt = Environment.GetEnvironmentVariable("PLC_CRASH_AT")?.Split(',') ?? [];

    public static IReadOnlyList<string> Moments { get; } = [BeforeIntent, AfterIntent, AfterSend, AfterReply, AfterOutcome];

    public static IReadOnlyList<string> All { get; } =
        [.. Enum.GetValues<JournalledAction>().SelectMany(action => Moments.Select(moment => Name(action, moment)))];

    public static string Name(JournalledAction action, string moment) => $"{action}.{moment}";

    public static void Reach(JournalledAction action, string moment)
    {
        if (CrashAt.Length == 0 || !CrashAt.Contains(Name(action, moment)))
            return;
        Console.Error.WriteLine(Died + Name(action, moment));
        Process.GetCurrentProcess().Kill();
    }
}

using PrivateLinkConsole.Sandbox.World;

namespace PrivateLinkConsole.Sandbox.Control;

/// <summary>The clock: sandbox seconds since the world began, its speed, and real time.</summary>
internal sealed record ClockAnswer(double SandboxSeconds, double TimeScale, DateTimeOffset RealTime)
{
    public static ClockAnswer Of(SandboxClock clock) => new(clock.Now.TotalSeconds, clock.TimeScale, clock.RealNow);
}

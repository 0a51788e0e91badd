namespace PrivateLinkConsole.Sandbox.Control;

/// <summary>Body of <c>POST /_sandbox/clock</c>: sandbox seconds to move on, and/or a new speed.</summary>
internal sealed record ClockChange(double? AdvanceSeconds, double? TimeScale);

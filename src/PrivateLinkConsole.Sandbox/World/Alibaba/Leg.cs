namespace PrivateLinkConsole.Sandbox.World.Alibaba;

/// <summary>One stretch of a course: a state and the sandbox time at which it ends.</summary>
internal sealed record Leg(string State, TimeSpan Until);

namespace PrivateLinkConsole.Sandbox.World.Alibaba;

/// <summary>
/// A state on the wire that changes by the passing of time alone: what it is on each leg, and what it stays after the last one. An end of
/// null = what has this state is then gone. Looked up at each look, so moving the clock moves everything.
/// </summary>
internal sealed record Course(IReadOnlyList<Leg> Legs, string? End)
{
    public static Course Of(string end) => new([], end);

    /// <summary>One state for a time, then another.</summary>
    public static Course Of(string during, TimeSpan until, string? end) => new([new(during, until)], end);

    public string? At(TimeSpan now) => Legs.FirstOrDefault(leg => now < leg.Until)?.State ?? End;
}

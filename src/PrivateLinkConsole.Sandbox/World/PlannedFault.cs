namespace PrivateLinkConsole.Sandbox.World;

/// <summary>A fault in the plan and what is left of it.</summary>
internal sealed class PlannedFault(Fault fault, DateTimeOffset? until)
{
    public Fault Fault { get; } = fault;

    /// <summary>Real time at which it ends; null = never by itself.</summary>
    public DateTimeOffset? Until { get; } = until;

    /// <summary>Calls left; null = without limit.</summary>
    public int? Left { get; set; } = fault.Times switch
    {
        null => until is null ? 1 : null,
        <= 0 => null,
        { } times => times,
    };
}

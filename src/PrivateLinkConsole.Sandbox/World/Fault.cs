namespace PrivateLinkConsole.Sandbox.World;

/// <summary>One planned fault, as posted to <c>/_sandbox/faults</c>. Unset filters match everything.</summary>
internal sealed record Fault
{
    /// <summary>How long slow lasts unless it is said.</summary>
    public const double SlowSeconds = 10;

    /// <summary>As good as for ever, and safe to add to.</summary>
    private static readonly TimeSpan Forever = TimeSpan.FromDays(36_500);

    /// <summary>Operation name, e.g. CreateVpcEndpoint; null or * = every one.</summary>
    public string? Operation { get; init; }

    public FaultKind Kind { get; init; }

    /// <summary>How many calls it hits; 0 = without limit. Unset: 1, or without limit while <see cref="Seconds"/> runs.</summary>
    public int? Times { get; init; }

    /// <summary>Slow, hang: real seconds of delay. Stuck: sandbox seconds. All others: real seconds from now during which the fault is on.</summary>
    public double? Seconds { get; init; }

    /// <summary>True: the call is applied first, and only its answer is wrong.</summary>
    public bool AfterApply { get; init; }

    public string? Account { get; init; }

    public string? Region { get; init; }

    /// <summary>An id, name or ARN that must be among the call's parameter values.</summary>
    public string? Resource { get; init; }

    public string? Code { get; init; }

    public string? Message { get; init; }

    public int? HttpStatus { get; init; }

    /// <summary>True when the call does what it does although the fault hits it.</summary>
    public bool Applies => Kind switch
    {
        FaultKind.LostReply or FaultKind.Slow or FaultKind.Truncated or FaultKind.Html => true,
        FaultKind.Rejected or FaultKind.Failed or FaultKind.State or FaultKind.Stuck or FaultKind.Unsuccessful => true,
        FaultKind.Reset => false,
        FaultKind.Throttle or FaultKind.Error500 or FaultKind.Hang or FaultKind.NotFound or FaultKind.Denied or FaultKind.Error => AfterApply,
    };

    /// <summary>True when the fault stands for an error answer of the protocol.</summary>
    public bool IsError => Kind is FaultKind.Throttle or FaultKind.Error500 or FaultKind.NotFound or FaultKind.Denied or FaultKind.Error;

    /// <summary>How long what a call made or changed stays pending: as usual, unless it is stuck.</summary>
    public static TimeSpan PendingFor(Fault? fault, TimeSpan usual) =>
        fault?.Kind is FaultKind.Stuck ? fault.Seconds is { } seconds ? TimeSpan.FromSeconds(seconds) : Forever : usual;
}

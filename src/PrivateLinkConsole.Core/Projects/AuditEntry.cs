namespace PrivateLinkConsole.Core.Projects;

/// <summary>One line of the audit trail. Lines are only ever added; each holds the hash of the one before it.</summary>
public sealed class AuditEntry
{
    public long Sequence { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>User id, or <c>console</c> for what the machine did by itself.</summary>
    public required string ActorId { get; init; }

    public required string ActorName { get; init; }

    public string? ProjectId { get; init; }

    /// <summary>Verb and noun, e.g. <c>endpoint.delete</c>.</summary>
    public required string Action { get; init; }

    /// <summary>Id of the row it was done to.</summary>
    public string? Subject { get; init; }

    public string? Detail { get; init; }

    public required string PreviousHash { get; init; }

    public required string Hash { get; init; }
}

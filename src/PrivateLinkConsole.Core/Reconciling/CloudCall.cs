namespace PrivateLinkConsole.Core.Reconciling;

/// <summary>One line of the journal: a cloud write that was intended, and how it ended.</summary>
public sealed class CloudCall
{
    public required string Id { get; init; }

    /// <summary>The endpoint's or the service's row.</summary>
    public required string RowId { get; init; }

    public required JournalledAction Action { get; init; }

    public required int Attempt { get; init; }

    /// <summary>Idempotency token, for creates.</summary>
    public string? Token { get; init; }

    public required CloudCallState State { get; set; }

    public required DateTimeOffset IntendedAt { get; init; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>The id that the cloud gave, for creates.</summary>
    public string? CloudId { get; set; }

    public string? Code { get; set; }

    public string? Message { get; set; }

    public string? RequestId { get; set; }
}

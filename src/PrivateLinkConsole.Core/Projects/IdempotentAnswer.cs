namespace PrivateLinkConsole.Core.Projects;

/// <summary>The first answer to a POST that carried an Idempotency-Key.</summary>
public sealed class IdempotentAnswer
{
    /// <summary>A request is being carried out.</summary>
    public const int AtWork = 0;

    /// <summary>A try ended without an answer worth keeping: the next one goes on where it stopped.</summary>
    public const int Free = -1;

    public required string UserId { get; init; }

    public required string Key { get; init; }

    /// <summary>SHA-256 of method, path and body: another body under the same key is refused.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>HTTP status of the answer; <see cref="AtWork"/> or <see cref="Free"/> while there is none.</summary>
    public int StatusCode { get; set; }

    public string? Location { get; set; }

    public string? Body { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }
}

namespace PrivateLinkConsole.Core.Projects;

/// <summary>The first answer to a POST that carried an Idempotency-Key.</summary>
public sealed class IdempotentAnswer
{
    public required string UserId { get; init; }

    public required string Key { get; init; }

    /// <summary>SHA-256 of method, path and body: another body under the same key is refused.</summary>
    public required string Fingerprint { get; init; }

    public int StatusCode { get; set; }

    public string? Location { get; set; }

    public string? Body { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }
}

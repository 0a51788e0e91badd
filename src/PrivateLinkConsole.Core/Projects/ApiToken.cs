namespace PrivateLinkConsole.Core.Projects;

/// <summary>A bearer token of a user; only its SHA-256 is kept.</summary>
public sealed class ApiToken
{
    public required string Id { get; init; }

    public required string UserId { get; init; }

    public required string Sha256 { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}

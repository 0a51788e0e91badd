using PrivateLinkConsole.Core.Clouds;

namespace PrivateLinkConsole.Core.Projects;

/// <summary>A cloud account that the console may enter.</summary>
public sealed class CloudAccount
{
    public required string Id { get; init; }

    public required string ProjectId { get; init; }

    public required string Name { get; set; }

    public required CloudProvider Provider { get; init; }

    /// <summary>The cloud's own number: 12 digits on AWS, 16 on Alibaba Cloud.</summary>
    public required string AccountId { get; init; }

    public required CredentialKind Credentials { get; set; }

    public string? RoleArn { get; set; }

    public string? AccessKeyId { get; set; }

    /// <summary>Encrypted by Data Protection; never leaves the service layer in clear.</summary>
    public string? ProtectedSecret { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? CheckedAt { get; set; }

    /// <summary>Actions that the last test found missing.</summary>
    public List<string> MissingActions { get; set; } = [];

    /// <summary>Why the last call with these credentials was refused; null when it worked.</summary>
    public string? AccessProblem { get; set; }
}

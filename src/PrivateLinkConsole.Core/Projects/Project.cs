namespace PrivateLinkConsole.Core.Projects;

/// <summary>A team's own set of accounts, clusters and endpoints. Nothing is visible across projects.</summary>
public sealed class Project
{
    public required string Id { get; init; }

    /// <summary>Stands in URLs: small letters, digits and hyphens.</summary>
    public required string Slug { get; init; }

    public required string Name { get; set; }

    /// <summary>128 random bits that every role of this project's cloud accounts must demand: the guard against the confused deputy.</summary>
    public required string ExternalId { get; init; }

    /// <summary>How private links of our own clusters are named; null: <see cref="Clusters.PrivateLinkTemplate.Default"/>.</summary>
    public string? PrivateLinkTemplate { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }
}
